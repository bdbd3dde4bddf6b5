"""What a spreadsheet held when it was made: a fingerprint of each value, on a hidden sheet.

With it an import knows who changed a value: the editor in the sheet, or somebody else in the
catalogue.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook

from catalog.spreadsheet.column import Column
from catalog.spreadsheet.normal_value import fingerprint
from catalog.spreadsheet.stock import Stock
from catalog.spreadsheet.table import MAX_COLUMNS, MAX_ROWS, Table


@dataclass(frozen=True)
class Baseline:
    """The fingerprints of one table: by id, by field."""

    fields: tuple[str, ...]
    prints: Mapping[str, Mapping[str, str]]

    def holds(self, identifier: str) -> bool:
        """Return whether the entry was in the table when it was made."""
        return identifier in self.prints

    def same(self, identifier: str, column: Column, value: Any) -> bool:
        """Return whether `value` is what the field held when the table was made."""
        return self.prints.get(identifier, {}).get(column.field) == fingerprint(value)


def baseline_sheet(table: Table) -> str:
    """Return the name of the hidden sheet."""
    return f"Basis {table.sheet}"


def write_baseline(workbook: Workbook, stock: Stock) -> None:
    """Add the fingerprints of all that `stock` holds."""
    sheet = workbook.create_sheet(baseline_sheet(stock.table))
    sheet.sheet_state = "veryHidden"
    sheet.protection.sheet = True
    sheet.append(["id", *(column.field for column in stock.table.columns)])
    for identifier in stock.files:
        values = (stock.value(identifier, column) for column in stock.table.columns)
        sheet.append([identifier, *(fingerprint(value) for value in values)])


def read_baseline(workbook: Workbook, table: Table) -> Baseline | None:
    """Return the fingerprints of a table; nothing when the hidden sheet is gone."""
    if baseline_sheet(table) not in workbook.sheetnames:
        return None
    rows = iter(
        workbook[baseline_sheet(table)].iter_rows(
            max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True
        )
    )
    header = [str(each or "") for each in next(rows, ())]
    prints = {
        str(row[0]): {name: str(value) for name, value in zip(header[1:], row[1:], strict=False)}
        for row in rows
        if row and row[0]
    }
    return Baseline(tuple(name for name in header[1:] if name), prints)
