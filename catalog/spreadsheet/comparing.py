"""The three-way comparison: what was exported, what is in the sheet, what is in the catalogue."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.spreadsheet.baseline import Baseline
from catalog.spreadsheet.cell_text import cell_text
from catalog.spreadsheet.changes import (
    Comparison,
    Conflict,
    EntryChange,
    FieldChange,
    Keep,
    Note,
)
from catalog.spreadsheet.choices import ChoicesOf
from catalog.spreadsheet.column import Column
from catalog.spreadsheet.fault import Cell, SheetProblem
from catalog.spreadsheet.header import KEY, REMOVE
from catalog.spreadsheet.new_entries import new_entries
from catalog.spreadsheet.row_values import (
    RowValues,
    empty_but_required,
    row_values,
    written_columns,
)
from catalog.spreadsheet.sheet_rows import SheetRow
from catalog.spreadsheet.spreadsheet import SheetTable
from catalog.spreadsheet.stock import Stock


def compare(
    sheet: SheetTable, stock: Stock, choices_of: ChoicesOf, keep: Keep, result: Comparison
) -> None:
    """Add to `result` what the sheet changes in `stock`, and what stands in the way."""
    _TableComparison(sheet, stock, choices_of, keep, result).run()


@dataclass(frozen=True)
class _TableComparison:
    sheet: SheetTable
    stock: Stock
    choices_of: ChoicesOf
    keep: Keep
    result: Comparison

    @property
    def baseline(self) -> Baseline:
        return self.sheet.baseline

    def run(self) -> None:
        for row in self.sheet.rows:
            if row.identifier:
                self._known(row)
        new_entries(
            [row for row in self.sheet.rows if not row.identifier],
            self.stock,
            self.choices_of,
            self.result,
        )
        present = {row.identifier for row in self.sheet.rows}
        for identifier in self.baseline.prints:
            if identifier not in present and identifier in self.stock.files:
                self.result.absent += 1
                self._note(
                    f"{self.sheet.table.sheet}: {identifier}",
                    "Niet in het bestand; niets mee gedaan.",
                )

    def _known(self, row: SheetRow) -> None:
        if not self.baseline.holds(row.identifier):
            self.result.problems.append(self._unknown_id(row))
        elif row.removed:
            self._removal(row)
        else:
            self._row(row_values(row, self.choices_of))

    def _unknown_id(self, row: SheetRow) -> SheetProblem:
        return SheetProblem(
            row.cell(KEY),
            f"De id `{row.identifier}` stond niet in dit bestand toen het gemaakt is.",
            "Laat Id leeg voor een nieuw stuk. Anders: exporteer opnieuw.",
        )

    def _removal(self, row: SheetRow) -> None:
        if row.identifier not in self.stock.files:
            self._note(str(row.cell(KEY)), f"`{row.identifier}` was al weg uit de catalogus.")
        elif not self._changed_in_catalog(row) or self.keep == "sheet":
            self.result.changes.append(EntryChange("removed", row, row.identifier))
        elif self.keep == "yaml":
            self._note(str(row.cell(REMOVE)), "Niet verwijderd: het stuk is intussen gewijzigd.")
        else:
            self.result.conflicts.append(
                Conflict(row.cell(REMOVE), "verwijderen", "intussen gewijzigd")
            )

    def _changed_in_catalog(self, row: SheetRow) -> bool:
        return any(
            not self.baseline.same(row.identifier, column, self.stock.value(row.identifier, column))
            for column in written_columns(row)
        )

    def _row(self, found: RowValues) -> None:
        self.result.problems.extend(found.problems)
        if found.row.identifier in self.stock.files:
            self._changed(found)
        else:
            self._gone(found)

    def _changed(self, found: RowValues) -> None:
        row = found.row
        changes = tuple(self._field_changes(found))
        new = {change.column.field: change.new for change in changes}
        self.result.problems.extend(empty_but_required(row, new))
        if changes:
            self.result.changes.append(EntryChange("changed", row, row.identifier, changes))

    def _field_changes(self, found: RowValues) -> Iterator[FieldChange]:
        row = found.row
        for column in written_columns(row):
            if column.field not in found.values:
                continue
            new = found.values[column.field]
            now = self.stock.value(row.identifier, column)
            change = FieldChange(row.cell(column.field), column, now, new)
            if self.baseline.same(row.identifier, column, new):
                if new != now:
                    self._note(str(change.cell), "Alleen in de catalogus gewijzigd; dat blijft zo.")
            elif new != now and self._wins(row, change):
                yield change

    def _wins(self, row: SheetRow, change: FieldChange) -> bool:
        """Return whether the sheet's value counts; note or report the others."""
        if self.baseline.same(row.identifier, change.column, change.old) or self.keep == "sheet":
            return True
        if self.keep == "yaml":
            self._note(str(change.cell), "Aan beide kanten gewijzigd; de catalogus blijft.")
        else:
            self.result.conflicts.append(
                Conflict(
                    change.cell,
                    self._shown(change.column, change.new),
                    self._shown(change.column, change.old),
                )
            )
        return False

    def _gone(self, found: RowValues) -> None:
        """Decide about an entry that somebody removed from the catalogue since the export."""
        row = found.row
        changed = [
            column
            for column in written_columns(row)
            if column.field in found.values
            and not self.baseline.same(row.identifier, column, found.values[column.field])
        ]
        if not changed or self.keep == "yaml":
            self._note(str(row.cell(KEY)), f"`{row.identifier}` is intussen weg uit de catalogus.")
        elif self.keep == "sheet":
            self.result.changes.append(self._restored(found))
        else:
            cell: Cell = row.cell(changed[0].field)
            shown = self._shown(changed[0], found.values[changed[0].field])
            self.result.conflicts.append(Conflict(cell, shown, "het hele stuk is weg"))

    def _restored(self, found: RowValues) -> EntryChange:
        fields = tuple(
            FieldChange(found.row.cell(column.field), column, None, found.values[column.field])
            for column in written_columns(found.row)
            if found.values.get(column.field) is not None
        )
        return EntryChange("new", found.row, found.row.identifier, fields)

    def _shown(self, column: Column, value: object) -> str:
        return cell_text(column, value, self.choices_of) or "(leeg)"  # type: ignore[arg-type]

    def _note(self, place: str, text: str) -> None:
        self.result.notes.append(Note(place, text))
