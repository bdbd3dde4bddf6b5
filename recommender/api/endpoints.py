"""The API: advice and catalogue as JSON."""

from collections.abc import Mapping
from typing import Any

import msgspec
from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from catalog import Catalog
from recommender.advising.adviser import Adviser
from recommender.advising.answers import Answers, answers_model
from recommender.api.asked_question import asked_questions
from recommender.api.contact import ApiContact
from recommender.api.faults import faults_in
from recommender.api.openapi import description
from recommender.web.limited_body import MAX_BODY, limited_body
from recommender.web.problem_details import DETAILS, problem_response
from recommender.web.seen_request import tell_outcome

API_VERSION = "1.0.0"
NO_CONTACT = ApiContact()
JSON = "application/json"
_ENCODER = msgspec.json.Encoder()


class Api:
    """The endpoints below `/api/v1`, for one catalogue."""

    def __init__(
        self, catalog: Catalog, adviser: Adviser, contact: ApiContact = NO_CONTACT
    ) -> None:
        """Prepare every answer that does not depend on the request."""
        self._catalog = catalog
        self._adviser = adviser
        self._answers: type[Answers] = answers_model(catalog)
        self._description = _json(description(self._answers, contact))
        self._questionnaire = _json(asked_questions(catalog))
        self._lists = {
            "interventions": _json([_plain(i) for i in catalog.interventions.values()]),
            "terms": _json([_plain(term) for term in catalog.terms.values()]),
        }

    def routes(self) -> list[Route]:
        """Return the routes, relative to `/api/v1`."""
        return [
            Route("/recommendations", self.recommendations, methods=["POST"]),
            Route("/questionnaire", self.questionnaire),
            Route("/interventions", self.interventions),
            Route("/interventions/{id}", self.intervention),
            Route("/terms", self.terms),
            Route("/terms/{id}", self.term),
            Route("/openapi.json", self.openapi),
        ]

    async def recommendations(self, request: Request) -> Response:
        """Return advice for the answers in the body."""
        if request.headers.get("content-type", "").split(";")[0].strip().lower() != JSON:
            return problem_response(415, DETAILS[415])
        body = await limited_body(request)
        if body is None:
            return problem_response(413, f"Stuur hooguit {MAX_BODY // 1024} kB.")
        try:
            answers = self._answers.model_validate_json(body)
        except ValidationError as error:
            faults = tuple(faults_in(self._catalog, error))
            return problem_response(400, "Er klopt iets niet in de antwoorden.", faults)
        advice = self._adviser.advise(answers)
        tell_outcome(request.scope, advice.outcome)
        return Response(_json(advice), media_type=JSON)

    async def questionnaire(self, request: Request) -> Response:
        """Return the questions with their options."""
        return Response(self._questionnaire, media_type=JSON)

    async def interventions(self, request: Request) -> Response:
        """Return every intervention."""
        return Response(self._lists["interventions"], media_type=JSON)

    async def terms(self, request: Request) -> Response:
        """Return every term."""
        return Response(self._lists["terms"], media_type=JSON)

    async def intervention(self, request: Request) -> Response:
        """Return one intervention."""
        return _one(self._catalog.interventions, request)

    async def term(self, request: Request) -> Response:
        """Return one term."""
        return _one(self._catalog.terms, request)

    async def openapi(self, request: Request) -> Response:
        """Return the description of this API."""
        return Response(self._description, media_type=JSON)


def _one(entities: Mapping[str, Any], request: Request) -> Response:
    entity = entities.get(request.path_params["id"])
    if entity is None:
        return problem_response(404, "Dit bestaat niet in de catalogus.")
    return Response(_json(_plain(entity)), media_type=JSON)


def _plain(entity: Any) -> dict[str, Any]:
    return {**entity.model_dump(mode="json", exclude_none=True), "url": entity.url}


def _json(value: Any) -> bytes:
    return _ENCODER.encode(value)
