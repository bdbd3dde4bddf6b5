"""The proof that an edit mends a mistake and does nothing else."""

from collections import Counter
from collections.abc import Iterator

from catalog.fixing.judge import Judgement
from catalog.reading.yaml_file import Location, PlainValue


def is_fewer(before: Judgement, after: Judgement) -> bool:
    """Return whether strictly fewer problems are left."""
    return len(after.problems) < len(before.problems)


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
