"""A bron: a document that the catalogue is made from."""

from typing import ClassVar

from pydantic import Field

from catalog.entities.entity import Entity, Line, Text


class Source(Entity):
    """A source document, with the sections that entries may refer to."""

    site_folder: ClassVar[str] = "bronnen"

    short: Line = Field(title="Korte naam", description="De korte naam, voor een verwijzing.")
    summary: Text = Field(title="Samenvatting", description="Wat het is, in één of twee zinnen.")
    date: Line = Field(title="Datum", description="De datum of versie die op het document staat.")
    document_status: Line = Field(
        title="Status van het document", description="Concept, vast te stellen, vastgesteld ..."
    )
    scope: Line = Field(
        title="Geldt voor", description="Voor wie het geldt: de hele stad, één directie, één pilot."
    )
    sections: tuple[Line, ...] = Field(
        title="Paragrafen", description="De paragrafen en tussenkoppen."
    )
    annexes: tuple[Line, ...] = Field(
        default=(),
        title="Bijlagen",
        description="Bijlagen die het document noemt en die er niet bij zitten.",
    )
    consulted: tuple[Line, ...] = Field(
        default=(),
        title="Geraadpleegd",
        description="Rapporten die het document zelf als bron noemt.",
    )
