"""Labels one after the other, as in a sentence."""

from collections.abc import Iterable


def listed(labels: Iterable[str]) -> str:
    """Return the labels with commas between them; only the first keeps its capital."""
    return ", ".join(in_list(labels))


def in_list(labels: Iterable[str]) -> tuple[str, ...]:
    """Return the labels as they are written in a list; an abbreviation stays as it is."""
    return tuple(_lower(label) if number else label for number, label in enumerate(labels))


def _lower(label: str) -> str:
    return label if label[1:2].isupper() else label[:1].lower() + label[1:]
