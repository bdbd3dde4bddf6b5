"""The properties by which the coverage is read: theme, topic, audience, level, and so on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from catalog.catalog import Catalog
from catalog.entities.entity import Entity
from catalog.entities.intervention import Intervention


@dataclass(frozen=True)
class Dimension:
    """A property of an intervention whose values are entries of the catalogue."""

    id: str
    """Dutch: part of an address on the site."""
    label: str
    one: str
    """What one value is called."""
    field: str
    collection: str
    unplaced: str = ""
    """What it means, in Dutch, when an intervention names no value."""
    shared: Callable[[Intervention], bool] | None = None
    """Tells what suits every value, also those that it does not name."""

    def entities(self, catalog: Catalog) -> Mapping[str, Entity]:
        """Return the values, in the order of the catalogue."""
        entities: Mapping[str, Entity] = getattr(catalog, self.collection)
        return entities

    def values_of(self, item: Intervention) -> Sequence[str]:
        """Return the ids of the values that `item` names."""
        value: str | tuple[str, ...] | None = getattr(item, self.field)
        return value if isinstance(value, tuple) else (value,) if value else ()


EVERYONE = "iedereen"
"""The audience that holds all others."""

AUDIENCES = Dimension(
    "doelgroepen",
    "Doelgroepen",
    "Doelgroep",
    "audiences",
    "audiences",
    shared=lambda item: EVERYONE in item.audiences,
)
LEVELS = Dimension(
    "niveaus",
    "Niveaus",
    "Niveau",
    "competence_levels",
    "competence_levels",
    "Noemt een leerinterventie geen niveau? Dan past zij bij elk niveau.",
    shared=lambda item: not item.competence_levels,
)
DIMENSIONS = (
    Dimension("themas", "Thema’s", "Thema", "theme", "themes"),
    Dimension(
        "onderwerpen",
        "Onderwerpen",
        "Onderwerp",
        "topics",
        "topics",
        shared=lambda item: item.any_topic,
    ),
    AUDIENCES,
    LEVELS,
    Dimension(
        "richtingen",
        "Richtingen (speerpunten)",
        "Richting",
        "focus_areas",
        "focus_areas",
        "Sommige leerinterventies werken aan geen richting uit de visie.",
    ),
    Dimension("leervormen", "Leervormen", "Leervorm", "learning_form", "learning_forms"),
    Dimension(
        "plaats",
        "Online of op locatie",
        "Waar je leert",
        "formats",
        "formats",
        "Bij veel aanbod zeggen de bronnen niet waar je leert. Lees deze tabel dus met zorg.",
    ),
)
