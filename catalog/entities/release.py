"""An uitgave: what changed for readers between two published versions of the catalogue."""

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from catalog.entities.entity import CatalogValue, Entity, Line, Slug, Text
from catalog.entities.shown import ShownCollection

FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]


class Change(CatalogValue):
    """What happened to one entry."""

    collection: ShownCollection = Field(title="Soort", description="De soort van het stuk.")
    entry: Slug = Field(title="Stuk", description="De id van het stuk, bij verhuizen de nieuwe.")
    label: Line = Field(title="Naam", description="De naam die het stuk toen had.")
    what: Literal["nieuw", "gewijzigd", "verhuisd", "vervallen"] = Field(
        title="Wat", description="Wat er met het stuk gebeurde."
    )
    fields: tuple[FieldName, ...] = Field(
        default=(), title="Velden", description="De velden die anders zijn, voor zover zichtbaar."
    )
    note: Line | None = Field(
        default=None, title="Regel erbij", description="Een regel van de redactie voor de lezer."
    )


class Count(CatalogValue):
    """How many entries of one kind the first release held."""

    collection: ShownCollection = Field(title="Soort", description="De soort stukken.")
    number: Annotated[int, Field(ge=0)] = Field(title="Aantal", description="Hoeveel het er zijn.")


class Release(Entity):
    """One release; the first has counts, the later ones have changes."""

    site_folder: ClassVar[str] = "nieuw"
    shares_page: ClassVar[bool] = True
    names_own_sources: ClassVar[bool] = False

    published_on: date = Field(title="Datum", description="De dag van deze uitgave.")
    intro: Text | None = Field(
        default=None,
        title="Inleiding",
        description="Een of twee zinnen van de redactie voor de lezer.",
    )
    counts: tuple[Count, ...] = Field(
        default=(), title="Aantallen", description="Alleen bij de eerste uitgave: hoeveel er is."
    )
    changes: tuple[Change, ...] = Field(
        default=(), title="Veranderingen", description="Wat er veranderde, een voor een."
    )
