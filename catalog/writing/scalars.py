"""One value as YAML text: without quotes only where every YAML reader reads the same text."""

import json
import re
from collections.abc import Iterable, Sequence

import yaml

LINE_WIDTH = 100
"""Columns that a line of a new text may have."""
LONGEST_KEPT_LINE = 112
"""Columns up to which a changed line keeps its place, so that the lines after it stay the same."""

_RESOLVER = yaml.resolver.Resolver()
_STRING = "tag:yaml.org,2002:str"
_TYPED = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}")
"""Numbers and dates of which all readers know the value."""
_NEWER_TYPES = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[yYnN]"
)
"""What YAML 1.2, or a strict reader of YAML 1.1, does not take for text though PyYAML does."""
_SPECIAL_START = tuple("-?:,[]{}#&*!|>'\"%@`=<~")
_UNPRINTABLE = re.compile(
    r"[^\x20-\x7e\xa1-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\ud7ff\uf900-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_SINGLE_SPACE = re.compile(r"(?<! ) (?! )")


def is_ambiguous(text: str) -> bool:
    """Return whether some YAML reader takes `text`, without quotes, for something else."""
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag != _STRING or _NEWER_TYPES.fullmatch(text) is not None


def is_number_or_date(text: str) -> bool:
    """Return whether `text` is a number or a date that every reader knows without quotes."""
    return _TYPED.fullmatch(text) is not None


def can_be_plain(text: str, *, in_flow: bool) -> bool:
    """Return whether `text` needs no quotes; `in_flow` is between square or curly brackets."""
    return not (
        text.strip() != text
        or text.startswith(_SPECIAL_START)
        or text.endswith(":")
        or ": " in text
        or " #" in text
        or _UNPRINTABLE.search(text)
        or is_ambiguous(text)
        or (in_flow and re.search(r"[,\[\]{}?:]", text))
    )


def quoted(text: str) -> str:
    """Return `text` between double quotes, with what cannot be seen escaped."""
    shown = json.dumps(text, ensure_ascii=False)
    return _UNPRINTABLE.sub(_escaped, shown)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004 - of YAML


def on_one_line(text: str, *, is_text: bool = True, in_flow: bool = False) -> str:
    """Return `text` as a value on one line; `is_text` is false where a number or date belongs."""
    if not is_text and is_number_or_date(text):
        return text
    return text if can_be_plain(text, in_flow=in_flow) else quoted(text)


def can_be_folded(text: str) -> bool:
    """Return whether `text` keeps its meaning when its lines are folded."""
    lines = text.split("\n")
    return all(line == line.strip() for line in lines) and not (
        _UNPRINTABLE.search(text.replace("\n", "")) or text.strip() != text or not text
    )


def folded_lines(text: str, width: int) -> list[str]:
    """Return the lines of a folded block (`>-`), each at most `width` long where words allow it."""
    lines: list[str] = []
    for number, paragraph in enumerate(text.split("\n")):
        lines.extend([""] if number else [])
        lines.extend(_filled(_SINGLE_SPACE.split(paragraph), width) if paragraph else [])
    return lines


def _filled(words: Iterable[str], width: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def refolded_lines(old: Sequence[str], text: str, width: int) -> list[str]:
    """Return the lines of `text` with as many lines of `old` as possible left as they were."""
    if "\n" in text or "" in old:
        return folded_lines(text, width)
    before, rest = _kept_before(old, text)
    after, middle = _kept_after(old[len(before) :], rest)
    longest = LONGEST_KEPT_LINE - (LINE_WIDTH - width)
    one_line = len(old) - len(before) - len(after) == 1 and len(middle) <= longest
    changed = [middle] if one_line and middle else folded_lines(middle, width)
    return [*before, *(changed if middle else []), *after]


def _kept_before(old: Sequence[str], text: str) -> tuple[list[str], str]:
    kept: list[str] = []
    for line in old:
        if text != line and not text.startswith(f"{line} "):
            break
        kept.append(line)
        text = text[len(line) + 1 :]
    return kept, text


def _kept_after(old: Sequence[str], text: str) -> tuple[list[str], str]:
    kept: list[str] = []
    for line in reversed(old):
        if text != line and not text.endswith(f" {line}"):
            break
        kept.insert(0, line)
        text = text[: max(0, len(text) - len(line) - 1)]
    return kept, text
