"""Numbers as people write them: with a euro sign, with Dutch points and commas, in words."""

import re

from catalog.messages.field_messages import NOT_ONE_VALUE
from catalog.messages.value_messages import (
    NOT_A_NUMBER,
    NOT_A_WHOLE_NUMBER,
    NUMBER_OUT_OF_RANGE,
    THOUSANDS_OR_CENTS,
)
from catalog.reading.problem import Problem
from catalog.reading.wrong_value import WrongValue

_THOUSANDS = re.compile(r"^\d{1,3}(\.\d{3})+$")
_DUTCH = re.compile(r"^(?:€|EUR|eur)?\s*(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}|-))?$")
_WITH_COMMA = re.compile(r"^\d+,\d+$")


def whole_number_problem(value: WrongValue) -> Problem:
    """Return what is wrong where a whole number belongs."""
    return _no_scalar(value) or value.problem(NOT_A_WHOLE_NUMBER, example=_example(value))


def decimal_problem(value: WrongValue) -> Problem:
    """Return what is wrong with an amount or a share, with what was meant where that is clear."""
    if (problem := _no_scalar(value)) is not None:
        return problem
    found = value.found.strip()
    if _THOUSANDS.match(found):
        return thousands_problem(value)
    meant = _meant(found)
    fix = value.replaced_by(meant, certain=False) if meant else None
    return value.problem(NOT_A_NUMBER, fix=fix, suggestion=meant or "1250.00")


def thousands_problem(value: WrongValue) -> Problem:
    """Return the problem for a number that reads as thousands or as cents."""
    found = value.found.strip()
    large = found.replace(".", "")
    small = f"{float(found):g}" if found.count(".") == 1 else "iets anders"
    return value.problem(THOUSANDS_OR_CENTS, large=large, small=small)


def range_problem(value: WrongValue) -> Problem:
    """Return what the bound is that a number passes."""
    limits = value.limits
    low = limits.get("ge", limits.get("gt"))
    high = limits.get("le", limits.get("lt"))
    if low is not None:
        more = "minstens" if "ge" in limits else "meer dan"
        return value.problem(NUMBER_OUT_OF_RANGE, size="klein", bound=f"{more} {low}")
    most = "hooguit" if "le" in limits else "minder dan"
    return value.problem(NUMBER_OUT_OF_RANGE, size="groot", bound=f"{most} {high}")


def _no_scalar(value: WrongValue) -> Problem | None:
    found = value.detail["input"]
    return value.problem(NOT_ONE_VALUE) if isinstance(found, (list, dict)) else None


def _meant(found: str) -> str | None:
    if _WITH_COMMA.match(found):
        return found.replace(",", ".")
    match = _DUTCH.match(found)
    if match is None:
        return None
    cents = "00" if match[2] in (None, "-") else match[2].ljust(2, "0")
    return f"{match[1].replace('.', '')}.{cents}"


def _example(value: WrongValue) -> str:
    return "2026" if value.field in ("years", "reference_date") else "12"
