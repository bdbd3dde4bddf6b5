"""What one can get now: the one rule behind the offer pages, the overview and the coverage."""

from catalog.catalog import Catalog
from catalog.entities.intervention import Intervention


def is_for_whole_city(catalog: Catalog, item: Intervention) -> bool:
    """Return whether `item` belongs to the whole city, not to a directorate or a group."""
    return catalog.scopes[item.scope].reach == "gemeente"


def can_be_had(catalog: Catalog, item: Intervention) -> bool:
    """Return whether anybody in the city for whom it is meant can get `item` now."""
    return catalog.statuses[item.status].stage == "nu" and is_for_whole_city(catalog, item)
