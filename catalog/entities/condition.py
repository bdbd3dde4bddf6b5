"""A voorwaarde: when a rule applies, in terms of answers and of signals in the text."""

from typing import Annotated

from pydantic import Field

from catalog.entities.entity import CatalogValue, Slug
from catalog.entities.questionnaire import FieldName
from catalog.entities.reference import Reference


class AnswerCondition(CatalogValue):
    """Holds when the answer to one question is among `any_of`."""

    question: Annotated[FieldName, Reference("questions")] = Field(
        title="Vraag", description="De vraag."
    )
    any_of: tuple[Slug, ...] = Field(
        min_length=1,
        title="Antwoorden",
        description="De antwoorden; `weet-ik-niet` is ook: niet ingevuld.",
    )


class Condition(CatalogValue):
    """Holds when every part of it holds; an empty condition always holds."""

    answers: tuple[AnswerCondition, ...] = Field(
        default=(), title="Antwoorden", description="Al deze antwoorden."
    )
    signals: tuple[Annotated[str, Reference("signals")], ...] = Field(
        default=(), title="Signalen", description="Minstens één van deze signalen."
    )
