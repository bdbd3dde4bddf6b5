"""The health of the service, for whoever keeps it running; it says nothing about visitors."""

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from recommender.serving.service import Reload, Service


class Health:
    """The two addresses below `/health`."""

    def __init__(self, service: Service) -> None:
        """Tell about `service`."""
        self._service = service

    def routes(self) -> list[Route]:
        """Return the routes, relative to `/health`."""
        return [Route("/live", self.live), Route("/ready", self.ready)]

    async def live(self, request: Request) -> Response:
        """Return that the process answers."""
        return PlainTextResponse("ok")

    async def ready(self, request: Request) -> Response:
        """Return which catalogue gives advice, and how the last reload ended.

        A failed reload leaves the service ready: it works on with the catalogue before.
        """
        edition = self._service.edition
        catalogue = {
            "version": edition.catalog.version,
            "loaded_at": edition.loaded_at,
            "last_reload": _shown(self._service.last_reload),
        }
        content = msgspec.json.encode({"status": "ready", "catalogue": catalogue})
        return Response(content, media_type="application/json")


def _shown(reload: Reload | None) -> dict[str, Any] | None:
    if reload is None:
        return None
    return {
        "at": reload.at,
        "ok": reload.reason is None,
        "reason": reload.reason,
        "problems": reload.problems,
    }
