"""The OpenAPI 3.1 description, made from the same types that the API uses."""

from typing import Any, Literal

import msgspec
from pydantic import TypeAdapter

from catalog.entities.intervention import Intervention
from catalog.entities.term import Term
from recommender.advising.advice import Advice
from recommender.advising.answers import Answers
from recommender.api.asked_question import AskedQuestion
from recommender.api.contact import ApiContact
from recommender.api.openapi_parts import JSON, WITH_BODY, WITH_ID, answer, refusals, shared_parts
from recommender.web.problem_details import Problem

REF = "#/components/schemas/{model}"
MSGSPEC_REF = REF.replace("model", "name")
EXAMPLES = {
    "team": {
        "summary": "Een team dat wil leren ingrijpen",
        "value": {"unit": "team", "learning_need": "we willen leren ingrijpen bij foute grappen"},
    },
    "open": {
        "summary": "Alleen een onderwerp; de rest is onbekend",
        "value": {"topics": ["microagressies"], "role": "weet-ik-niet"},
    },
    "niets": {"summary": "Niemand vulde iets in", "value": {}},
}


def description(answers: type[Answers], contact: ApiContact) -> dict[str, Any]:
    """Return the whole description as plain data."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Leerwijzer Inclusie & Diversiteit",
            "description": (
                "Advies over leren, uitgelegd. Er wordt niets bewaard. Namen van velden zijn Engels, "
                "waarden Nederlands."
            ),
            "version": "1.0.0",
            **contact.described(),
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": "/api/v1"}],
        "tags": [
            {"name": "advies", "description": "Van antwoorden naar advies."},
            {"name": "catalogus", "description": "Begrippen, leeraanbod en vragen."},
        ],
        "paths": _paths(),
        "components": {"schemas": _schemas(answers), **shared_parts()},
    }


def _schemas(answers: type[Answers]) -> dict[str, Any]:
    types: list[tuple[str, Literal["validation", "serialization"], TypeAdapter[Any]]] = [
        ("Answers", "validation", TypeAdapter(answers)),
        *(
            (model.__name__, "serialization", TypeAdapter(model))
            for model in (Problem, Intervention, Term, AskedQuestion)
        ),
    ]
    _, schema = TypeAdapter.json_schemas(types, ref_template=REF)
    _, advice = msgspec.json.schema_components((Advice,), ref_template=MSGSPEC_REF)
    schemas = {**schema["$defs"], **advice}
    for model in (Intervention.__name__, Term.__name__):
        schemas[model]["properties"]["url"] = {
            "type": "string",
            "description": "Het adres op de site; het begint met een schuine streep.",
        }
    for model in schemas.values():
        for field in model.get("properties", {}).values():
            if field.get("type") == "integer":
                field["format"] = "int32"  # the API rules want one on a year that is called a date
    return schemas


def _paths() -> dict[str, Any]:
    return {
        "/recommendations": {"post": _recommendations()},
        "/questionnaire": {
            "get": _get("readQuestionnaire", "De vragen en antwoorden", _list("AskedQuestion"))
        },
        "/interventions": {
            "get": _get("listInterventions", "Al het leeraanbod", _list("Intervention"))
        },
        "/interventions/{id}": {
            "get": _get_one("readIntervention", "Eén leerinterventie", "Intervention")
        },
        "/terms": {"get": _get("listTerms", "Alle begrippen", _list("Term"))},
        "/terms/{id}": {"get": _get_one("readTerm", "Eén begrip", "Term")},
        "/openapi.json": {"get": _get("readDescription", "Deze beschrijving", {"type": "object"})},
    }


def _recommendations() -> dict[str, Any]:
    return {
        "operationId": "createRecommendations",
        "summary": "Geef advies bij antwoorden",
        "description": "Het antwoord wordt nergens bewaard. Een herhaalde vraag is dus onschuldig.",
        "tags": ["advies"],
        "requestBody": {
            "required": True,
            "content": {JSON: {"schema": _ref("Answers"), "examples": EXAMPLES}},
        },
        "responses": {"200": answer("Het advies", _ref("Advice")), **refusals(*WITH_BODY)},
    }


def _get(operation: str, summary: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "operationId": operation,
        "summary": summary,
        "tags": ["catalogus"],
        "responses": {"200": answer(summary, schema), **refusals()},
    }


def _get_one(operation: str, summary: str, model: str) -> dict[str, Any]:
    found = _get(operation, summary, _ref(model))
    identifier = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    responses = {**found["responses"], **refusals(*WITH_ID)}
    return {**found, "parameters": [identifier], "responses": responses}


def _ref(model: str) -> dict[str, Any]:
    return {"$ref": REF.format(model=model)}


def _list(model: str) -> dict[str, Any]:
    return {"type": "array", "items": _ref(model)}
