"""What a reader sees of an entry, so that only that counts as a change."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any, get_args

from catalog.catalog import Catalog
from catalog.entities.entity import Entity
from catalog.entities.shown import ShownCollection

SHOWN: tuple[str, ...] = get_args(ShownCollection)

UNSEEN = frozenset(
    {
        "id",
        "search_words",
        "inflections",
        "names",
        "linked",
        "editorial",
        "maintainer",
        "reviewed_on",
        "review_exception",
    }
)
"""Fields that serve search, matching or upkeep; their change is no news for a reader."""

HASH_LENGTH = 8


def shown_entries(catalog: Catalog) -> Iterator[tuple[str, Entity]]:
    """Yield every entry that has a place on the site, with its collection."""
    for collection in SHOWN:
        for entity in getattr(catalog, collection).values():
            yield collection, entity


def visible_fields(entity: Entity) -> Mapping[str, str]:
    """Return a short hash of every filled field that a reader sees.

    A field that holds its default is left out: a new optional field changes no entry.
    """
    content = entity.model_dump(mode="json", exclude_defaults=True)
    return {name: _hash(_seen(value)) for name, value in content.items() if name not in UNSEEN}


def _seen(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _seen(inner) for name, inner in value.items() if name not in UNSEEN}
    return [_seen(inner) for inner in value] if isinstance(value, list) else value


def _hash(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:HASH_LENGTH]
