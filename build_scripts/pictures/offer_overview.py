"""Where there is something to learn and where there is not: themes against another property."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from build_scripts.offer_filters import EVERY_LEVEL, EVERYONE, NAMES
from catalog import Catalog
from catalog.availability import can_be_had
from catalog.entities.entity import Entity
from catalog.entities.intervention import Intervention
from catalog.entities.theme import Theme

MANY, SOME = 5, 2
"""From how many offers on a cell is darker, and darker still."""

GUIDE = "/aanbod/"

Placed = Callable[[Intervention], Sequence[str]]
"""A function that tells in which columns an intervention stands."""


@dataclass(frozen=True)
class Column:
    """One value of the property; `for_all` when it holds what suits every other column."""

    id: str
    label: str
    for_all: bool = False


@dataclass(frozen=True)
class Cell:
    """How much there is for one theme in one column, and where the guide lists it."""

    column: Column
    available: int
    other: int
    url: str

    @property
    def shade(self) -> str:
        """Return how full the cell is: `many`, `some`, `few`, `later` or `none`."""
        if self.available:
            return "many" if self.available >= MANY else "some" if self.available >= SOME else "few"
        return "later" if self.other else "none"


@dataclass(frozen=True)
class Row:
    """One theme with a cell for each column."""

    theme: Theme
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class OfferTable:
    """The whole picture."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def empty_columns(self) -> tuple[Column, ...]:
        """Return the columns in which no theme has anything that one can get now."""
        return tuple(
            column
            for number, column in enumerate(self.columns)
            if not any(row.cells[number].available for row in self.rows)
        )


def by_audience(catalog: Catalog) -> OfferTable:
    """Return themes against audiences; what is for everyone stands in its own column only."""
    columns = _columns(catalog.audiences.values())
    return _table(catalog, columns, "audiences", lambda item: item.audiences)


def by_level(catalog: Catalog) -> OfferTable:
    """Return themes against levels; what suits every level stands in its own column only."""
    every = Column(*EVERY_LEVEL, for_all=True)
    columns = (every, *_columns(catalog.competence_levels.values()))
    return _table(
        catalog,
        columns,
        "competence_levels",
        lambda item: item.competence_levels or EVERY_LEVEL[:1],
    )


def themes_without_offer(catalog: Catalog) -> tuple[Theme, ...]:
    """Return the themes for which there is nothing that one can get now."""
    served = {item.theme for item in catalog.interventions.values() if can_be_had(catalog, item)}
    return tuple(theme for theme in catalog.themes.values() if theme.id not in served)


def _columns(entities: Iterable[Entity]) -> tuple[Column, ...]:
    return tuple(Column(item.id, item.label, item.id == EVERYONE) for item in entities)


def _table(catalog: Catalog, columns: tuple[Column, ...], field: str, placed: Placed) -> OfferTable:
    def cell(theme: Theme, column: Column) -> Cell:
        found = [
            item
            for item in catalog.interventions.values()
            if item.theme == theme.id and column.id in placed(item)
        ]
        available = sum(can_be_had(catalog, item) for item in found)
        url = f"{GUIDE}?{NAMES['theme']}={theme.id}&amp;{NAMES[field]}={column.id}"
        return Cell(column, available, len(found) - available, url)

    rows = (
        Row(theme, tuple(cell(theme, column) for column in columns))
        for theme in catalog.themes.values()
    )
    return OfferTable(columns, tuple(rows))
