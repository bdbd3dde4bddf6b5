"""The proof that an edit mends a mistake and does nothing else."""

from collections import Counter
from collections.abc import Iterator

from catalog.fixing.judge import Judgement
from catalog.reading.yaml_file import Location, PlainValue

FIRST_BETWEEN_ENTRIES = "LW400"
"""Codes from here on are about other entries, and only show when a file is sound by itself."""


def is_fewer(before: Judgement, after: Judgement) -> bool:
    """Return whether strictly fewer problems are left, those of the file itself first.

    A reference is only looked up once its entry can be read, so a dangling one that comes to
    light does not count against the fix that made the entry readable.
    """
    return _count(after) < _count(before)


def _count(judgement: Judgement) -> tuple[int, int]:
    own = sum(problem.code < FIRST_BETWEEN_ENTRIES for problem in judgement.problems)
    return own, len(judgement.problems) - own


def keeps_the_rest(before: PlainValue, after: PlainValue) -> bool:
    """Return whether at most one value differs, or the same values stand under other names.

    A text that could not be read has no content to compare; there an edit of one line that
    makes the file readable must do.
    """
    if before is None:
        return True
    old, new = dict(_values((), before)), dict(_values((), after))
    if Counter(old.values()) == Counter(new.values()):
        return True
    return len(old.items() - new.items()) <= 1 and len(new.items() - old.items()) <= 1


def _values(place: Location, content: PlainValue) -> Iterator[tuple[Location, str | None]]:
    if isinstance(content, dict):
        for name, value in content.items():
            yield from _values((*place, name), value)
    elif isinstance(content, list):
        for position, value in enumerate(content):
            yield from _values((*place, position), value)
    else:
        yield place, content
