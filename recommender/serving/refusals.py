"""Refusals in the form that fits who asked: a page for a visitor, problem details for a program."""

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import Scope

from recommender.serving.service import Service
from recommender.web.accepted_types import accepts
from recommender.web.problem_details import refusal

HEADINGS: Mapping[int, str] = {
    404: "Deze pagina is er niet",
    405: "Dit kan hier niet",
    429: "Wacht even",
    500: "Er ging iets mis",
}
"""The refusals that a visitor can meet below `/advies`; `no_answer.html` says what to do."""
PAGE = ("text/html", "application/xhtml+xml", "text/*", "*/*")


class Refusals:
    """Refuses; the frame of a page is that of the edition that answers at that moment."""

    def __init__(self, service: Service) -> None:
        """Make pages with the templates of the service."""
        self._service = service

    def __call__(
        self, scope: Scope, status: int, headers: Mapping[str, str] | None = None
    ) -> Response:
        """Return the refusal of a request."""
        if status not in HEADINGS or not _is_of_a_visitor(scope):
            return refusal(scope, status, headers)
        values = {"heading": HEADINGS[status], "status": status}
        page = self._service.edition.templates.render("no_answer.html", values)
        return HTMLResponse(page, status, headers)

    async def of_http(self, request: Request, error: Exception) -> Response:
        """Return the refusal of what Starlette itself does not take."""
        assert isinstance(error, HTTPException)
        return self(request.scope, error.status_code, error.headers)


def _is_of_a_visitor(scope: Scope) -> bool:
    path: str = scope["path"]
    return path.startswith("/advies") and accepts(Headers(scope=scope).get("accept", ""), PAGE)
