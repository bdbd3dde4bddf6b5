"""The text of a file as lines, with the place of every character."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

from catalog.messages.message import Message
from catalog.reading.problem import Fix, Problem

_LINE_END = re.compile(r"\r\n|[\n\r\x85\u2028\u2029]")
"""What YAML takes for the end of a line."""

Span: TypeAlias = tuple[int, int]
"""The first character of a part of the text, and the one after it."""


@dataclass(frozen=True)
class SourceText:
    """The text of the file at `path`."""

    path: Path
    text: str

    @cached_property
    def starts(self) -> list[int]:
        """Return where each line starts."""
        return [0, *(found.end() for found in _LINE_END.finditer(self.text))]

    def line_number(self, index: int) -> int:
        """Return the line (from 0) that holds the character at `index`."""
        return bisect_right(self.starts, min(index, len(self.text))) - 1

    def line(self, number: int) -> str:
        """Return the line `number` (from 0) without its end; nothing where there is none."""
        if not 0 <= number < len(self.starts):
            return ""
        if number == len(self.starts) - 1:
            return self.text[self.starts[number] :]
        whole = self.text[self.starts[number] : self.starts[number + 1]]
        return whole.removesuffix("\n").removesuffix("\r") if whole[-1] == "\n" else whole[:-1]

    def problem(
        self, message: Message, span: Span, *, fix: Fix | None = None, **words: Any
    ) -> Problem:
        """Return the problem at `span`, underlined up to the end of its first line."""
        start, end = span
        number = self.line_number(start)
        line = self.line(number)
        column = start - self.starts[number]
        end_column = min(end - self.starts[number], len(line.rstrip()))
        place = (number + 1, column + 1, end_column + 1)
        return Problem.at(message, self.path, place, line, fix=fix, **words)
