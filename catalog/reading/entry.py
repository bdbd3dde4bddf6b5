"""One entry as it was read: the value, and where each part of it stands."""

from dataclasses import dataclass
from typing import Any

from catalog.entities.entity import Entity
from catalog.messages.message import Message
from catalog.reading.problem import Fix, Problem
from catalog.reading.yaml_file import Location, YamlFile


@dataclass(frozen=True)
class Entry:
    """A valid entry, with its file and its place in that file."""

    collection: str
    value: Entity
    file: YamlFile
    location: Location

    def problem(
        self, message: Message, location: Location, *, fix: Fix | None = None, **words: Any
    ) -> Problem:
        """Return a problem at `location` within this entry."""
        return self.file.problem(message, (*self.location, *location), fix=fix, **words)

    def replaced(self, location: Location, text: str, *, certain: bool = False) -> Fix | None:
        """Return the fix that puts `text` in the place of the value at `location`."""
        start, end = self.file.span((*self.location, *location))
        return Fix(start, end, text, certain) if start < end else None
