"""The normal form of a value: equal for two values that an editor would call the same.

What a program may do to a text without an editor's will (line ends, no-break spaces, spaces
around it) makes no difference. Neither does the way in which something is left empty, or the
order of the parts of a date.
"""

import hashlib
import json
import re
from collections.abc import Mapping

from catalog.reading.yaml_file import PlainValue
from catalog.spreadsheet.column import Column, Part, Shape

_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " "})
_DUTCH_DATE = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_MOST_DIGITS = 9
_YES_NO: Mapping[str, str] = {
    "ja": "ja",
    "true": "ja",
    "waar": "ja",
    "nee": "nee",
    "false": "nee",
    "onwaar": "nee",
}


def normal_text(text: str) -> str:
    """Return the text with plain line ends and spaces, without space around it."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_SPACES).strip()


def normal_value(column: Column, value: PlainValue) -> PlainValue:
    """Return the normal form of a field's value; nothing for every kind of empty."""
    if column.many:
        items = value if isinstance(value, list) else [] if value is None else [value]
        normal: list[PlainValue] = []
        normal.extend(each for item in items if (each := _normal_item(column, item)))
        return normal or None
    return _normal_item(column, value)


def fingerprint(value: PlainValue) -> str:
    """Return a short text that is the same for the same normal value only."""
    written = json.dumps(value, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(written.encode()).hexdigest()[:16]


def _normal_item(column: Column, item: PlainValue) -> PlainValue:
    if column.part is not None:
        return normal_part(column.part, item) if isinstance(item, str) else None
    if not isinstance(item, dict):
        return None
    parts = ((part, item.get(part.name)) for part in column.parts)
    normal = {part.name: normal_part(part, text) for part, text in parts if isinstance(text, str)}
    return {name: text for name, text in normal.items() if text is not None}


def normal_part(part: Part, text: str) -> str | None:
    """Return the normal form of a simple value; nothing when it is empty."""
    return _as_shape(part.shape, normal_text(text)) or None


def _as_shape(shape: Shape, text: str) -> str:
    if shape == "yes-no":
        return _YES_NO.get(text.casefold(), text)
    if shape == "number" and text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS:
        return str(int(text))
    return _as_iso(text) if shape == "date" else text


def _as_iso(text: str) -> str:
    """Return a date written as day-month-year in ISO order; any other text as it is."""
    if (found := _DUTCH_DATE.fullmatch(text)) is None:
        return text
    day, month, year = (int(each) for each in found.groups())
    return f"{year:04}-{month:02}-{day:02}"
