"""A proefvragenlijst: answers, with the outcome that every version of the catalogue must give."""

from typing import Annotated

from pydantic import Field, StringConstraints

from catalog.entities.entity import CatalogValue, Entity
from catalog.entities.questionnaire import FieldName
from catalog.entities.reference import Reference
from catalog.entities.rule import Outcome

GivenText = Annotated[str, StringConstraints(min_length=1, max_length=600)]


class GivenAnswer(CatalogValue):
    """What somebody filled in at one question."""

    question: Annotated[FieldName, Reference("questions")] = Field(
        title="Vraag", description="De vraag."
    )
    given: tuple[GivenText, ...] = Field(
        min_length=1,
        title="Antwoord",
        description="Het antwoord: een keuze, meer keuzes of eigen woorden.",
    )


class GoldenQuestionnaire(Entity):
    """Answers that are tried out before a new catalogue gives advice."""

    answers: tuple[GivenAnswer, ...] = Field(
        min_length=1, title="Antwoorden", description="De antwoorden."
    )
    outcome: Outcome = Field(title="Uitkomst", description="De uitkomst die hierbij hoort.")
    one_of: tuple[Annotated[str, Reference("interventions")], ...] = Field(
        default=(),
        title="Verwacht",
        description="Minstens één hiervan hoort in het advies te staan.",
    )
