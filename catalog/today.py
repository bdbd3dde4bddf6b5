"""Today: given by whoever builds, so that the same catalogue gives the same site."""

import os
from argparse import ArgumentParser, ArgumentTypeError
from collections.abc import Mapping
from datetime import UTC, date, datetime

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable with which builds are made again exactly: seconds since 1970."""
LONGEST_EPOCH = 11
"""Digits; a longer number is past the last year that a date can hold."""


def today(environment: Mapping[str, str] = os.environ) -> date:
    """Return the day that `SOURCE_DATE_EPOCH` names, or else the day of the clock."""
    seconds = environment.get(EPOCH, "")
    if seconds.isdecimal() and len(seconds) <= LONGEST_EPOCH:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    return datetime.now(UTC).date()


def day(text: str) -> date:
    """Return the day that an editor typed; raise what the command line tells in Dutch."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"`{text}` is geen datum. Schrijf jaar-maand-dag.") from None


def add_today(parser: ArgumentParser, name: str = "--today") -> None:
    """Add the option that says which day it is."""
    parser.add_argument(
        name,
        type=day,
        default=None,
        metavar="JAAR-MAAND-DAG",
        help="de dag waarmee gerekend wordt; zonder deze optie is dat vandaag",
    )


def dutch_date(value: date) -> str:
    """Return the day as people here write it: 22-11-2026."""
    return f"{value.day}-{value.month}-{value.year}"
