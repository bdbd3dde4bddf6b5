"""The OpenAPI 3.1 description, made from the same types that the API uses."""

from typing import Any, Literal

from pydantic import TypeAdapter

from catalog.entities.intervention import Intervention
from catalog.entities.term import Term
from recommender.advice import Advice
from recommender.answers import Answers
from recommender.problem_details import Problem

REF = "#/components/schemas/{model}"
JSON, PROBLEM = "application/json", "application/problem+json"
VERSION_HEADER = {
    "API-Version": {"description": "De volledige versie.", "schema": {"type": "string"}}
}


def description(answers: type[Answers]) -> dict[str, Any]:
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
            "contact": {
                "name": "Beheer van deze installatie",
                "url": "https://example.org/leerwijzer",
                "email": "leerwijzer@example.org",
            },
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        },
        "servers": [{"url": "/api/v1"}],
        "tags": [
            {"name": "advies", "description": "Van antwoorden naar advies."},
            {"name": "catalogus", "description": "Begrippen, leeraanbod en vragen."},
        ],
        "paths": _paths(),
        "components": {"schemas": _schemas(answers)},
    }


def _schemas(answers: type[Answers]) -> dict[str, Any]:
    types: list[tuple[str, Literal["validation", "serialization"], TypeAdapter[Any]]] = [
        ("Answers", "validation", TypeAdapter(answers)),
        *(
            (model.__name__, "serialization", TypeAdapter(model))
            for model in (Advice, Problem, Intervention, Term)
        ),
    ]
    _, schema = TypeAdapter.json_schemas(types, ref_template=REF)
    return dict(schema["$defs"])


def _paths() -> dict[str, Any]:
    return {
        "/recommendations": {"post": _recommendations()},
        "/questionnaire": {
            "get": _get("readQuestionnaire", "De vragen en antwoorden", _any_list())
        },
        "/interventions": {
            "get": _get("listInterventions", "Al het leeraanbod", _list("Intervention"))
        },
        "/interventions/{id}": {
            "get": _get_one("readIntervention", "Eén leerinterventie", "Intervention")
        },
        "/terms": {"get": _get("listTerms", "Alle begrippen", _list("Term"))},
        "/terms/{id}": {"get": _get_one("readTerm", "Eén begrip", "Term")},
        "/openapi.json": {"get": _openapi_itself()},
    }


def _recommendations() -> dict[str, Any]:
    return {
        "operationId": "createRecommendations",
        "summary": "Geef advies bij antwoorden",
        "tags": ["advies"],
        "requestBody": {
            "required": True,
            "content": {JSON: {"schema": {"$ref": REF.format(model="Answers")}}},
        },
        "responses": {
            "200": _answer("Het advies", {"$ref": REF.format(model="Advice")}),
            **{status: _problem(text) for status, text in _BODY_PROBLEMS.items()},
        },
    }


_BODY_PROBLEMS = {
    "400": "Er klopt iets niet in de antwoorden",
    "413": "De aanvraag is te groot",
    "415": "De inhoud is geen JSON",
}


def _get(operation: str, summary: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "operationId": operation,
        "summary": summary,
        "tags": ["catalogus"],
        "responses": {"200": _answer(summary, schema)},
    }


def _get_one(operation: str, summary: str, model: str) -> dict[str, Any]:
    found = _get(operation, summary, {"$ref": REF.format(model=model)})
    identifier = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    problems = {"400": _problem("De aanvraag klopt niet"), "404": _problem("Dit bestaat niet")}
    return {**found, "parameters": [identifier], "responses": {**found["responses"], **problems}}


def _openapi_itself() -> dict[str, Any]:
    found = _get("readDescription", "Deze beschrijving", {"type": "object"})
    header = {"schema": {"type": "string"}, "description": "Elke herkomst mag dit lezen."}
    found["responses"]["200"]["headers"]["Access-Control-Allow-Origin"] = header
    return found


def _answer(text: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "description": text,
        "headers": dict(VERSION_HEADER),
        "content": {JSON: {"schema": schema}},
    }


def _problem(text: str) -> dict[str, Any]:
    schema = {"$ref": REF.format(model="Problem")}
    return {
        "description": text,
        "headers": dict(VERSION_HEADER),
        "content": {PROBLEM: {"schema": schema}},
    }


def _list(model: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": REF.format(model=model)}}


def _any_list() -> dict[str, Any]:
    return {"type": "array", "items": {"type": "object"}}
