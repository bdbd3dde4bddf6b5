"""What there is for one value, and what that means for who buys and makes training."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from catalog.availability import can_be_had, is_for_whole_city
from catalog.catalog import Catalog
from catalog.entities.intervention import Intervention


class Verdict(Enum):
    """How well a value is covered, emptiest first; the value is the word in files."""

    NOTHING = "niets"
    ONE_DIRECTORATE = "een-directie"
    ELSEWHERE = "elders"
    LATER = "later"
    ONE = "een"
    MORE = "meer"

    @property
    def label(self) -> str:
        """Return its name for readers."""
        return _WORDS[self][0]

    @property
    def meaning(self) -> str:
        """Return what it says, as a sentence."""
        return _WORDS[self][1]


_WORDS = {
    Verdict.NOTHING: ("Niets", "Geen bron noemt hier een leerinterventie bij."),
    Verdict.ONE_DIRECTORATE: ("Alleen bij één directie", "De rest van de gemeente heeft niets."),
    Verdict.ELSEWHERE: ("Alleen elders", "Het is van directies of van de trekkers, of al geweest."),
    Verdict.LATER: ("Alleen later", "Het is nog in ontwikkeling, een proef of gepland."),
    Verdict.ONE: ("Maar één", "Valt dit weg, dan is er niets."),
    Verdict.MORE: ("Twee of meer", "Er zijn er ten minste twee die je nu kunt krijgen."),
}
GAPS = tuple(verdict for verdict in Verdict if verdict is not Verdict.MORE)


@dataclass(frozen=True)
class Supply:
    """Interventions, each in exactly one of three parts."""

    now: Sequence[Intervention]
    """What anybody in the city for whom it is meant can get."""
    later: Sequence[Intervention]
    """What the whole city may get: in development, tried or planned."""
    elsewhere: Sequence[Intervention]
    """What belongs to a directorate or a group, or is over."""
    verdict: Verdict

    @property
    def every(self) -> tuple[Intervention, ...]:
        """Return all of them, what one can get now first."""
        return (*self.now, *self.later, *self.elsewhere)

    @property
    def total(self) -> int:
        """Return how many there are."""
        return len(self.every)


def supply_of(catalog: Catalog, items: Iterable[Intervention]) -> Supply:
    """Return `items` in three parts, with the verdict on them."""
    now: list[Intervention] = []
    later: list[Intervention] = []
    elsewhere: list[Intervention] = []
    for item in items:
        if can_be_had(catalog, item):
            now.append(item)
        elif is_for_whole_city(catalog, item) and catalog.statuses[item.status].stage == "straks":
            later.append(item)
        else:
            elsewhere.append(item)
    if now:
        verdict = Verdict.ONE if len(now) == 1 else Verdict.MORE
    else:
        verdict = Verdict.LATER if later else _elsewhere(catalog, elsewhere)
    return Supply(now, later, elsewhere, verdict)


def _elsewhere(catalog: Catalog, items: Sequence[Intervention]) -> Verdict:
    """Return the verdict on what is only elsewhere."""
    scopes = {item.scope for item in items}
    if not scopes:
        return Verdict.NOTHING
    of_directorates = all(catalog.scopes[scope].reach == "directie" for scope in scopes)
    return Verdict.ONE_DIRECTORATE if of_directorates and len(scopes) == 1 else Verdict.ELSEWHERE
