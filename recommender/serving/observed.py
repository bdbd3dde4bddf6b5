"""Sees each request: gives it an id, and tells how it went."""

import logging
from collections.abc import Callable
from time import perf_counter

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recommender.serving.metrics import Metrics
from recommender.web.request_id import NAME, request_id
from recommender.web.seen_request import SeenRequest, method_of, outcome_of, route_of

FAILED = 500
_log = logging.getLogger("leerwijzer.requests")


class Observed:
    """Wraps the whole app; addresses, queries, headers and bodies pass by unseen."""

    def __init__(
        self, app: ASGIApp, metrics: Metrics, clock: Callable[[], float] = perf_counter
    ) -> None:
        """Wrap `app`."""
        self._app = app
        self._metrics = metrics
        self._clock = clock

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        named, status, began = request_id(scope), FAILED, self._clock()

        async def send_named(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(raw=message["headers"]).raw.append((NAME, named.encode()))
            await send(message)

        try:
            with self._metrics.in_flight.track_inprogress():
                await self._app(scope, receive, send_named)
        except Exception:
            status = FAILED
            raise
        finally:
            seconds = self._clock() - began
            route, method = route_of(scope), method_of(scope)
            self._tell(SeenRequest(named, route, method, status, seconds, outcome_of(scope)))

    def _tell(self, request: SeenRequest) -> None:
        self._metrics.count(request)
        level = logging.ERROR if request.status >= FAILED else logging.INFO
        _log.log(
            level,
            "%s %s %d in %.0f ms",
            request.method,
            request.route,
            request.status,
            request.seconds * 1000,
            extra={"request": request},
        )
