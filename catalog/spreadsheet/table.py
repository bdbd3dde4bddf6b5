"""A table of a spreadsheet: one kind of entry, one row each, on a sheet of its own."""

from dataclasses import dataclass

from catalog.kinds import KINDS, Kind
from catalog.spreadsheet.column import Column, columns_of

KEY_TITLE = "Id"
REMOVE_TITLE = "Verwijderen"
MAX_ROWS, MAX_COLUMNS = 5_000, 200
"""What is read of a sheet; a file can claim to have millions of empty rows."""


@dataclass(frozen=True)
class Table:
    """The sheet of one kind of entry that has a file for each entry.

    The first column is the id, the last one the mark to remove an entry; the fields are in
    between.
    """

    sheet: str
    kind: Kind
    columns: tuple[Column, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """Return the text of the header, from the first column to the last."""
        return (KEY_TITLE, *(column.title for column in self.columns), REMOVE_TITLE)

    def column(self, field: str) -> Column:
        """Return the column of a field."""
        return next(column for column in self.columns if column.field == field)


def _table(sheet: str, collection: str) -> Table:
    kind = next(kind for kind in KINDS if kind.collection == collection)
    return Table(sheet, kind, columns_of(kind.entity))


TABLES: tuple[Table, ...] = (_table("Aanbod", "interventions"), _table("Begrippen", "terms"))
