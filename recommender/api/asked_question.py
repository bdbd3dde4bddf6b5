"""A question of the questionnaire, as the API tells it."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from catalog import Catalog
from catalog.entities.questionnaire import UNKNOWN
from recommender.advising.answers import options_of


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """One question, with the ids that answer it."""

    field: Annotated[str, Field(description="De naam in de antwoorden.")]
    label: str
    kind: Annotated[str, Field(description="`one`, `many`, `number` of `text`.")]
    hint: str | None
    options: tuple[str, ...]


def asked_questions(catalog: Catalog) -> tuple[AskedQuestion, ...]:
    """Return every question in order; a number and a text have no options."""
    return tuple(
        AskedQuestion(
            question.id,
            question.label,
            question.kind,
            question.hint,
            (*options_of(catalog, question), UNKNOWN) if question.kind in ("one", "many") else (),
        )
        for question in catalog.questions.values()
    )
