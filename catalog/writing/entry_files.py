"""The files of entries on disk, written whole or not at all."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from catalog.entities.entity import Entity
from catalog.reading.entry import Entry
from catalog.reading.yaml_file import Location, PlainValue, YamlFile
from catalog.writing.changes import changed_text
from catalog.writing.field_types import holds_text


def text_with(file: YamlFile, entity: type[Entity], content: PlainValue) -> str:
    """Return the text of `file` with other content; only what changed is written anew."""
    return changed_text(file, content, partial(holds_text, entity))


def with_value(content: PlainValue, location: Location, value: PlainValue) -> PlainValue:
    """Return a copy of `content` in which the value at `location` is `value`."""
    if not location:
        return value
    first, *rest = location
    if isinstance(content, list) and isinstance(first, int):
        changed = with_value(content[first], tuple(rest), value)
        return [*content[:first], changed, *content[first + 1 :]]
    if isinstance(content, dict) and isinstance(first, str):
        return {**content, first: with_value(content.get(first), tuple(rest), value)}
    raise KeyError(location)


def files_of(entries: Iterable[Entry]) -> dict[Path, list[Entry]]:
    """Return the entries by the file that holds them."""
    files: dict[Path, list[Entry]] = {}
    for entry in entries:
        files.setdefault(entry.file.path, []).append(entry)
    return files


def write_text(path: Path, text: str) -> None:
    """Put `text` at `path` in one step: a reader sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(text.encode())
    fresh.replace(path)
