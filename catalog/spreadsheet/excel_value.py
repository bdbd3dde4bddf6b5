"""What Excel makes of a value, and back: dates, numbers, and signs that it cannot hold."""

import re
from datetime import date, datetime, time, timedelta
from math import isfinite
from typing import TypeAlias

from openpyxl.utils.datetime import from_excel

from catalog.spreadsheet.column import Column
from catalog.spreadsheet.fault import CellError
from catalog.spreadsheet.normal_value import normal_text

ExcelValue: TypeAlias = str | int | float | bool | datetime | date | time | timedelta | None

LONGEST_CELL = 32_767
"""The number of UTF-16 units that fit in a cell of Excel."""

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]")
_HALF_SIGN = re.compile("[\ud800-\udfff]")
"""Half of a pair of UTF-16, which is no text by itself."""
_ISO_DATE = re.compile(r"20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
_DAYS = range(36_526, 73_051)
"""The numbers that Excel gives to the days of 2000 to 2099."""


def to_excel(column: Column, text: str) -> ExcelValue:
    """Return the value to write: a real date or number where the field is one."""
    if _shape(column) == "date" and _ISO_DATE.fullmatch(text):
        return date.fromisoformat(text)
    if _shape(column) == "number" and text.isascii() and text.isdigit():
        return int(text)
    return escaped(text) or None


def from_cell(column: Column, value: ExcelValue) -> str:
    """Return the text that an editor means; raise `CellError` where Excel changed the value."""
    if value is None:
        return ""
    if isinstance(value, str):
        return normal_text(unescaped(value))
    if isinstance(value, bool):
        return _yes_or_no(column, value=value)
    if isinstance(value, (int, float)):
        return _from_number(column, value)
    return _from_date(column, value)


def escaped(text: str) -> str:
    """Return the text with the signs that a file of Excel cannot hold, as Excel writes them."""
    text = _ESCAPED.sub(lambda found: f"_x005F{found[0]}", text)
    return _UNFIT.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """Return what `escaped` was given."""
    return _ESCAPED.sub(_meant, text)


def _meant(found: re.Match[str]) -> str:
    sign = chr(int(found[1], 16))
    return found[0] if _HALF_SIGN.fullmatch(sign) else sign


def length(text: str) -> int:
    """Return how much of a cell the text takes, as Excel counts."""
    return len(text.encode("utf-16-le")) // 2


def _shape(column: Column) -> str:
    return column.single.shape if column.single else "text"


def _yes_or_no(column: Column, *, value: bool) -> str:
    if _shape(column) == "yes-no":
        return "ja" if value else "nee"
    raise CellError(
        f"Excel maakte hier {'WAAR' if value else 'ONWAAR'} van.",
        "Zet een apostrof (') voor de tekst en typ hem opnieuw.",
    )


def _from_number(column: Column, value: float) -> str:
    if _shape(column) == "date" and value in _DAYS:
        return str(from_excel(value))[:10]
    return f"{value:.0f}" if isfinite(value) and value == int(value) else repr(value)


def _from_date(column: Column, value: datetime | date | time | timedelta) -> str:
    if _shape(column) != "date":
        raise CellError(
            "Excel maakte hier een datum of een tijd van.",
            "Zet een apostrof (') voor de tekst en typ hem opnieuw.",
        )
    if isinstance(value, datetime) and value.time() == time.min:
        return value.date().isoformat()
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    raise CellError("Hier staat een tijd.", "Vul alleen de dag in: dag-maand-jaar.")
