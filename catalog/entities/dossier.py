"""A dossier: what the documents say about one subject, point by point."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.entity import (
    CatalogValue,
    Line,
    MaintainedEntity,
    Slug,
    SourceReference,
    Text,
    YesNo,
)
from catalog.entities.reference import Reference


class Point(CatalogValue):
    """One statement, with how firm it is and where it stands."""

    id: Slug = Field(description="De vaste naam binnen dit dossier.")
    label: Line | None = Field(default=None, description="Een korte naam, als dat helpt.")
    text: Text = Field(description="Wat het document zegt, in eigen woorden.")
    standing: Annotated[str, Reference("standings")] | None = Field(
        default=None, description="Hoe vast het is. Leeg = het document stelt het vast."
    )
    interventions: tuple[Annotated[str, Reference("interventions")], ...] = Field(
        default=(), description="Leerinterventies die erbij horen."
    )
    sources: tuple[SourceReference, ...] = Field(
        default=(), description="Waar het staat. Leeg = de bronnen van het dossier."
    )
    editorial: YesNo = Field(default=False, description="`ja` als de redactie dit zelf zegt.")


class Section(CatalogValue):
    """A part of a dossier under one heading."""

    id: Slug = Field(description="De vaste naam, ook het anker op de pagina.")
    label: Line = Field(description="De kop.")
    intro: Text | None = Field(default=None, description="Een of twee zinnen vooraf.")
    ordered: YesNo = Field(default=False, description="`ja` als de volgorde iets betekent.")
    points: tuple[Point, ...] = Field(min_length=1, description="De punten, een voor een.")


class NextStep(CatalogValue):
    """Where a reader goes from here."""

    label: Line = Field(description="Wat de lezer daar kan doen.")
    url: Annotated[str, Field(pattern=r"^/([a-z0-9-]+/)*(#[a-z0-9-]+)?$")] = Field(
        description="Het adres op de site."
    )


class Dossier(MaintainedEntity):
    """A page about one subject of the documents."""

    site_folder: ClassVar[str] = "achtergrond"

    summary: Line = Field(description="Eén zin: wat deze pagina vertelt.")
    for_whom: Line = Field(description="Voor wie deze pagina is.")
    scope: Annotated[str, Reference("scopes")] = Field(description="Voor wie de afspraken gelden.")
    reference_date: Line = Field(description="De datum waarop dit klopte.")
    sections: tuple[Section, ...] = Field(min_length=1, description="De delen van de pagina.")
    themes: tuple[Annotated[str, Reference("themes")], ...] = Field(
        default=(), description="De thema's waar dit dossier over gaat."
    )
    budget: Annotated[str, Reference("budgets")] | None = Field(
        default=None, description="De begroting die bij dit dossier hoort."
    )
    next_steps: tuple[NextStep, ...] = Field(
        min_length=1, description="Wat de lezer hierna kan doen."
    )
    search_words: tuple[Line, ...] = Field(
        default=(), description="Woorden waarmee iemand deze pagina zoekt."
    )
