"""An import: from the file of an editor to the edits that it asks for, checked as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from catalog.catalog import Catalog
from catalog.loading import load_catalog
from catalog.spreadsheet.changes import Comparison, Keep
from catalog.spreadsheet.choices import Choices, names_in
from catalog.spreadsheet.choices_sheet import closed_lists
from catalog.spreadsheet.column import ClosedList
from catalog.spreadsheet.comparing import compare
from catalog.spreadsheet.fault import SpreadsheetError
from catalog.spreadsheet.file_edits import FileEdit, file_edits
from catalog.spreadsheet.new_entries import new_names
from catalog.spreadsheet.spreadsheet import Spreadsheet, read_spreadsheet
from catalog.spreadsheet.stock import stock_of
from catalog.spreadsheet.trial import problems_after


@dataclass(frozen=True)
class ImportPlan:
    """What the spreadsheet asks for, and the edits that do it."""

    comparison: Comparison
    edits: tuple[FileEdit, ...]
    choices: Mapping[ClosedList, Choices]
    skipped_sheets: tuple[str, ...]


def plan_import(path: Path, catalog_folder: Path, keep: Keep = None) -> ImportPlan:
    """Return what importing the file would do; nothing is written.

    Raises `CatalogError` for a catalogue that has mistakes already, and `SpreadsheetError` for
    a file that cannot be used at all. Mistakes in cells are in the plan.
    """
    spreadsheet = read_spreadsheet(path)
    catalog = load_catalog(catalog_folder)
    choices = _choices(catalog, spreadsheet)
    result = Comparison(problems=list(spreadsheet.problems))
    edits: list[FileEdit] = []
    for sheet in spreadsheet.tables:
        stock = stock_of(sheet.table, catalog_folder)
        compare(sheet, stock, choices.__getitem__, keep, result)
        try:
            edits.extend(file_edits(stock, result.changes))
        except SpreadsheetError as error:
            result.problems.extend(error.problems)
    if result.can_be_written:
        result.problems.extend(problems_after(catalog_folder, edits))
    return ImportPlan(result, tuple(edits), choices, spreadsheet.skipped_sheets)


def _choices(catalog: Catalog, spreadsheet: Spreadsheet) -> Mapping[ClosedList, Choices]:
    """Return the closed lists of today, with the new rows of the spreadsheet among them."""
    new = {sheet.table.kind.collection: dict(new_names(sheet.rows)) for sheet in spreadsheet.tables}
    found = {}
    for closed in closed_lists():
        names = dict(names_in(catalog, closed))
        for collection in closed.collections:
            names.update(new.get(collection, {}))
        found[closed] = Choices(names, spreadsheet.names.get(closed.name))
    return found
