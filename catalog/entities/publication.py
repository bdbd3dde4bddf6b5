"""A publicatie: a report or guide that the documents name or build on."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from catalog.entities.choice import Choice
from catalog.entities.entity import (
    CatalogValue,
    Line,
    MaintainedEntity,
    Slug,
    SourceReference,
    Text,
)
from catalog.entities.reference import Reference


class Finding(CatalogValue):
    """What a document says that a publication found or advises."""

    id: Slug = Field(title="Vaste naam (id)", description="De vaste naam binnen deze publicatie.")
    text: Text = Field(title="Tekst", description="De uitkomst of het advies, in eigen woorden.")
    sources: tuple[SourceReference, ...] = Field(
        min_length=1, title="Bronnen", description="Waar het staat."
    )


class Publication(Choice, MaintainedEntity):
    """A report, guide or decision; its text is not part of this site."""

    site_folder: ClassVar[str] = "onderzoek"
    shares_page: ClassVar[bool] = True

    kind: Literal["onderzoek", "advies", "besluit", "handreiking", "rapportage"] = Field(
        title="Soort stuk", description="Wat voor stuk het is."
    )
    makers: Line = Field(title="Makers", description="Wie het maakte.")
    date: Line = Field(title="Datum", description="Wanneer het verscheen, of `Niet genoemd`.")
    findings: tuple[Finding, ...] = Field(
        default=(), title="Uitkomsten", description="Wat de documenten eruit overnemen."
    )
    annex_of: tuple[Annotated[str, Reference("sources")], ...] = Field(
        default=(), title="Bijlage van", description="De documenten waar het een bijlage van is."
    )
    search_words: tuple[Line, ...] = Field(
        default=(), title="Zoekwoorden", description="Woorden waarmee iemand dit zoekt."
    )
