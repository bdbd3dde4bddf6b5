"""The coverage report: for every value of every property what there is."""

from collections.abc import Sequence
from dataclasses import dataclass

from catalog.catalog import Catalog
from catalog.coverage.dimensions import AUDIENCES, DIMENSIONS, LEVELS, Dimension
from catalog.coverage.supply import Supply, Verdict, supply_of
from catalog.entities.entity import Entity
from catalog.entities.intervention import Intervention


@dataclass(frozen=True)
class CoverageRow:
    """One value with what there is for it."""

    value: Entity
    supply: Supply
    shared: Sequence[Intervention]
    """What one can get now, does not name this value, and yet suits it."""


@dataclass(frozen=True)
class CoverageTable:
    """One property: all its values, and the interventions that name none."""

    dimension: Dimension
    rows: Sequence[CoverageRow]
    unplaced: Sequence[Intervention]

    def with_verdict(self, verdict: Verdict) -> tuple[CoverageRow, ...]:
        """Return the rows that are covered just so."""
        return tuple(row for row in self.rows if row.supply.verdict is verdict)


@dataclass(frozen=True)
class CrossRow:
    """One audience, with what there is for each level; the last cell is for every level."""

    audience: Entity
    cells: Sequence[Supply]


@dataclass(frozen=True)
class Coverage:
    """The whole report."""

    offer: Supply
    """All interventions together."""
    years: Sequence[int]
    """The years for which the interventions were true, earliest first."""
    tables: Sequence[CoverageTable]
    levels: Sequence[Entity]
    cross: Sequence[CrossRow]


def coverage_of(catalog: Catalog) -> Coverage:
    """Return the report on everything in `catalog`."""
    items = tuple(catalog.interventions.values())
    return Coverage(
        supply_of(catalog, items),
        sorted({item.reference_date for item in items}),
        [_table(catalog, dimension) for dimension in DIMENSIONS],
        tuple(LEVELS.entities(catalog).values()),
        _cross(catalog),
    )


def _table(catalog: Catalog, dimension: Dimension) -> CoverageTable:
    items = catalog.interventions.values()
    rows = [_row(catalog, dimension, value) for value in dimension.entities(catalog).values()]
    return CoverageTable(dimension, rows, [i for i in items if not dimension.values_of(i)])


def _row(catalog: Catalog, dimension: Dimension, value: Entity) -> CoverageRow:
    items = catalog.interventions.values()
    named = [item for item in items if value.id in dimension.values_of(item)]
    suits = dimension.shared
    others = [i for i in items if suits and suits(i) and value.id not in dimension.values_of(i)]
    return CoverageRow(value, supply_of(catalog, named), supply_of(catalog, others).now)


def _cross(catalog: Catalog) -> Sequence[CrossRow]:
    """Return audiences against levels; what names no level stands in the last cell only."""
    items = catalog.interventions.values()
    levels = (*LEVELS.entities(catalog), None)

    def cell(audience: str, level: str | None) -> Supply:
        return supply_of(
            catalog,
            (
                item
                for item in items
                if audience in AUDIENCES.values_of(item)
                and level in (LEVELS.values_of(item) or (None,))
            ),
        )

    return [
        CrossRow(audience, [cell(audience.id, level) for level in levels])
        for audience in AUDIENCES.entities(catalog).values()
    ]
