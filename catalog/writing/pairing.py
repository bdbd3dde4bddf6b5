"""Which items of a list became which others."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from catalog.reading.yaml_file import PlainValue


def paired_items(
    old: Sequence[PlainValue], new: Sequence[PlainValue]
) -> Iterator[tuple[range, range]]:
    """Yield which old items become which new ones; the same id or value keeps its item."""
    matcher = SequenceMatcher(None, [*map(_mark, old)], [*map(_mark, new)], autojunk=False)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        yield range(old_start, old_end), range(new_start, new_end)


def _mark(item: PlainValue) -> str:
    return str(item["id"]) if isinstance(item, dict) and "id" in item else repr(item)
