"""A fault in the catalogue, told to an editor in Dutch."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One cause, with its place (`line` and `column` count from 1) and its remedy."""

    path: Path
    line: int
    column: int
    cause: str
    remedy: str
    source_line: str = ""

    def __str__(self) -> str:
        """Return the message as an editor reads it, with the source line and a caret."""
        place = f"{self.path}:{self.line}:{self.column}: {self.cause}"
        if not self.source_line.strip():
            return f"{place}\n    Oplossing: {self.remedy}"
        caret = " " * (self.column - 1) + "^"
        return f"{place}\n    | {self.source_line}\n    | {caret}\n    Oplossing: {self.remedy}"


class CatalogError(Exception):
    """The catalogue cannot be used; `problems` holds every fault that was found."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep the problems in the order of their files and lines."""
        self.problems = tuple(sorted(problems))
        super().__init__("\n\n".join(str(problem) for problem in self.problems))
