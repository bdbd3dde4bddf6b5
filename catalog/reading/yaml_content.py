"""The content of a YAML file: plain values, and where each of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from catalog.messages.message import Message
from catalog.reading.problem import Fix, Problem
from catalog.reading.source_text import SourceText, Span

Location: TypeAlias = tuple[str | int, ...]
PlainValue: TypeAlias = "str | list[PlainValue] | dict[str, PlainValue] | None"


class Mark(Protocol):
    """A place in a file, as PyYAML gives it; `line`, `column` and `index` count from 0."""

    line: int
    column: int
    index: int


@dataclass(frozen=True)
class YamlFile:
    """The content of one file, with the mark of every key and value."""

    path: Path
    content: PlainValue
    value_marks: Mapping[Location, Mark]
    key_marks: Mapping[Location, Mark]
    text: str
    ends: Mapping[Location, int]
    """Where each value ends; of lists and fields on several lines, only where it starts."""
    unquoted: frozenset[Location] = frozenset()
    """The values without quotes, which other programs may take for a number or a date."""
    warnings: tuple[Problem, ...] = ()

    @property
    def source(self) -> SourceText:
        """Return the text with its path and its lines."""
        return SourceText(self.path, self.text)

    def problem(
        self,
        message: Message,
        location: Location,
        *,
        at_key: bool = False,
        fix: Fix | None = None,
        **words: Any,
    ) -> Problem:
        """Return a problem at `location`, or at the nearest value around it that has a mark."""
        span = self.key_span(location) if at_key else self.span(location)
        return self.source.problem(message, span, fix=fix, **words)

    def span(self, location: Location) -> Span:
        """Return the characters of the value, or of the nearest value around it."""
        nearest = len(location)
        while location[:nearest] not in self.value_marks:
            nearest -= 1
        start = self.value_marks[location[:nearest]].index
        return start, max(self.ends.get(location[:nearest], start), start)

    def key_span(self, location: Location) -> Span:
        """Return the characters of the key, or of the value where there is no such key."""
        if location not in self.key_marks:
            return self.span(location)
        start = self.key_marks[location].index
        return start, start + len(str(location[-1]))
