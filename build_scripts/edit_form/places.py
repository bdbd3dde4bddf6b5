"""Where entries are: the addresses that the form uses, and the files behind them.

Every entry has an address of its own, also one that shares a file with others:
`terms/aanbieder.json` is a file, `audiences/iedereen.json` an item of a list.
"""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from catalog.kinds import KINDS, Kind

ADDRESS: Final = re.compile(r"(?P<collection>[a-z_]+)/(?P<id>[a-z0-9]+(?:[-_][a-z0-9]+)*)\.json")
LONGEST_ID: Final = 80


class UnknownAddressError(Exception):
    """The form asked for something that can be no entry of the catalogue."""


@dataclass(frozen=True)
class Place:
    """One entry, that may not exist yet: its kind and its id."""

    kind: Kind
    id: str

    @classmethod
    def at(cls, address: str) -> "Place":
        """Return the place at an address of the form; no address leads out of the catalogue."""
        found = ADDRESS.fullmatch(address)
        if found is None or len(found["id"]) > LONGEST_ID:
            raise UnknownAddressError(address)
        return cls(kind_of(found["collection"]), found["id"])

    @property
    def address(self) -> str:
        """Return the address in the form."""
        return f"{self.kind.collection}/{self.id}.json"

    def file_in(self, folder: Path) -> Path:
        """Return the file that holds the entry."""
        if self.kind.layout == "folder":
            return folder / self.kind.path / f"{self.id}.yml"
        return folder / self.kind.path


def kind_of(collection: str) -> Kind:
    """Return the kind with this collection."""
    kind = next((each for each in KINDS if each.collection == collection), None)
    if kind is None:
        raise UnknownAddressError(collection)
    return kind
