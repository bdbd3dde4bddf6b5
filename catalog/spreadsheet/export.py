"""The catalogue as a workbook for Excel."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.workbook.protection import WorkbookProtection

from catalog.loading import load_catalog
from catalog.spreadsheet import choices_sheet, guide_sheet
from catalog.spreadsheet.baseline import write_baseline
from catalog.spreadsheet.choices import Choices, names_in
from catalog.spreadsheet.package import same_bytes
from catalog.spreadsheet.stock import stock_of
from catalog.spreadsheet.table import TABLES
from catalog.spreadsheet.table_sheet import write_table


def exported(catalog_folder: Path) -> bytes:
    """Return the workbook of the catalogue: the same bytes for the same catalogue.

    Raises `CatalogError` for a catalogue with mistakes, `SpreadsheetError` for a text that
    does not fit in a cell.
    """
    catalog = load_catalog(catalog_folder)
    choices = {
        closed: Choices(names_in(catalog, closed)) for closed in choices_sheet.closed_lists()
    }
    workbook = _workbook()
    guide_sheet.write_guide(workbook.create_sheet(guide_sheet.SHEET), catalog.version)
    tables = [(workbook.create_sheet(table.sheet), table) for table in TABLES]
    places = choices_sheet.write_choices(workbook.create_sheet(choices_sheet.SHEET), catalog)
    for sheet, table in tables:
        stock = stock_of(table, catalog_folder)
        write_table(sheet, stock, choices.__getitem__, places)
        write_baseline(workbook, stock)
    workbook.active = 1
    return _saved(workbook)


def _workbook() -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "Leerwijzer Inclusie & Diversiteit"
    workbook.properties.title = "Aanbod en begrippen"
    workbook.properties.language = "nl"
    workbook.properties.created = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    workbook.security = WorkbookProtection(lockStructure=True)
    return workbook


def _saved(workbook: Workbook) -> bytes:
    target = BytesIO()
    workbook.save(target)
    return same_bytes(target.getvalue())
