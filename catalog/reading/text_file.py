"""From bytes to text: only a plain file in UTF-8 of a sane size is read."""

import re
from pathlib import Path

from catalog.messages.file_messages import (
    FILE_ABSENT,
    FILE_NOT_OPENED,
    NOT_A_FILE,
    NOT_UTF8,
    TOO_LARGE,
    UTF16,
)
from catalog.reading.problem import CatalogError, Problem
from catalog.reading.source_text import SourceText

MAX_BYTES = 500_000
"""Far above the largest real file; a larger one is a mistake or an attack."""
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def text_of(path: Path, raw: bytes) -> str:
    """Return the bytes of the file as text, without a byte order mark.

    Raises `CatalogError` when they are not UTF-8.
    """
    if is_utf16(raw):
        raise CatalogError([Problem.of(UTF16, path)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CatalogError([_not_utf8(path, raw, error)]) from error


def read_bytes(path: Path) -> bytes:
    """Return the bytes of the file; raise `CatalogError` where there is none of a sane size."""
    try:
        if path.is_dir():
            raise CatalogError([Problem.of(NOT_A_FILE, path)])
        if not path.exists() and not path.is_symlink():
            raise CatalogError([Problem.of(FILE_ABSENT, path)])
        if not path.is_file():
            raise CatalogError([Problem.of(FILE_NOT_OPENED, path)])
        if path.stat().st_size > MAX_BYTES:
            limit = f"{MAX_BYTES:,}".replace(",", ".")
            raise CatalogError([Problem.of(TOO_LARGE, path, limit=limit)])
        return path.read_bytes()
    except OSError as error:
        raise CatalogError([Problem.of(FILE_NOT_OPENED, path)]) from error


def is_utf16(raw: bytes) -> bool:
    """Return whether every other byte is zero, or a mark says so."""
    head = raw[:1000]
    return raw.startswith(UTF16_MARKS) or (len(head) > 1 and head.count(0) * 3 > len(head))


def _not_utf8(path: Path, raw: bytes, error: UnicodeDecodeError) -> Problem:
    readable = raw.decode("utf-8", errors="surrogateescape")
    found = re.search(r"[\udc80-\udcff]", readable)
    index = found.start() if found else 0
    character = raw[error.start : error.start + 1].decode("cp1252", errors="replace")
    guess = f": waarschijnlijk `{character}`" if character.isprintable() else ""
    shown = re.sub(r"[\udc80-\udcff]", "□", readable)
    return SourceText(path, shown).problem(NOT_UTF8, (index, index + 1), guess=guess)
