"""Errors as problem details (RFC 9457): every fault at once, and nothing that was typed."""

from collections.abc import Callable, Mapping, Sequence
from http import HTTPStatus
from typing import TypeAlias

from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import Response
from starlette.types import Scope

MEDIA_TYPE = "application/problem+json"

TITLES: Mapping[int, str] = {
    400: "De aanvraag klopt niet",
    404: "Dit bestaat niet",
    405: "Deze methode kan hier niet",
    406: "Zo kunnen we niet antwoorden",
    408: "De aanvraag duurde te lang",
    413: "De aanvraag is te groot",
    415: "Dit soort inhoud kan hier niet",
    429: "Je vraagt te veel in korte tijd",
    431: "De koppen zijn te groot",
    500: "Er ging iets mis aan onze kant",
    503: "Het is nu te druk",
}
DETAILS: Mapping[int, str] = {
    400: "Dit is geen geldige aanvraag.",
    404: "Controleer het adres.",
    405: "Kijk in de kop `Allow` welke methode wel kan.",
    406: "We antwoorden alleen als `application/json`.",
    408: "Stuur de aanvraag nog eens, zonder lange pauzes.",
    413: "Stuur minder in één keer.",
    415: "Stuur de inhoud als `application/json`, zonder compressie.",
    429: "Wacht even. In de kop `Retry-After` staat hoeveel seconden.",
    431: "Stuur minder of kortere koppen, en een korter adres.",
    500: "Probeer het later nog eens. Er is niets bewaard.",
    503: "Probeer het zo nog eens.",
}


class Fault(BaseModel):
    """One fault in the body."""

    model_config = ConfigDict(frozen=True)

    pointer: str = Field(description="JSON Pointer to the value at fault, such as `#/unit`.")
    field: str
    detail: str


class Problem(BaseModel):
    """An RFC 9457 problem; `errors` names every field at fault."""

    model_config = ConfigDict(frozen=True)

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: tuple[Fault, ...] = ()


def problem_response(
    status: int, detail: str, errors: Sequence[Fault] = (), headers: Mapping[str, str] | None = None
) -> Response:
    """Return a problem as a response."""
    problem = Problem(
        title=TITLES.get(status, HTTPStatus(status).phrase),
        status=status,
        detail=detail,
        errors=tuple(errors),
    )
    return Response(problem.model_dump_json(), status, headers, MEDIA_TYPE)


def refusal(scope: Scope, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Return the problem that refuses a request, in the words of its status."""
    detail = DETAILS.get(status, TITLES.get(status, ""))
    return problem_response(status, detail, headers=headers)


Refuse: TypeAlias = Callable[[Scope, int, Mapping[str, str] | None], Response]
"""What turns a status, with headers of its own, into the answer to a request."""
