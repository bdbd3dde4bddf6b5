"""The orders in which the offer guide can be read."""

from collections.abc import Callable, Mapping, Sequence

from catalog import Catalog
from catalog.entities.intervention import Intervention

ORDERS = (
    ("", "Wat je het eerst kunt krijgen"),
    ("naam", "Naam, van A tot Z"),
    ("-naam", "Naam, van Z tot A"),
    ("thema", "Thema"),
    ("-jaar", "Jaar, nieuwste eerst"),
    ("jaar", "Jaar, oudste eerst"),
    ("tijd", "Tijd, kortste eerst"),
    ("-tijd", "Tijd, langste eerst"),
)
"""What stands in the address and what a reader chooses; a minus sign turns the order round."""


def in_guide_order(catalog: Catalog) -> Sequence[Intervention]:
    """Return the interventions: the whole city first, what one can get first, then by name."""
    statuses, scopes = list(catalog.statuses), list(catalog.scopes)
    return sorted(
        catalog.interventions.values(),
        key=lambda item: (
            scopes.index(item.scope),
            statuses.index(item.status),
            item.label.casefold(),
        ),
    )


def sort_ranks(catalog: Catalog) -> Mapping[str, Mapping[str, int]]:
    """Return for each intervention its rank in each order; none where the sources say nothing."""
    names = sorted({item.label.casefold() for item in catalog.interventions.values()})
    themes, times = list(catalog.themes), list(catalog.time_budgets)
    keys: Mapping[str, Callable[[Intervention], int | None]] = {
        "naam": lambda item: names.index(item.label.casefold()),
        "thema": lambda item: themes.index(item.theme),
        "jaar": lambda item: item.reference_date,
        "tijd": lambda item: times.index(item.time_budget) if item.time_budget else None,
    }
    return {
        item.id: {order: rank for order, key in keys.items() if (rank := key(item)) is not None}
        for item in catalog.interventions.values()
    }
