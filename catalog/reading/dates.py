"""Dates as people write them, and the one way in which the catalogue writes them."""

import re
from datetime import date

from catalog.messages.field_messages import NOT_ONE_VALUE
from catalog.messages.value_messages import DATE_ABSENT, DATE_FORM
from catalog.reading.problem import Problem
from catalog.reading.wrong_value import WrongValue

MONTHS = (
    ("januari", "jan"),
    ("februari", "feb"),
    ("maart", "mrt"),
    ("april", "apr"),
    ("mei", "mei"),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augustus", "aug"),
    ("september", "sep"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)
EXAMPLE = "2026-03-12"
LAST_MONTH = 12

_YEAR_FIRST = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$")
_DAY_FIRST = re.compile(r"^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$")
_IN_WORDS = re.compile(r"^(\d{1,2})\s+([a-z]+)\.?\s+(\d{4})$")


def date_problem(value: WrongValue) -> Problem:
    """Return what is wrong with a date, with the date that was meant where that is clear."""
    found = value.detail["input"]
    if not isinstance(found, str):
        return value.problem(NOT_ONE_VALUE)
    parts = understood(found)
    if parts is None:
        return value.problem(DATE_FORM, suggestion=EXAMPLE)
    try:
        day = date(*parts)
    except ValueError:
        return value.problem(DATE_ABSENT)
    text = day.isoformat()
    return value.problem(
        DATE_FORM, fix=value.replaced_by(text, certain=_is_certain(found)), suggestion=text
    )


def understood(found: str) -> tuple[int, int, int] | None:
    """Return year, month and day as a Dutch reader takes them; nothing when it is no date."""
    text = found.strip().lower()
    if match := _YEAR_FIRST.match(text):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _DAY_FIRST.match(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _IN_WORDS.match(text):
        months = [number for number, names in enumerate(MONTHS, 1) if match[2] in names]
        return (int(match[3]), months[0], int(match[1])) if months else None
    return None


def _is_certain(found: str) -> bool:
    """Return whether the date reads one way: not when day and month may be swapped."""
    match = _DAY_FIRST.match(found.strip())
    return match is None or int(match[1]) > LAST_MONTH or match[1] == match[2]
