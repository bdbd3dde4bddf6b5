"""Text without quotes that other programs take for a number, a date or a yes or no."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from catalog.messages.content_messages import OTHER_READING
from catalog.reading.entry import Entry
from catalog.reading.likeness import shown
from catalog.reading.problem import Problem
from catalog.reading.quoting import quoted
from catalog.reading.yaml_file import Location
from catalog.writing.field_types import holds_text
from catalog.writing.scalars import is_ambiguous


def other_readings(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield a warning for each text that some YAML reader takes for something else."""
    for entries_of_file in _by_file(entries):
        file = entries_of_file[0].file
        owners = {entry.location: entry for entry in entries_of_file}
        for place in file.unquoted:
            start, end = file.span(place)
            entry = owners.get(()) or owners.get(place[:1])
            if entry is not None and is_ambiguous(file.text[start:end]):
                yield from _misread(entry, place[len(entry.location) :], file.text[start:end])


def _misread(entry: Entry, location: Location, text: str) -> Iterator[Problem]:
    if holds_text(type(entry.value), location):
        fix = entry.replaced(location, quoted(text), certain=True)
        yield entry.problem(
            OTHER_READING, location, fix=fix, found=shown(text), quoted=quoted(text)
        )


def _by_file(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    files: dict[Path, list[Entry]] = {}
    for entry in entries:
        files.setdefault(entry.file.path, []).append(entry)
    yield from files.values()
