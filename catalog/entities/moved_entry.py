"""Een verhuisd of vervallen stuk: an id that was published once, and where it went."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from catalog.entities.entity import Entity, Line, Slug
from catalog.entities.shown import ShownCollection


class MovedEntry(Entity):
    """An old address that keeps leading somewhere."""

    names_own_sources: ClassVar[bool] = False

    collection: ShownCollection = Field(title="Soort", description="De soort van het stuk.")
    old: Slug = Field(title="Oude id", description="De id die het stuk had.")
    new: Slug | None = Field(
        default=None,
        title="Nieuwe id",
        description="De id waar het nu staat. Leeg: het stuk is vervallen.",
    )
    reason: Line = Field(title="Reden", description="Waarom, in één zin voor de lezer.")
    moved_on: date = Field(title="Datum", description="De dag waarop het verhuisde of verviel.")
