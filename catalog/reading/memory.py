"""What was read from files before, for a program that reads the catalogue again and again."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path

from catalog.reading.entry import Entry


class FileMemory:
    """Remembers the entries of each sound file, to use while the file holds the same bytes."""

    def __init__(self) -> None:
        """Start without any."""
        self._read: dict[Path, tuple[bytes, Sequence[Entry]]] = {}
        self._new: list[Entry] = []

    def entries(self, path: Path, read: Callable[[Path], Sequence[Entry]]) -> Sequence[Entry]:
        """Return the entries in the file at `path`, by `read` unless they are known."""
        digest = hashlib.sha256(path.read_bytes()).digest() if path.is_file() else b""
        known, entries = self._read.get(path, (None, ()))
        if known != digest:
            entries = read(path)
            self._read[path] = digest, entries
            self._new.extend(entries)
        return entries

    def newly_read(self) -> Sequence[Entry]:
        """Return the entries of all files that were read since this was asked before."""
        found, self._new = self._new, []
        return found
