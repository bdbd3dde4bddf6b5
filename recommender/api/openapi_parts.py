"""The parts that operations of the description share: headers, and every refusal."""

from collections.abc import Mapping
from typing import Any

from recommender.web.problem_details import DETAILS, MEDIA_TYPE, TITLES, Problem

JSON = "application/json"
PROBLEM_SCHEMA = {"$ref": "#/components/schemas/Problem"}
HEADERS: Mapping[str, dict[str, Any]] = {
    "API-Version": {"description": "De volledige versie.", "schema": {"type": "string"}},
    "Access-Control-Allow-Origin": {
        "description": "Een pagina van elke herkomst mag dit lezen.",
        "schema": {"type": "string", "const": "*"},
    },
    "Retry-After": {
        "description": "Hoeveel seconden je wacht.",
        "schema": {"type": "integer", "minimum": 1},
    },
}
ALWAYS = ("API-Version", "Access-Control-Allow-Origin")
ANYWHERE = (405, 406, 408, 429, 431, 500, 503)
"""What any request can meet, whatever it asks."""
WITH_BODY = (400, 413, 415)
WITH_ID = (400, 404)


def shared_parts() -> dict[str, Any]:
    """Return the headers and refusals, by the names that `refusals` refers to."""
    return {
        "headers": dict(HEADERS),
        "responses": {
            f"Problem{status}": _problem(status)
            for status in sorted({*ANYWHERE, *WITH_BODY, *WITH_ID})
        },
    }


def refusals(*statuses: int) -> dict[str, Any]:
    """Return references to the refusals with these statuses, and to those of any request."""
    return {
        str(status): {"$ref": f"#/components/responses/Problem{status}"}
        for status in sorted({*statuses, *ANYWHERE})
    }


def answer(text: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return the description of a JSON answer."""
    return {
        "description": text,
        "headers": _headers(*ALWAYS),
        "content": {JSON: {"schema": schema}},
    }


def _problem(status: int) -> dict[str, Any]:
    example = Problem(title=TITLES[status], status=status, detail=DETAILS[status])
    waiting = ("Retry-After",) if status == 429 else ()  # noqa: PLR2004
    content = {"schema": PROBLEM_SCHEMA, "example": example.model_dump(mode="json")}
    return {
        "description": TITLES[status],
        "headers": _headers(*ALWAYS, *waiting),
        "content": {MEDIA_TYPE: content},
    }


def _headers(*names: str) -> dict[str, Any]:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}
