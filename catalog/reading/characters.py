"""Characters that nobody sees, and marks that a version system leaves behind."""

import re
from collections.abc import Iterator
from re import Match

from catalog.messages.file_messages import (
    CONFLICT_MARKS,
    CONTROL_CHARACTER,
    INVISIBLE_CHARACTER,
    NO_BREAK_SPACE,
)
from catalog.reading.problem import Fix, Problem
from catalog.reading.source_text import SourceText

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ZERO_WIDTH = re.compile(r"[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+")
_BREAKING = re.compile(r"[\u00a0\u00ad\u2000-\u200a\u202f\u205f\u3000]+")
_CONFLICT = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?=[ \t\r]|$)", re.MULTILINE)
_BEFORE_VALUE = re.compile(r"\s*(?:-\s+)*(?:-(?=\s)|[\w\u00a0\u00ad\u2000-\u200a\u202f]+:(?=\s|$))")
"""What gives a line its place: spaces, dashes and the name of a field."""

_NAMES = {
    "\u00a0": "vaste spatie",
    "\u00ad": "zacht afbreekteken",
    "\u200b": "spatie zonder breedte",
    "\u200c": "scheidingsteken zonder breedte",
    "\u200d": "verbindingsteken zonder breedte",
    "\u2028": "regelscheiding",
    "\u202f": "smalle vaste spatie",
    "\u2060": "woordverbinder",
    "\ufeff": "BOM",
}
_LINE_SEPARATORS = frozenset("\u2028\u2029")


def character_problems(source: SourceText) -> Iterator[Problem]:
    """Yield the conflict marks, or else the invisible characters: errors and warnings."""
    if found := _CONFLICT.search(source.text):
        yield source.problem(CONFLICT_MARKS, found.span())
        return
    if source.text.isascii() and source.text.isprintable():
        return
    if found := _CONTROL.search(source.text):
        yield source.problem(CONTROL_CHARACTER, found.span(), name=_name(found))
        return
    if source.text.isascii():
        return
    for found in _ZERO_WIDTH.finditer(source.text):
        instead = " " if _LINE_SEPARATORS & set(found[0]) else ""
        fix = Fix(*found.span(), instead)
        yield source.problem(INVISIBLE_CHARACTER, found.span(), fix=fix, name=_name(found))
    for found in _BREAKING.finditer(source.text):
        message = INVISIBLE_CHARACTER if _shapes_the_file(source, found) else NO_BREAK_SPACE
        fix = Fix(*found.span(), "".join(" " for each in found[0] if each != "\u00ad"))
        yield source.problem(message, found.span(), fix=fix, name=_name(found))


def leading_spaces(source: SourceText) -> Iterator[Problem]:
    """Yield an error for each line that starts with a space that YAML takes for text."""
    for found in _BREAKING.finditer(source.text):
        number = source.line_number(found.start())
        if not source.text[source.starts[number] : found.start()].strip(" "):
            fix = Fix(*found.span(), " " * len(found[0]))
            yield source.problem(INVISIBLE_CHARACTER, found.span(), fix=fix, name=_name(found))


def _shapes_the_file(source: SourceText, found: Match[str]) -> bool:
    """Return whether the space stands before a value, where spaces have a meaning."""
    number = source.line_number(found.start())
    before = _BEFORE_VALUE.match(source.line(number))
    return before is not None and found.start() - source.starts[number] < before.end()


def _name(found: Match[str]) -> str:
    character = found[0][0]
    point = f"U+{ord(character):04X}"
    return f"{_NAMES[character]}, {point}" if character in _NAMES else point
