"""The coverage report as files: a table for Excel, and JSON for programs."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from catalog.coverage.report import Coverage, CoverageTable
from catalog.coverage.supply import Supply
from catalog.entities.intervention import Intervention
from catalog.excel_csv import excel_csv

HEADING = (
    "soort",
    "id",
    "naam",
    "dekking",
    "nu",
    "later",
    "elders",
    "ook geschikt",
    "welke nu",
    "welke later",
    "welke elders",
)
CROSS = "doelgroep en niveau"
EVERY_LEVEL = ("elk-niveau", "past bij elk niveau")


def coverage_csv(coverage: Coverage) -> bytes:
    """Return one line for each value, for Excel."""
    return excel_csv((HEADING, *_lines(coverage))).encode()


def coverage_json(coverage: Coverage) -> bytes:
    """Return the report as JSON; rows refer to interventions by their id."""
    report = {
        "years": coverage.years,
        "interventions": {
            item.id: _plain(item) for item in sorted(coverage.offer.every, key=lambda i: i.id)
        },
        "dimensions": [_plain_table(table) for table in coverage.tables],
        "audiences_and_levels": [
            {"audience": audience, "level": level, **_plain_supply(supply)}
            for audience, _, level, _, supply in _cross(coverage)
        ],
    }
    return json.dumps(report, ensure_ascii=False, indent=1).encode()


def _lines(coverage: Coverage) -> Iterator[Sequence[str]]:
    for table in coverage.tables:
        for row in table.rows:
            shared = str(len(row.shared))
            kind = table.dimension.one.lower()
            yield _line((kind, row.value.id, row.value.label), row.supply, shared)
    for audience, name, level, level_name, supply in _cross(coverage):
        yield _line((CROSS, f"{audience}/{level}", f"{name}: {level_name}"), supply, "")


def _line(names: tuple[str, str, str], supply: Supply, shared: str) -> Sequence[str]:
    parts = (supply.now, supply.later, supply.elsewhere)
    counts = [str(len(part)) for part in parts]
    which = [" | ".join(item.label for item in part) for part in parts]
    return (*names, supply.verdict.label, *counts, shared, *which)


def _cross(coverage: Coverage) -> Iterator[tuple[str, str, str, str, Supply]]:
    """Yield each cell with the ids and the labels of its audience and its level."""
    levels = [*((level.id, level.label) for level in coverage.levels), EVERY_LEVEL]
    for row in coverage.cross:
        for (level, label), supply in zip(levels, row.cells, strict=True):
            yield row.audience.id, row.audience.label, level, label, supply


def _plain_table(table: CoverageTable) -> dict[str, Any]:
    return {
        "id": table.dimension.id,
        "label": table.dimension.label,
        "rows": [
            {
                "id": row.value.id,
                "label": row.value.label,
                **_plain_supply(row.supply),
                "shared": _ids(row.shared),
            }
            for row in table.rows
        ],
        "unplaced": _ids(table.unplaced),
    }


def _plain_supply(supply: Supply) -> dict[str, Any]:
    return {
        "verdict": supply.verdict.value,
        "now": _ids(supply.now),
        "later": _ids(supply.later),
        "elsewhere": _ids(supply.elsewhere),
    }


def _plain(item: Intervention) -> dict[str, Any]:
    return {
        "label": item.label,
        "url": item.url,
        "status": item.status,
        "scope": item.scope,
        "reference_date": item.reference_date,
    }


def _ids(items: Sequence[Intervention]) -> list[str]:
    return [item.id for item in items]
