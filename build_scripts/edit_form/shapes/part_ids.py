"""Ids for new parts of an entry, made of what an editor called them."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from catalog.reading.yaml_file import PlainValue

NAMING = ("label", "question", "text", "number")
"""The fields that can give a part its name, the best first."""
LONGEST_ID = 60


def with_ids(parts: Iterable[Any]) -> Iterable[PlainValue]:
    """Yield the parts; one without an id gets one that no other part has."""
    listed = list(parts)
    taken = {str(part["id"]) for part in listed if "id" in part}
    for part in listed:
        if "id" in part:
            yield part
            continue
        base = slug(next((str(part[name]) for name in NAMING if name in part), "deel"))
        name = next(each for each in _numbered(base) if each not in taken)
        taken.add(name)
        yield {"id": name, **part}


def _numbered(base: str) -> Iterable[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def slug(text: str) -> str:
    """Return an id made of `text`: small letters, digits and dashes, cut at a word."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    while len(words) > 1 and len("-".join(words)) > LONGEST_ID:
        words.pop()
    return "-".join(words)[:LONGEST_ID] or "deel"
