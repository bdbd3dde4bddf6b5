"""PyYAML's two parsers: the fast one in C, and the strict one in Python where they may differ.

The C parser accepts a few texts that the Python parser refuses: a tab between a key and its
value, and a question mark without quotes between brackets. Other programs refuse those too,
so a text that seems to hold one is read by both. All other texts are read only by the C
parser, which is twelve times as fast.
"""

import re
from collections.abc import Iterator
from typing import Any, TypeAlias

import yaml

ParseError: TypeAlias = yaml.YAMLError | ValueError

_MAY_DIFFER = re.compile(r"""\t|[\[{](?:[^"'\]}\n?]|"[^"\n]*"|'[^'\n]*'){0,150}\?""")
MAX_STRICT = 100_000
"""The Python parser reads about 100,000 characters in a second; longer texts are not given to it."""


def events_of(text: str) -> Iterator[Any]:
    """Yield the events of the C parser; raises `yaml.YAMLError` or `ValueError` on the way."""
    yield from yaml.parse(text, Loader=yaml.CSafeLoader)


def parse_error(text: str) -> ParseError | None:
    """Return why a parser refuses `text`; nothing when both accept it."""
    try:
        for _ in events_of(text):
            pass
    except (yaml.YAMLError, ValueError) as error:
        return error
    return strict_error(text) if may_differ(text) else None


def strict_error(text: str) -> ParseError | None:
    """Return why the Python parser refuses `text`, with a better place than the C parser's."""
    if len(text) > MAX_STRICT:
        return None
    try:
        for _ in yaml.parse(text, Loader=yaml.SafeLoader):
            pass
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return error if not isinstance(error, RecursionError) else None
    return None


def may_differ(text: str) -> bool:
    """Return whether the two parsers may disagree on `text`."""
    return len(text) <= MAX_STRICT and _MAY_DIFFER.search(text) is not None


def error_index(error: Exception) -> int:
    """Return the character at which the parser gave up."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        return int(mark.index)
    position = getattr(error, "position", 0)
    return position if isinstance(position, int) else 0


def context_index(error: Exception) -> int | None:
    """Return where the part begins that the parser could not finish, such as an open quote."""
    mark = getattr(error, "context_mark", None)
    return None if mark is None else int(mark.index)
