"""References that a list holds twice."""

from collections.abc import Iterator, Sequence

from catalog.messages.reference_messages import REPEATED_ITEM
from catalog.reading.entry import Entry
from catalog.reading.problem import Problem
from catalog.reading.yaml_file import Location
from catalog.references import references_in


def repeated_items(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield a warning for each id that stands twice in one list of ids."""
    for entry in entries:
        seen: set[tuple[Location, str]] = set()
        for location, found, _ in references_in(entry.value):
            place = (location[:-1], found)
            if isinstance(location[-1], int) and place in seen:
                yield entry.problem(REPEATED_ITEM, location, found=found)
            seen.add(place)
