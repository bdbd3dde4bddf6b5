"""A dossier: what the documents say about one subject, point by point."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.entity import (
    CatalogValue,
    Line,
    MaintainedEntity,
    SaidByEditors,
    Slug,
    SourceReference,
    Text,
    YesNo,
)
from catalog.entities.reference import Reference


class Point(CatalogValue):
    """One statement, with how firm it is and where it stands."""

    id: Slug = Field(title="Vaste naam (id)", description="De vaste naam binnen dit dossier.")
    label: Line | None = Field(
        default=None, title="Naam", description="Een korte naam, als dat helpt."
    )
    text: Text = Field(title="Tekst", description="Wat het document zegt, in eigen woorden.")
    standing: Annotated[str, Reference("standings")] | None = Field(
        default=None,
        title="Hoe vast het is",
        description="Hoe vast het is. Leeg = het document stelt het vast.",
    )
    interventions: tuple[Annotated[str, Reference("interventions")], ...] = Field(
        default=(), title="Leerinterventies", description="Leerinterventies die erbij horen."
    )
    sources: tuple[SourceReference, ...] = Field(
        default=(),
        title="Bronnen",
        description="Waar het staat. Leeg = de bronnen van het dossier.",
    )
    editorial: SaidByEditors = False


class Section(CatalogValue):
    """A part of a dossier under one heading."""

    id: Slug = Field(
        title="Vaste naam (id)", description="De vaste naam, ook het anker op de pagina."
    )
    label: Line = Field(title="Kop", description="De kop.")
    intro: Text | None = Field(
        default=None, title="Inleiding", description="Een of twee zinnen vooraf."
    )
    ordered: YesNo = Field(
        default=False, title="Vaste volgorde", description="`ja` als de volgorde iets betekent."
    )
    points: tuple[Point, ...] = Field(
        min_length=1, title="Punten", description="De punten, een voor een."
    )


class NextStep(CatalogValue):
    """Where a reader goes from here."""

    label: Line = Field(title="Wat de lezer kan doen", description="Wat de lezer daar kan doen.")
    url: Annotated[str, Field(pattern=r"^/([a-z0-9-]+/)*(#[a-z0-9-]+)?$")] = Field(
        title="Adres op de site", description="Het adres op de site."
    )


class Dossier(MaintainedEntity):
    """A page about one subject of the documents."""

    site_folder: ClassVar[str] = "achtergrond"

    summary: Line = Field(title="Samenvatting", description="Eén zin: wat deze pagina vertelt.")
    for_whom: Line = Field(title="Voor wie", description="Voor wie deze pagina is.")
    scope: Annotated[str, Reference("scopes")] = Field(
        title="Geldt voor", description="Voor wie de afspraken gelden."
    )
    reference_date: Line = Field(title="Klopte op", description="De datum waarop dit klopte.")
    sections: tuple[Section, ...] = Field(
        min_length=1, title="Delen", description="De delen van de pagina."
    )
    themes: tuple[Annotated[str, Reference("themes")], ...] = Field(
        default=(), title="Thema's", description="De thema's waar dit dossier over gaat."
    )
    budget: Annotated[str, Reference("budgets")] | None = Field(
        default=None, title="Begroting", description="De begroting die bij dit dossier hoort."
    )
    next_steps: tuple[NextStep, ...] = Field(
        min_length=1, title="Verder lezen", description="Wat de lezer hierna kan doen."
    )
    search_words: tuple[Line, ...] = Field(
        default=(), title="Zoekwoorden", description="Woorden waarmee iemand deze pagina zoekt."
    )
