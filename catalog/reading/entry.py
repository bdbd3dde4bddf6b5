"""One entry as it was read: the value, and where each part of it stands."""

from dataclasses import dataclass

from catalog.entities.entity import Entity
from catalog.reading.problem import Problem
from catalog.reading.yaml_file import Location, YamlFile


@dataclass(frozen=True)
class Entry:
    """A valid entry, with its file and its place in that file."""

    collection: str
    value: Entity
    file: YamlFile
    location: Location

    def problem(self, location: Location, cause: str, remedy: str) -> Problem:
        """Return a problem at `location` within this entry."""
        return self.file.problem((*self.location, *location), cause, remedy)
