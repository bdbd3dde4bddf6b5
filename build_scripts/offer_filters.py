"""The filters of the offer guide, and what each leerinterventie has for them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from build_scripts.facets import Facet, facet
from catalog import Catalog
from catalog.entities.entity import Entity
from catalog.entities.intervention import Intervention


@dataclass(frozen=True)
class OfferFilter:
    """A filter: its name in addresses, its label, and the field and collection behind it.

    `empty` is the id and the label for what leaves the field empty. What has the value `for_all`
    suits each other value too. For `note` and `first` see `Facet`.
    """

    name: str
    label: str
    field: str
    collection: str
    empty: tuple[str, str] | None = None
    for_all: str = ""
    note: str = ""
    first: str = ""

    def values_of(self, catalog: Catalog, item: Intervention) -> tuple[str, ...]:
        """Return the ids that `item` suits, never nothing when `empty` has a name for it."""
        value = getattr(item, self.field)
        values = value if isinstance(value, tuple) else (value,) if value else ()
        if self.for_all in values:
            return tuple(self.entities(catalog))
        return values or ((self.empty[0],) if self.empty else ())

    def entities(self, catalog: Catalog) -> Mapping[str, Entity]:
        """Return the entries of the catalogue that one can choose from."""
        entities: Mapping[str, Entity] = getattr(catalog, self.collection)
        return entities

    def options(self, catalog: Catalog) -> Iterator[tuple[str, str]]:
        """Yield the id and the label of every option."""
        for entity in self.entities(catalog).values():
            yield entity.id, entity.label
        if self.empty:
            yield self.empty


EVERYONE = "iedereen"
ESPECIALLY_FOR = "speciaal-voor"
EVERY_LEVEL = ("elk-niveau", "Past bij elk niveau")
"""The id and the label for what names no level: it suits each of them."""

FILTERS = (
    OfferFilter("status", "Status", "status", "statuses"),
    OfferFilter("van-wie", "Van wie", "scope", "scopes"),
    OfferFilter(
        "voor-wie",
        "Voor wie",
        "audiences",
        "audiences",
        for_all=EVERYONE,
        note="Je ziet ook wat voor iedereen is.",
        first=ESPECIALLY_FOR,
    ),
    OfferFilter(
        ESPECIALLY_FOR,
        "Speciaal voor",
        "audiences",
        "audiences",
        note="Je ziet alleen wat deze groep bij naam noemt.",
    ),
    OfferFilter("thema", "Thema", "theme", "themes"),
    OfferFilter("onderwerp", "Onderwerp", "topics", "topics"),
    OfferFilter(
        "niveau",
        "Niveau",
        "competence_levels",
        "competence_levels",
        EVERY_LEVEL,
    ),
    OfferFilter("vorm", "Leervorm", "learning_form", "learning_forms"),
    OfferFilter(
        "tijd",
        "Tijd",
        "time_budget",
        "time_budgets",
        ("onbekend", "De bronnen zeggen niet hoe lang"),
    ),
)

NAMES = {choice.field: choice.name for choice in FILTERS if not choice.for_all}
"""What the address of the guide calls the filter that finds exactly a value of each field."""


def filter_values(catalog: Catalog, item: Intervention) -> dict[str, tuple[str, ...]]:
    """Return for each filter the ids that the row of `item` has."""
    return {choice.name: choice.values_of(catalog, item) for choice in FILTERS}


def offer_facets(catalog: Catalog) -> tuple[Facet, ...]:
    """Return the filters with all their options, also those that nothing is on offer for."""
    rows = [filter_values(catalog, item) for item in catalog.interventions.values()]
    return tuple(
        facet(choice.name, choice.label, choice.options(catalog), rows, choice.note, choice.first)
        for choice in FILTERS
    )
