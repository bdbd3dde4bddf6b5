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
from pydantic_core import PydanticKnownError

from catalog.entities.reference import Reference

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Line = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"^[^\n]*$")]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000)]


def _yes_or_no(value: object) -> object:
    """Return the truth of `ja` and `nee`; refuse the words that pydantic would take as well."""
    if not isinstance(value, str):
        return value
    if value not in YES_OR_NO:
        raise PydanticKnownError("bool_parsing")
    return YES_OR_NO[value]


def _iso_day(value: object) -> object:
    """Return `value` if it can be a day; pydantic would take 20261122 for a number of seconds."""
    if isinstance(value, str) and not ISO_DAY.fullmatch(value):
        raise PydanticKnownError("date_parsing", {"error": "not year-month-day"})
    return value


YES_OR_NO = {"ja": True, "nee": False}
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
YesNo = Annotated[bool, BeforeValidator(_yes_or_no)]
Day = Annotated[date, BeforeValidator(_iso_day)]
SaidByEditors = Annotated[
    YesNo,
    Field(title="Van de redactie zelf", description="`ja` als de redactie dit zelf zegt."),
]

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


class ReviewException(CatalogValue):
    """Why an entry need not be reviewed for a while; it ends by itself."""

    until: date = Field(title="Tot", description="De dag waarop iemand dit stuk weer naloopt.")
    reason: Line = Field(title="Reden", description="Waarom nalopen tot die dag niet hoeft.")


class MaintainedEntity(Entity):
    """An entry that a team keeps up to date."""

    maintainer: Annotated[str, Reference("organisation_units")] = Field(
        title="Bijgehouden door",
        description="Het team dat dit stuk bijhoudt; de redactie wijst het aan.",
    )
    reviewed_on: Day = Field(
        title="Nagelopen op", description="De dag waarop iemand dit stuk voor het laatst naliep."
    )
    review_exception: ReviewException | None = Field(
        default=None,
        title="Uitstel van nalopen",
        description="Alleen als nalopen later mag dan de termijn zegt: tot wanneer, en waarom.",
    )
