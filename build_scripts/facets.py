"""The choices above a table: each with its options, and how many rows an option keeps."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

RowValues = Mapping[str, tuple[str, ...]]
"""For each facet the ids that one row has."""


@dataclass(frozen=True)
class Option:
    """One value that a visitor can choose."""

    id: str
    label: str
    count: int


@dataclass(frozen=True)
class Facet:
    """One choice; `name` stands in the address of the page and in the attributes of the rows.

    `note` tells what a choice here shows. `first` names the attribute of the rows that come first:
    those that have a chosen value there.
    """

    name: str
    label: str
    options: tuple[Option, ...]
    note: str = ""
    first: str = ""


def facet(
    name: str,
    label: str,
    options: Iterable[tuple[str, str]],
    rows: Sequence[RowValues],
    note: str = "",
    first: str = "",
) -> Facet:
    """Return the facet with its options in the given order; an option may keep no row at all."""
    counts = Counter(value for row in rows for value in row[name])
    counted = tuple(Option(value, text, counts[value]) for value, text in options)
    return Facet(name, label, counted, note, first)
