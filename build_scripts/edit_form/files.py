"""The files of the catalogue, read again only when they changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from build_scripts.edit_form.places import Place
from catalog.data_files import paths_of
from catalog.kinds import Kind
from catalog.messages.syntax_messages import LIST_EXPECTED
from catalog.reading.problem import CatalogError
from catalog.reading.yaml_file import Location, PlainValue, YamlFile, read_yaml_file


@dataclass(frozen=True)
class Found:
    """An entry as its file holds it."""

    file: YamlFile
    location: Location
    content: PlainValue


class Files:
    """The YAML files in a folder."""

    def __init__(self, folder: Path) -> None:
        """Look in `folder`, which holds a catalogue."""
        self.folder = folder
        self._read: dict[Path, tuple[tuple[int, int], YamlFile]] = {}

    def places(self, kind: Kind) -> Sequence[Place]:
        """Return the places of all entries of a kind, in the order of the files."""
        if kind.layout == "folder":
            return [Place(kind, path.stem) for path in self.paths(kind)]
        return [Place(kind, name) for each in self._items(kind) if (name := _id_of(each))]

    def paths(self, kind: Kind) -> Sequence[Path]:
        """Return the files that hold entries of a kind."""
        return paths_of(self.folder, kind)

    def find(self, place: Place) -> Found | None:
        """Return the entry at a place, or nothing; raise `CatalogError` if its file is no YAML."""
        if place.kind.layout == "folder":
            path = place.file_in(self.folder)
            file = self.read(path) if path.is_file() else None
            return None if file is None else Found(file, (), file.content)
        for position, item in enumerate(self._items(place.kind)):
            if _id_of(item) == place.id:
                return Found(self.read(place.file_in(self.folder)), (position,), item)
        return None

    def read(self, path: Path) -> YamlFile:
        """Return the file; raise `CatalogError` if it cannot be read."""
        if not path.is_file():
            return read_yaml_file(path)
        status = path.stat()
        stamp = (status.st_mtime_ns, status.st_size)
        known = self._read.get(path)
        if known is None or known[0] != stamp:
            known = self._read[path] = (stamp, read_yaml_file(path))
        return known[1]

    def _items(self, kind: Kind) -> list[PlainValue]:
        file = self.read(self.folder / kind.path)
        if not isinstance(file.content, list):
            raise CatalogError([file.problem(LIST_EXPECTED, ())])
        return file.content


def _id_of(item: PlainValue) -> str:
    name = item.get("id") if isinstance(item, dict) else None
    return name if isinstance(name, str) else ""
