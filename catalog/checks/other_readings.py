"""Text without quotes that other programs take for a number, a date or a yes or no."""

from collections.abc import Iterator, Sequence

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
    for entry in entries:
        for place in _own_places(entry):
            start, end = entry.file.span(place)
            text = entry.file.text[start:end]
            location = place[len(entry.location) :]
            if is_ambiguous(text) and holds_text(type(entry.value), location):
                fix = entry.replaced(location, quoted(text), certain=True)
                yield entry.problem(
                    OTHER_READING, location, fix=fix, found=shown(text), quoted=quoted(text)
                )


def _own_places(entry: Entry) -> list[Location]:
    depth = len(entry.location)
    return [place for place in entry.file.unquoted if place[:depth] == entry.location]
