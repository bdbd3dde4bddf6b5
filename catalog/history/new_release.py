"""A new release: what changed since the last one, as an entry for readers."""

from datetime import date
from typing import Any

from catalog.catalog import Catalog
from catalog.entities.release import Release
from catalog.history.differences import differences
from catalog.history.snapshot import Snapshot
from catalog.history.visible import shown_entries
from catalog.reading.yaml_file import PlainValue
from catalog.today import dutch_date


def new_release(
    catalog: Catalog, before: Snapshot | None, day: date, intro: str | None
) -> Release | None:
    """Return the release for `day`; nothing when no reader would see a difference.

    Raises pydantic's `ValidationError` when `intro` does not fit.
    """
    content: dict[str, Any] = {
        "id": _free_id(catalog, day),
        "label": f"Uitgave van {dutch_date(day)}" if before else "Eerste uitgave",
        "published_on": day,
        "intro": intro,
    }
    if before is None:
        return Release.model_validate({**content, "counts": _counts(catalog)})
    changes = differences(before, catalog)
    return Release.model_validate({**content, "changes": changes}) if changes else None


def release_content(release: Release) -> PlainValue:
    """Return the release as the file holds it: the name of the file is the id."""
    content = release.model_dump(mode="json", exclude_defaults=True, exclude={"id"})
    return _as_text(content)


def _free_id(catalog: Catalog, day: date) -> str:
    same_day = [name for name in catalog.releases if name.startswith(day.isoformat())]
    return f"{day.isoformat()}-{len(same_day) + 1}" if same_day else day.isoformat()


def _counts(catalog: Catalog) -> list[dict[str, Any]]:
    counts: dict[str, int] = {}
    for collection, _ in shown_entries(catalog):
        counts[collection] = counts.get(collection, 0) + 1
    return [{"collection": name, "number": number} for name, number in counts.items()]


def _as_text(value: Any) -> PlainValue:
    if isinstance(value, dict):
        return {name: _as_text(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_as_text(inner) for inner in value]
    return str(value)
