"""Voorbeeldvragen: what somebody asked, and what a good adviser would name."""

from typing import Annotated

from pydantic import Field, StringConstraints

from catalog.entities.entity import CatalogValue, Entity
from catalog.entities.reference import Reference
from catalog.entities.rule import Outcome

Fitting = tuple[Annotated[str, Reference("interventions")], ...]


class ExampleQuestion(CatalogValue):
    """A question in somebody's own words, with the interventions that fit it."""

    text: Annotated[str, StringConstraints(min_length=2, max_length=1000)] = Field(
        title="Vraag", description="De vraag, zoals iemand hem zou typen."
    )
    outcome: Outcome = Field(
        default="aanbevelen", title="Uitkomst", description="De uitkomst die erbij hoort."
    )
    directorate: Annotated[str, Reference("scopes")] | None = Field(
        default=None,
        title="Directie",
        description="De directie die de vrager aankruiste, als de vraag zelf dat niet zegt.",
    )
    best: Fitting = Field(
        default=(), title="Past het best", description="Wat een adviseur als eerste noemt."
    )
    good: Fitting = Field(default=(), title="Past ook", description="Wat ook past.")
    related: Fitting = Field(default=(), title="Ligt dichtbij", description="Wat er dichtbij ligt.")


class ExampleQuestions(Entity):
    """Questions that one person wrote and judged; the adviser learns from them."""

    questions: tuple[ExampleQuestion, ...] = Field(
        min_length=1, title="Vragen", description="De vragen."
    )
