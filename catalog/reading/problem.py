"""A fault in the catalogue, told to an editor in Dutch."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from catalog.messages.message import EXPLANATIONS, Message, Severity

SHOWN_WIDTH = 100
"""The part of a long source line that a message shows."""


@dataclass(frozen=True)
class Fix:
    """A change of a file's text that may mend a problem: `start` up to `end` becomes `text`."""

    start: int
    end: int
    text: str
    certain: bool = True
    """Whether only one thing can have been meant; otherwise an editor must agree."""

    def applied_to(self, text: str) -> str:
        """Return `text` with this change."""
        return text[: self.start] + self.text + text[self.end :]


@dataclass(frozen=True, order=True)
class Problem:
    """One cause, with its place (`line` and `column` count from 1) and its remedy."""

    path: Path
    line: int
    column: int
    cause: str
    remedy: str
    source_line: str = ""
    code: str = ""
    severity: Severity = "fout"
    end_column: int = 0
    """The column after the last character at fault, on the same line."""
    fix: Fix | None = field(default=None, compare=False)

    @classmethod
    def of(cls, message: Message, path: Path, **words: Any) -> "Problem":
        """Return the problem for a file as a whole, at its first character."""
        return cls.at(message, path, (1, 1, 2), "", **words)

    @classmethod
    def at(
        cls,
        message: Message,
        path: Path,
        place: tuple[int, int, int],
        source_line: str,
        *,
        fix: Fix | None = None,
        **words: Any,
    ) -> "Problem":
        """Return the problem at `place` (line, column, end column), with the message's words."""
        line, column, end_column = place
        return cls(
            path,
            line,
            column,
            message.cause.format(**words),
            message.remedy.format(**words).strip(),
            source_line,
            message.code,
            message.severity,
            max(end_column, column + 1),
            fix,
        )

    @property
    def is_error(self) -> bool:
        """Whether the catalogue cannot be used before this is mended."""
        return self.severity == "fout"

    @property
    def shown_path(self) -> str:
        """Return the path relative to the working directory, where that is shorter."""
        try:
            relative = os.path.relpath(self.path)
        except ValueError:  # another drive on Windows
            return str(self.path)
        return str(self.path) if relative.startswith("..") else relative

    def __str__(self) -> str:
        """Return the message as an editor reads it, with the source line and a caret."""
        lines = [
            f"{self.severity.upper()} {self.shown_path}:{self.line}:{self.column}",
            f"  {self.cause}",
        ]
        if self.source_line.strip():
            shown, before, width = self._window()
            number = str(self.line)
            lines += [
                f"  {number} | {shown}",
                f"  {' ' * len(number)} | {' ' * before}{'^' * width}",
            ]
        lines.append(f"  Oplossing: {self.remedy}")
        if self.fix is not None:
            by_itself = "make fix" if self.fix.certain else "make fix GUESSES=1 (als dit klopt)"
            lines.append(f"  Kan vanzelf: {by_itself}")
        if self.code:
            lines.append(f"  Meer uitleg: {self.code} op {EXPLANATIONS}#{self.code.lower()}")
        return "\n".join(lines)

    def _window(self) -> tuple[str, int, int]:
        """Return the visible part of the source line, and where and how wide the caret is."""
        line = "".join(each if each.isprintable() else "□" for each in self.source_line)
        start = max(0, self.column - 1 - SHOWN_WIDTH // 2) if len(line) > SHOWN_WIDTH else 0
        shown = line[start : start + SHOWN_WIDTH]
        before = self.column - 1 - start
        width = min(self.end_column - self.column, SHOWN_WIDTH - before)
        lead, tail = "…" * (start > 0), "…" * (start + SHOWN_WIDTH < len(line))
        return lead + shown + tail, before + len(lead), max(width, 1)


class CatalogError(Exception):
    """The catalogue cannot be used; `problems` holds every fault that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems in the order of their files and lines."""
        self.problems = tuple(sorted(problems))
        super().__init__("\n\n".join(str(problem) for problem in self.problems))
