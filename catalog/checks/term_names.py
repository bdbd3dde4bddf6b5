"""Names that two terms share, so that a reader cannot tell which one is meant."""

from collections.abc import Iterator, Sequence

from catalog.entities.term import Term
from catalog.messages.content_messages import DEFINED_TWICE
from catalog.reading.entry import Entry
from catalog.reading.likeness import shown
from catalog.reading.problem import Problem
from catalog.reading.yaml_file import Location


def names_defined_twice(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield a problem for each label or synonym that an earlier term has too."""
    owners: dict[str, str] = {}
    for entry in entries:
        if not isinstance(entry.value, Term):
            continue
        for location, name in _names(entry.value):
            owner = owners.setdefault(name.casefold(), entry.value.id)
            if owner != entry.value.id:
                yield entry.problem(DEFINED_TWICE, location, found=shown(name), other=owner)


def _names(term: Term) -> Iterator[tuple[Location, str]]:
    yield ("label",), term.label
    for position, name in enumerate(term.synonyms):
        yield ("synonyms", position), name
