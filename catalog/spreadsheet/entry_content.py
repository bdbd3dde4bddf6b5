"""The content of an entry's file after a change, with its fields in a fixed order."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from catalog.reading.yaml_file import PlainValue

Content: TypeAlias = "dict[str, PlainValue]"

_LONGEST_ID = 80


def changed_content(
    content: Mapping[str, PlainValue], changes: Mapping[str, PlainValue], order: Sequence[str]
) -> Content:
    """Return `content` with the new values; an empty one is left out.

    What was there keeps its place. A new field comes after the fields that are before it in
    `order`.
    """
    names = list(content)
    for name in changes:
        if name not in content:
            names.insert(_place(names, name, order), name)
    merged = {**content, **changes}
    return {name: merged[name] for name in names if name not in changes or merged[name] is not None}


def id_from(label: str) -> str:
    """Return the id of a new entry with this name; empty when no letter or digit is in it."""
    plain = unicodedata.normalize("NFKD", label).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"['`]", "", plain)
    return re.sub(r"[^a-z0-9]+", "-", words).strip("-")[:_LONGEST_ID].strip("-")


def _place(names: Sequence[str], name: str, order: Sequence[str]) -> int:
    before = order[: order.index(name)]
    return max((position for position, each in enumerate(names, 1) if each in before), default=0)
