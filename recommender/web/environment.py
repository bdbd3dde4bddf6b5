"""Settings from the environment, with what is wrong in Dutch."""

import os
from collections.abc import Callable
from typing import TypeVar

PREFIX = "LEERWIJZER_"
YES, NO = "ja", "nee"

_T = TypeVar("_T")


class SettingError(Exception):
    """A setting that cannot be used; the message says which, and what it should be."""


def setting(name: str, read: Callable[[str], _T], default: _T) -> _T:
    """Return what `read` makes of the variable `LEERWIJZER_<name>`, or the default without one.

    A ValueError of `read` says in Dutch what should be there.
    """
    text = os.environ.get(PREFIX + name)
    if text is None:
        return default
    try:
        return read(text.strip())
    except ValueError as error:
        raise SettingError(f"De instelling {PREFIX}{name} klopt niet: {error}") from error


def whole_number(text: str) -> int:
    """Return a number that is not below zero."""
    if not text.isdecimal():
        raise ValueError("hier hoort een heel getal te staan, 0 of hoger.")
    return int(text)


def seconds(text: str) -> float:
    """Return a number of seconds above zero."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < float("inf"):
        raise ValueError("hier hoort een aantal seconden te staan, boven 0.")
    return number


def yes_or_no(text: str) -> bool:
    """Return whether the text says yes; one word for each, as in the catalogue."""
    if text not in (YES, NO):
        raise ValueError(f"kies {YES} of {NO}.")
    return text == YES
