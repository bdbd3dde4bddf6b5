"""What was read from files before, for a program that reads the catalogue again and again."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from catalog.reading.entry import Entry
from catalog.reading.problem import Problem

Outcome: TypeAlias = tuple[Sequence[Entry], Sequence[Problem]]
"""The valid entries of a file, and what is wrong in it."""


class FileMemory:
    """Remembers the outcome of each readable file, to use while it holds the same bytes."""

    def __init__(self) -> None:
        """Start without any."""
        self._read: dict[Path, tuple[bytes, Outcome]] = {}
        self._new: list[Entry] = []

    def outcome(self, path: Path, read: Callable[[Path], Outcome]) -> Outcome:
        """Return the outcome of the file at `path`, by `read` unless it is known."""
        digest = hashlib.sha256(path.read_bytes()).digest() if path.is_file() else b""
        known, outcome = self._read.get(path, (None, ((), ())))
        if known != digest:
            outcome = read(path)
            self._read[path] = digest, outcome
            self._new.extend(outcome[0])
        return outcome

    def newly_read(self) -> Sequence[Entry]:
        """Return the entries of all files that were read since this was asked before."""
        found, self._new = self._new, []
        return found
