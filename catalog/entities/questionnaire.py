"""A vraag of the vragenlijst, with its answers; the texts are content, the ids are the contract."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from catalog.entities.entity import Entity, Line, Slug, Text
from catalog.entities.reference import Reference

FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]

UNKNOWN = "weet-ik-niet"
"""The answer that every question accepts; it means the same as no answer."""


class Option(Entity):
    """One answer to choose from."""

    hint: Text | None = Field(
        default=None, title="Uitleg", description="Korte uitleg onder het antwoord."
    )
    phrase: Line | None = Field(
        default=None,
        title="Deel van een zin",
        description="Het antwoord als deel van een zin in een reden.",
    )


class Question(Entity):
    """One question; `id` is the field name in the API and the form."""

    id: FieldName = Field(
        title="Veldnaam (id)", description="De veldnaam in het formulier en de API."
    )
    kind: Literal["one", "many", "number", "text"] = Field(
        title="Soort antwoord", description="Hoe iemand antwoordt."
    )
    hint: Text | None = Field(
        default=None, title="Uitleg", description="Korte uitleg onder de vraag."
    )
    reason: Text = Field(title="Reden", description="Waarom we dit vragen.")
    options: tuple[Option, ...] = Field(
        default=(), title="Antwoorden", description="De antwoorden, in volgorde."
    )
    options_from: Literal["topics", "focus_areas", "competence_levels", "interventions"] | None = (
        Field(
            default=None,
            title="Antwoorden uit een lijst",
            description="Een lijst uit de catalogus die de antwoorden levert.",
        )
    )
    group: Annotated[Slug, Reference("question_groups")] = Field(
        title="Stap", description="De stap waarin deze vraag staat."
    )
