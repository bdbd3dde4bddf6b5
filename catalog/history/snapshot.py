"""The catalogue as readers saw it at the last release, small enough to keep beside the entries."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError

from catalog.catalog import Catalog
from catalog.entities.shown import ShownCollection
from catalog.history.visible import shown_entries, visible_fields
from catalog.messages.history_messages import DAMAGED_RELEASE
from catalog.reading.problem import CatalogError, Problem

PLACE = Path("last-release.json")


class SeenEntry(BaseModel):
    """One entry of a release: its name and a hash of each visible field."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    label: str
    fields: Mapping[str, str]


@dataclass(frozen=True)
class Snapshot:
    """All entries of a release, by collection and id."""

    entries: Mapping[tuple[str, str], SeenEntry]


_STORED = TypeAdapter(dict[ShownCollection, dict[str, SeenEntry]])


def snapshot_of(catalog: Catalog) -> Snapshot:
    """Return the catalogue as readers see it now."""
    return Snapshot(
        {
            (collection, entity.id): SeenEntry(label=entity.label, fields=visible_fields(entity))
            for collection, entity in shown_entries(catalog)
        }
    )


def read_snapshot(folder: Path) -> Snapshot | None:
    """Return the snapshot of the last release; nothing before the first one."""
    path = folder / PLACE
    if not path.exists():
        return None
    try:
        stored = _STORED.validate_json(path.read_bytes())
    except (ValidationError, OSError) as error:
        raise CatalogError([Problem.of(DAMAGED_RELEASE, path)]) from error
    return Snapshot(
        {
            (collection, name): entry
            for collection, entries in stored.items()
            for name, entry in entries.items()
        }
    )


def snapshot_text(snapshot: Snapshot) -> str:
    """Return the snapshot as JSON with a line for each entry, so that a change is a small one."""
    collections: dict[str, list[str]] = {}
    for (collection, name), entry in snapshot.entries.items():
        content = json.dumps(entry.model_dump(), ensure_ascii=False)
        collections.setdefault(collection, []).append(f"  {json.dumps(name)}: {content}")
    parts = [
        f" {json.dumps(collection)}: {{\n" + ",\n".join(lines) + "\n }"
        for collection, lines in collections.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"
