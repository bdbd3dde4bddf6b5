"""What may be wrong with a line that no YAML parser accepts, each with the edit that mends it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from re import Match

from catalog.messages.message import Message
from catalog.messages.syntax_messages import (
    ALIAS_OR_TAG,
    APOSTROPHE,
    COLON_IN_VALUE,
    DASH,
    INDENTATION,
    NO_COLON,
    NO_SPACE_AFTER_COLON,
    OPEN_BRACKET,
    SPECIAL_START,
    TAB,
    TEXT_AFTER_QUOTE,
    UNCLOSED_QUOTE,
)
from catalog.reading.problem import Fix
from catalog.reading.quoting import quoted
from catalog.reading.source_text import SourceText, Span

NEIGHBOURS = 12
"""How many lines above a line may show how far it should be indented."""


@dataclass(frozen=True)
class Repair:
    """A guess at the cause: right when the file reads further with the edit."""

    message: Message
    span: Span
    edit: Fix
    words: dict[str, str] = field(default_factory=dict)
    offered: bool = True
    """Whether the edit may be offered as a fix, or only tells what the cause is."""


_LINE = re.compile(
    r"^(?P<indent>[ \t]*)(?P<dashes>(?:-[ ]+)*)(?:(?P<key>[A-Za-z_]+):(?:[ ]+|$))?(?P<value>.*?)[ ]*$"
)
_APOSTROPHE = re.compile(r"^'[a-z]{1,2}\b(?!')")
_CLOSED = {'"': re.compile(r'^"(?:[^"\\]|\\.)*"'), "'": re.compile(r"^'(?:[^']|'')*'")}
_NO_SPACE = re.compile(r"^[ ]*(?:-[ ]+)*([a-z_]+):(?=[^\s/])")
_NO_COLON = re.compile(r"^[ ]*(?:-[ ]+)*([a-z_]+)(?=[ ]+\S)")
_CLOSING = {"[": "]", "{": "}"}
_PAIRS = re.compile(r"[\[\]{}]")


def repairs(source: SourceText, number: int) -> Iterator[Repair]:
    """Yield what may be wrong with line `number` (from 0), the likeliest first."""
    line = source.line(number)
    parts = _LINE.match(line)
    if parts is None or not line.strip() or line.lstrip().startswith("#"):
        return
    start = source.starts[number]
    yield from _tab(source, number, line)
    yield from _colon(start, line, parts)
    yield from value_repairs(source, number)
    yield from _no_colon(start, line)
    yield from _indentation(source, number, parts)


def value_repairs(source: SourceText, number: int) -> Iterator[Repair]:
    """Yield what may be wrong with the value on line `number`: its quotes and its first sign."""
    parts = _LINE.match(source.line(number))
    if parts is None or not parts["value"]:
        return
    span = (
        source.starts[number] + parts.start("value"),
        source.starts[number] + parts.end("value"),
    )
    value = parts["value"]
    if value[0] in "\"'":
        yield from _quote(span, value)
    elif value[0] in "[{":
        yield from _bracket(span, value)
    is_value = parts["key"] or parts["dashes"]
    if is_value and value[0] in "@`%>|[{,]}*&!?":
        message = ALIAS_OR_TAG if value[0] in "*&!" else SPECIAL_START
        yield _between_quotes(message, span, value, span)


def _tab(source: SourceText, number: int, line: str) -> Iterator[Repair]:
    found = re.search(r"\t+", line)
    if found is None:
        return
    start = source.starts[number]
    span = (start + found.start(), start + found.end())
    if line[: found.start()].strip():
        yield Repair(TAB, span, Fix(*span, " "))
        return
    indent = len(line) - len(line.lstrip())
    for width in (*_indents_near(source, number), 2):
        yield Repair(TAB, span, Fix(start, start + indent, " " * width))


def _colon(start: int, line: str, parts: Match[str]) -> Iterator[Repair]:
    if found := _NO_SPACE.match(line):
        at = start + found.end()
        span = (start + found.start(1), at)
        yield Repair(NO_SPACE_AFTER_COLON, span, Fix(at, at, " "), {"field": found[1]})
    value = parts["value"]
    colon = value.find(": ") if ": " in value else len(value) - 1 if value.endswith(":") else -1
    if colon < 0 or value[0] in "\"'[{" or not (parts["key"] or parts["dashes"]):
        return
    at = start + parts.start("value")
    text, comment, _ = value.partition(" #")
    whole = (at, at + len(text.rstrip()))
    span = (at + colon, at + len(value))
    yield _between_quotes(COLON_IN_VALUE, whole, text.rstrip(), span, offered=not comment)


def _quote(span: Span, value: str) -> Iterator[Repair]:
    if _APOSTROPHE.match(value):
        yield _between_quotes(APOSTROPHE, span, value, (span[0], span[0] + 1))
    closed = _CLOSED[value[0]].match(value)
    if closed is None:
        edit = Fix(span[1], span[1], value[0])
        yield Repair(UNCLOSED_QUOTE, span, edit, {"quote": value[0]}, " #" not in value)
    elif closed.end() < len(value):
        rest = (span[0] + closed.end(), span[1])
        yield _between_quotes(TEXT_AFTER_QUOTE, span, value, rest, offered=" #" not in value)


def _bracket(span: Span, value: str) -> Iterator[Repair]:
    opened = list(_PAIRS.findall(value))
    depth = opened.count(value[0]) - opened.count(_CLOSING[value[0]])
    if depth > 0:
        closing = _CLOSING[value[0]] * depth
        words = {"sign": value[0], "closing": _CLOSING[value[0]]}
        yield Repair(OPEN_BRACKET, span, Fix(span[1], span[1], closing), words)


def _indentation(source: SourceText, number: int, parts: Match[str]) -> Iterator[Repair]:
    if not (parts["key"] or parts["dashes"]):
        return
    start = source.starts[number]
    indent = len(parts["indent"])
    first = (start + indent, start + parts.end("value"))
    for width, above in _indents_near(source, number).items():
        if width == indent:
            continue
        edit = Fix(start, start + indent, " " * width)
        if parts["dashes"]:
            yield Repair(DASH, (first[0], first[0] + 1), edit)
        else:
            sibling = f"`{above}`" if above else "de regels waar hij bij hoort"
            yield Repair(INDENTATION, first, edit, {"sibling": sibling})


def _no_colon(start: int, line: str) -> Iterator[Repair]:
    if found := _NO_COLON.match(line):
        at = start + found.end()
        span = (start + found.start(1), start + len(line.rstrip()))
        yield Repair(NO_COLON, span, Fix(at, at, ":", certain=False))


def _between_quotes(
    message: Message, whole: Span, value: str, span: Span, *, offered: bool = True
) -> Repair:
    words = {"quoted": quoted(value), "sign": value[0]}
    return Repair(message, span, Fix(*whole, quoted(value)), words, offered)


def _indents_near(source: SourceText, number: int) -> dict[int, str]:
    """Return how far the lines around are indented, each with the field that stands there."""
    found: dict[int, str] = {}
    for near in (*range(number - 1, max(-1, number - 1 - NEIGHBOURS), -1), number + 1):
        parts = _LINE.match(source.line(near))
        if parts is None or "\t" in parts["indent"] or not source.line(near).strip():
            continue
        if not (parts["key"] or parts["dashes"]):
            continue  # a line of a longer text
        found.setdefault(len(parts["indent"]), "" if parts["dashes"] else parts["key"])
        if parts["dashes"] and parts["key"]:
            found.setdefault(len(parts["indent"]) + len(parts["dashes"]), parts["key"])
    return found
