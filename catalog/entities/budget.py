"""A begroting: the printed rows, and the sums that follow from them."""

import re
from decimal import Decimal
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from catalog.entities.entity import CatalogValue, Entity, Line, Slug, Text, YesNo

_THOUSANDS = re.compile(r"\d{1,3}(\.\d{3})+")


def _not_thousands(value: object) -> object:
    """Refuse `1.250`: an editor means 1250, and `Decimal` would read 1.25."""
    if isinstance(value, str) and _THOUSANDS.fullmatch(value.strip()):
        raise PydanticCustomError("decimal_max_places", "Schrijf geen punt tussen duizendtallen.")
    return value


Euros = Annotated[
    Decimal, Field(ge=0, max_digits=12, decimal_places=2), BeforeValidator(_not_thousands)
]


class BudgetRow(CatalogValue):
    """One row; amounts are euros as printed, empty where the document prints nothing."""

    id: Slug = Field(title="Vaste naam (id)", description="De vaste naam van de regel.")
    label: Line = Field(title="Waarvoor", description="Waar het geld voor is.")
    provider: Line | None = Field(
        default=None, title="Wie het geeft", description="Wie het geeft, als de bron dat zegt."
    )
    rate: Euros | None = Field(
        default=None, title="Kosten per dagdeel", description="De kosten per dagdeel."
    )
    vat: Euros | None = Field(default=None, title="Btw", description="De btw die er staat.")
    travel: Euros | None = Field(
        default=None, title="Reiskosten", description="De reis- en parkeerkosten."
    )
    travel_included: YesNo = Field(
        default=False, title="Reiskosten inbegrepen", description="`ja` als er `inclusief` staat."
    )
    half_days: Annotated[int, Field(ge=1)] | None = Field(
        default=None, title="Dagdelen", description="Het aantal dagdelen."
    )
    total: Euros = Field(title="Totaal", description="Het totaal dat er staat.")
    notes: Text | None = Field(
        default=None, title="Opmerking van de redactie", description="Opmerking van de redactie."
    )

    @property
    def computed_total(self) -> Decimal:
        """Return (rate + VAT) times the half-days, plus travel: what the columns add up to."""
        rate = (self.rate or Decimal(0)) + (self.vat or Decimal(0))
        return rate * (self.half_days or 1) + (self.travel or Decimal(0))


class Budget(Entity):
    """A budget with its printed totals."""

    site_folder: ClassVar[str] = ""

    caption: Line = Field(title="Bijschrift", description="Wat de tabel laat zien.")
    rows: tuple[BudgetRow, ...] = Field(min_length=1, title="Regels", description="De regels.")
    subtotal: Euros = Field(title="Subtotaal", description="Het subtotaal dat er staat.")
    unforeseen_share: Annotated[Decimal, Field(ge=0, le=1)] = Field(
        title="Deel onvoorzien",
        description="Het deel voor onvoorziene kosten: 0.10 is tien procent.",
    )
    unforeseen: Euros = Field(
        title="Onvoorzien", description="Het bedrag voor onvoorziene kosten dat er staat."
    )
    total: Euros = Field(title="Totaal", description="Het eindbedrag dat er staat.")
    conditions: tuple[Text, ...] = Field(
        default=(), title="Voorbehouden", description="Voorbehouden bij de bedragen."
    )
