"""Files that another program saved in its own way, as text."""

from pathlib import Path

from catalog.reading.problem import CatalogError
from catalog.reading.text_file import is_utf16, read_bytes

BYTE_ORDER_MARK = "\ufeff"


def any_text(path: Path) -> str | None:
    """Return the text of the file, whether it is UTF-8, UTF-16 or Windows-1252.

    A byte order mark of UTF-8 stays at the start. Nothing is returned for what is no text.
    """
    try:
        raw = read_bytes(path)
        if is_utf16(raw):
            return _utf16(raw)
        return _utf8_or_windows(raw)
    except (CatalogError, UnicodeDecodeError):
        return None


def _utf8_or_windows(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252")


def _utf16(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16")
    return raw.decode("utf-16-be" if raw.startswith(b"\0") else "utf-16-le")
