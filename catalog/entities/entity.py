"""What every entry of the catalogue has: an id, a name, and where it comes from."""

import re
from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from catalog.entities.reference import Reference

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\n]*$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]


_YES_OR_NO = {"ja": True, "nee": False, "true": True, "false": False}


def _yes_or_no(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value not in _YES_OR_NO:
        raise PydanticCustomError("bool_parsing", "Schrijf ja of nee.")
    return _YES_OR_NO[value]


def _iso_day(value: object) -> object:
    """Refuse what pydantic takes for seconds since 1970, or for a moment of a day."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("date_parsing", "Schrijf jaar-maand-dag.")
    return value


YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Day = Annotated[date, BeforeValidator(_iso_day)]

WHOLE_ENTRY = "entry"
"""The word in `editorial` for an entry that no source states at all."""


class CatalogValue(BaseModel):
    """A value in the catalogue: immutable, without unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class SourceReference(CatalogValue):
    """The place in a source document that states a fact."""

    document: Annotated[str, Reference("sources")] = Field(
        title="Document", description="Het document, met de id uit lists/sources.yml."
    )
    section: Line = Field(
        title="Onderdeel",
        description="De paragraaf of tussenkop, zoals die in lists/sources.yml staat.",
    )


class Entity(CatalogValue):
    """One entry of the catalogue."""

    site_folder: ClassVar[str] = ""
    """The folder on the site that holds its page; empty when the site does not show it."""
    shares_page: ClassVar[bool] = False
    """Whether all entries of this kind stand on one page, each with its own anchor."""

    names_own_sources: ClassVar[bool] = True
    """Whether the entry itself names its sources; not when everything inside it does."""

    id: Slug = Field(
        title="Vaste naam (id)",
        description="De vaste naam, ook het adres op de site. Verander hem niet meer.",
    )
    label: Line = Field(title="Naam", description="De naam die lezers zien.")
    sources: tuple[SourceReference, ...] = Field(
        default=(), title="Bronnen", description="Waar het staat: document en paragraaf."
    )
    editorial: tuple[str, ...] = Field(
        default=(),
        title="Ingeschat door de redactie",
        description="De velden die de redactie zelf heeft ingeschat. `entry` = het hele stuk.",
    )
    notes: Text | None = Field(
        default=None,
        title="Opmerking van de redactie",
        description="Opmerking van de redactie, zichtbaar op de pagina.",
    )

    @property
    def url(self) -> str:
        """Return its address on the site, starting with a slash."""
        place = f"#{self.id}" if self.shares_page else f"{self.id}/"
        return f"/{self.site_folder}/{place}"

    @model_validator(mode="after")
    def _says_where_it_comes_from(self) -> Self:
        unknown = sorted(set(self.editorial) - set(type(self).model_fields) - {WHOLE_ENTRY})
        if unknown:
            raise ValueError(f"editorial: `{unknown[0]}` is geen veld van dit stuk")
        if self.names_own_sources and not self.sources and WHOLE_ENTRY not in self.editorial:
            raise ValueError("sources: noem een bron, of zet `entry` in `editorial`")
        return self


class MaintainedEntity(Entity):
    """An entry that a team keeps up to date."""

    maintainer: Annotated[str, Reference("organisation_units")] = Field(
        title="Bijgehouden door", description="Het team dat dit stuk bijhoudt."
    )
    reviewed_on: Day = Field(
        title="Nagelopen op", description="De dag waarop iemand dit stuk voor het laatst naliep."
    )
