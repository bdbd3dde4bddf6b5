"""Data of persons in the texts: mail addresses, mobile numbers and citizen service numbers."""

import re
from collections.abc import Iterator, Sequence

from catalog.messages.content_messages import CITIZEN_NUMBER, MAIL_ADDRESS, MOBILE_NUMBER
from catalog.messages.message import Message
from catalog.reading.entry import Entry
from catalog.reading.problem import Problem
from catalog.reading.yaml_file import YamlFile

_MAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,}\b")
_MOBILE = re.compile(r"(?<![\w-])(?:\+31|0031|0)[ -]?6(?:[ -]?\d){8}(?!\d)")
_NINE_DIGITS = re.compile(r"(?<![\w.,-])\d{9}(?![\w])")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def citizen_numbers(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield an error for each number of nine digits that passes the eleven check."""
    for file in _files(entries):
        for match in _NINE_DIGITS.finditer(file.text):
            if passes_eleven_check(match[0]):
                yield file.source.problem(CITIZEN_NUMBER, match.span())


def contact_data(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield a warning for each mail address and each mobile number."""
    for file in _files(entries):
        yield from _found(file, _MAIL, MAIL_ADDRESS)
        yield from _found(file, _MOBILE, MOBILE_NUMBER)


def passes_eleven_check(digits: str) -> bool:
    """Return whether the weighted sum of nine digits is a multiple of eleven, as a BSN's must be."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and set(digits) != {"0"}


def _files(entries: Sequence[Entry]) -> Iterator[YamlFile]:
    yield from {entry.file.path: entry.file for entry in entries}.values()


def _found(file: YamlFile, pattern: re.Pattern[str], message: Message) -> Iterator[Problem]:
    for match in pattern.finditer(file.text):
        yield file.source.problem(message, match.span(), found=match[0])
