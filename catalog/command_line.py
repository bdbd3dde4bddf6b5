"""The command line in Dutch: help, and what somebody typed wrong.

argparse looks up each text of its own with `gettext`, which needs files and a language set on the
computer. Here the lookup is exchanged while a parser works, and only then: others keep theirs.
"""

import argparse
from argparse import Action, ArgumentError, ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import NoReturn

from catalog.reading.likeness import nearest

DUTCH: Mapping[str, str] = {
    "usage: ": "Zo typ je het: ",
    "positional arguments": "typ erbij",
    "options": "opties",
    "show this help message and exit": "toon deze uitleg",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "ambiguous option: %(option)s could match %(matches)s": "`%(option)s` kan %(matches)s zijn. Typ er meer van.",
    "expected one argument": "zet hier één waarde achter.",
    "expected at most one argument": "zet hier hoogstens één waarde achter.",
    "expected at least one argument": "zet hier minstens één waarde achter.",
    "expected %s argument": "zet hier %s waarde achter.",
    "expected %s arguments": "zet hier %s waarden achter.",
    "ignored explicit argument %r": "hier hoort geen waarde achter (%r).",
    "invalid %(type)s value: %(value)r": "%(value)r past hier niet.",
    "not allowed with argument %s": "dit gaat niet samen met %s.",
    "one of the arguments %s is required": "Kies een van deze: %s.",
    "the following arguments are required: %s": "Dit ontbreekt nog: %s.",
}
"""What argparse can say to who types a command, with the Dutch for it."""
HIGHEST_PORT = 65535


class DutchParser(ArgumentParser):
    """A parser that speaks Dutch; so do the parsers of its commands."""

    def __init__(self, *arguments: object, **options: object) -> None:
        """Take what every `ArgumentParser` takes."""
        with _in_dutch():
            super().__init__(*arguments, **options)  # type: ignore[arg-type]

    def parse_known_args(  # type: ignore[override]
        self, args: Sequence[str] | None = None, namespace: Namespace | None = None
    ) -> tuple[Namespace, list[str]]:
        """Return what was typed; stop at the first thing that this parser does not know."""
        with _in_dutch():
            found, unknown = super().parse_known_args(args, namespace)
            if unknown:
                self.error(self._told(unknown))
        return found, unknown

    def format_usage(self) -> str:
        """Return in one or two lines how to type the command."""
        with _in_dutch():
            return super().format_usage()

    def format_help(self) -> str:
        """Return the help."""
        with _in_dutch():
            return super().format_help()

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong and where to find help, and stop with exit code 2."""
        self.exit(2, f"{message}\n\n{self.format_usage()}Meer uitleg: {self.prog} --help\n")

    def _check_value(self, action: Action, value: object) -> None:
        """Refuse what is no choice, with the choice that was probably meant."""
        choices = [str(choice) for choice in action.choices or ()]
        if choices and value not in choices:
            meant = nearest(str(value), choices)
            remedy = f"Bedoelde je `{meant}`? " if meant else ""
            listed = ", ".join(choices)
            raise ArgumentError(action, f"`{value}` kennen we niet. {remedy}Kies uit: {listed}.")

    def _told(self, unknown: Sequence[str]) -> str:
        typed = unknown[0].partition("=")[0]
        meant = nearest(typed, self._option_string_actions) if typed.startswith("-") else None
        remedy = f" Bedoelde je `{meant}`?" if meant else ""
        return f"`{typed}` kennen we hier niet.{remedy}"


class NoPortError(ArgumentTypeError, ValueError):
    """What is no port; told by the command line, and by whoever reads settings."""


def port(text: str) -> int:
    """Return the number of a port; 0 lets the computer choose."""
    if not (text.isdecimal() and len(text) <= len(str(HIGHEST_PORT)) and int(text) <= HIGHEST_PORT):
        raise NoPortError(f"hier hoort een getal te staan van 0 tot en met {HIGHEST_PORT}.")
    return int(text)


@contextmanager
def _in_dutch() -> Iterator[None]:
    """Let argparse speak Dutch for a while; what it has no Dutch for stays as it is."""
    before = {name: getattr(argparse, name) for name in ("_", "ngettext")}
    argparse._ = _dutch  # type: ignore[attr-defined]
    argparse.ngettext = _dutch_number  # type: ignore[attr-defined]
    try:
        yield
    finally:
        for name, lookup in before.items():
            setattr(argparse, name, lookup)


def _dutch(text: str) -> str:
    return DUTCH.get(text, text)


def _dutch_number(one: str, more: str, number: int) -> str:
    return _dutch(one if number == 1 else more)
