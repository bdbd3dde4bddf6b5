"""Edits of a text: where something else comes to stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalog.reading.yaml_file import Location
from catalog.writing.nodes import line_end, line_start
from catalog.writing.yaml_text import TextAt


@dataclass(frozen=True)
class Draft:
    """A text that is being changed, and which of its values are text."""

    text: str
    text_at: TextAt


@dataclass(frozen=True)
class Place:
    """A place in an entry: where its value begins to be written, and how far it is indented."""

    location: Location
    opening: int
    """Right behind the colon or the dash that the value belongs to."""
    indent: int
    """The column of the lines of a value that stands on lines of its own."""


@dataclass(frozen=True)
class Edit:
    """A part of a text, and what stands there afterwards."""

    start: int
    end: int
    text: str
    is_behind: bool = False
    """Whether the text goes behind what else is written at this place."""

    @property
    def rank(self) -> tuple[int, int, bool]:
        """Return its place among the edits, first in the text first."""
        return self.start, self.end, self.is_behind


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` after all edits; what comes to one place keeps its order."""
    in_order = sorted(edits, key=lambda edit: edit.rank)
    for edit in reversed(in_order):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def with_lines(text: str, lines: Sequence[str], before: int | None, behind: int) -> Edit:
    """Return the edit that adds lines before a line, or else behind the line of `behind`."""
    if before is not None:
        return Edit(before, before, "".join(f"{line}\n" for line in lines))
    end = line_end(text, behind)
    return Edit(end, end, "".join(f"\n{line}" for line in lines), is_behind=True)


def without_lines(text: str, start: int, end: int) -> Edit:
    """Return the edit that takes out every line from `start` to `end`."""
    return Edit(line_start(text, start), line_end(text, end) + 1, "")
