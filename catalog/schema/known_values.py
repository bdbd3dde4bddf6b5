"""The ids that references may name, also when some files cannot be used."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from catalog.catalog import Catalog
from catalog.data_files import paths_of
from catalog.kinds import KINDS, Kind
from catalog.reading.problem import CatalogError
from catalog.reading.yaml_file import PlainValue, YamlFile, read_yaml_file


@dataclass(frozen=True)
class KnownValues:
    """For each collection its ids with their labels, and for each source its sections."""

    labels: Mapping[str, Mapping[str, str]]
    sections: Mapping[str, Sequence[str]]

    @classmethod
    def of_catalog(cls, catalog: Catalog) -> "KnownValues":
        """Return what a sound catalogue holds."""
        labels = {
            kind.collection: {
                entity.id: entity.label for entity in getattr(catalog, kind.collection).values()
            }
            for kind in KINDS
        }
        sections = {source.id: source.sections for source in catalog.sources.values()}
        return cls(labels, sections)

    @classmethod
    def readable_in(cls, folder: Path) -> "KnownValues":
        """Return what can be read in `folder`; the id of a broken file still counts."""
        labels: dict[str, dict[str, str]] = {}
        sections: dict[str, Sequence[str]] = {}
        for kind in KINDS:
            found = labels.setdefault(kind.collection, {})
            for path in paths_of(folder, kind):
                if kind.layout == "folder":
                    found[path.stem] = path.stem
                for name, fields in _entries(kind, path):
                    label = fields.get("label")
                    found[name] = label if isinstance(label, str) else name
                    if kind.collection == "sources":
                        sections[name] = _texts(fields.get("sections"))
        return cls(labels, sections)


def _entries(kind: Kind, path: Path) -> Iterator[tuple[str, Mapping[str, PlainValue]]]:
    try:
        file: YamlFile = read_yaml_file(path)
    except CatalogError:
        return
    if kind.layout == "folder":
        if isinstance(file.content, dict):
            yield path.stem, file.content
    elif isinstance(file.content, list):
        for fields in file.content:
            if isinstance(fields, dict) and isinstance(name := fields.get("id"), str):
                yield name, fields


def _texts(value: PlainValue) -> Sequence[str]:
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
