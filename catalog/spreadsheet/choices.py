"""The names that editors choose from, and the ids that they stand for."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TypeAlias

from catalog.catalog import Catalog
from catalog.reading.likeness import nearest
from catalog.spreadsheet.column import ClosedList
from catalog.spreadsheet.normal_value import normal_text

Names: TypeAlias = Mapping[str, str]
"""Ids, each with the name that editors read."""


class Choices:
    """The values of a closed list: by name for editors, by id in the catalogue.

    Both are understood in a cell. A name counts only when one id has it, and when it is not an
    id itself; `earlier` are the names of when the spreadsheet was made, and they go first.
    """

    def __init__(self, names: Names, earlier: Names | None = None) -> None:
        """Take the names of today, and those that the spreadsheet itself holds."""
        self.names = names
        self._shown = {identifier: name for name, identifier in _meanings(names).items()}
        self._ids = {**_meanings(names), **_meanings(earlier or {})}
        self._folded = _folded(self._ids)

    def shown(self, identifier: str) -> str:
        """Return the name of an id, or the id itself where the name would be ambiguous."""
        return self._shown.get(identifier, identifier)

    def id_of(self, text: str) -> str | None:
        """Return the id that a name or an id stands for; nothing for an unknown one."""
        return self._ids.get(text) or self._folded.get(text.casefold())

    def nearest(self, text: str) -> str | None:
        """Return the name that is probably meant, if one is near enough."""
        found = nearest(text, self._ids)
        return None if found is None else self.shown(self._ids[found])


ChoicesOf: TypeAlias = Callable[[ClosedList], Choices]


def names_in(catalog: Catalog, closed: ClosedList) -> Names:
    """Return the values that the list has in `catalog`; a source by its short name."""
    names = dict(closed.fixed)
    for collection in closed.collections:
        for identifier, value in getattr(catalog, collection).items():
            names[identifier] = getattr(value, "short", value.label)
    return names


def _meanings(names: Names) -> dict[str, str]:
    """Return what each text stands for; an id goes before a name, an ambiguous name is out."""
    readable = {identifier: normal_text(name) for identifier, name in names.items()}
    count = Counter(readable.values())
    by_name = {
        name: identifier
        for identifier, name in readable.items()
        if count[name] == 1 and name not in names
    }
    return {**{identifier: identifier for identifier in names}, **by_name}


def _folded(ids: Mapping[str, str]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for text, identifier in ids.items():
        found.setdefault(text.casefold(), set()).add(identifier)
    return {text: next(iter(meant)) for text, meant in found.items() if len(meant) == 1}
