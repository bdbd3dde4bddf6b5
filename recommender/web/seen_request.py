"""What the service may remember of a request: nothing of who asked, nor what."""

from dataclasses import dataclass
from typing import cast

from starlette.routing import Route
from starlette.types import Scope

from catalog.entities.rule import Outcome

SITE = "site"
"""The route of everything that is no page of the app: an address may hold what somebody typed."""
METHODS = ("GET", "HEAD", "POST", "OPTIONS")
OTHER = "other"
_OUTCOME = "leerwijzer.outcome"


@dataclass(frozen=True)
class SeenRequest:
    """An answered request."""

    id: str
    route: str
    """The template, such as `/api/v1/terms/{id}`."""
    method: str
    status: int
    seconds: float
    outcome: Outcome | None = None
    """How the advice ended, if there was one; it goes into a total, never into a line of a log."""


def route_of(scope: Scope) -> str:
    """Return the template of the route that answered."""
    route = scope.get("route")
    return f"{scope.get('root_path', '')}{route.path}" if isinstance(route, Route) else SITE


def method_of(scope: Scope) -> str:
    """Return the method, when it is one that exists here."""
    return scope["method"] if scope["method"] in METHODS else OTHER


def tell_outcome(scope: Scope, outcome: Outcome) -> None:
    """Leave the outcome of an advice with its request, to be counted."""
    scope[_OUTCOME] = outcome


def outcome_of(scope: Scope) -> Outcome | None:
    """Return the outcome that `tell_outcome` left."""
    return cast("Outcome | None", scope.get(_OUTCOME))
