"""The sheet of a table: header, rows, drop-downs, and which cells an editor can change."""

from collections.abc import Mapping
from math import ceil

from openpyxl.comments import Comment
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from catalog.spreadsheet.cell_text import cell_text
from catalog.spreadsheet.choices import ChoicesOf
from catalog.spreadsheet.choices_sheet import Place
from catalog.spreadsheet.column import ClosedList, Column
from catalog.spreadsheet.excel_value import LONGEST_CELL, length, to_excel
from catalog.spreadsheet.fault import Cell, SheetProblem, SpreadsheetError
from catalog.spreadsheet.header import REQUIRED_MARK
from catalog.spreadsheet.stock import Stock
from catalog.spreadsheet.styles import (
    DATE_FORMAT,
    FIXED,
    KEY_FILL,
    NUMBER_FORMAT,
    OPEN,
    TEXT_FORMAT,
    WRAPPED,
    style_header,
    write_text,
)
from catalog.spreadsheet.table import REMOVE_TITLE, Table
from catalog.spreadsheet.validation import cell_rule, removal_rule

FIRST_ROW = 2
ROOM_FOR_NEW = 200
"""The number of empty rows under the table that have drop-downs too."""

_KEY_WIDTH = 26
_LINE_HEIGHT = 15
_MOST_LINES = 12
"""A row is no higher than this; the whole text shows when its cell is chosen."""
_PAGE_WIDTH = 190
"""The number of characters that fit across a sheet of A3 paper."""


def write_table(
    sheet: Worksheet, stock: Stock, choices_of: ChoicesOf, places: Mapping[ClosedList, Place]
) -> None:
    """Fill the sheet with all that `stock` holds."""
    _write_header(sheet, stock.table)
    _prepare_columns(sheet, stock.table)
    for row, identifier in enumerate(stock.files, start=FIRST_ROW):
        key = write_text(sheet, row, 1, identifier)
        key.fill, key.alignment, key.protection = KEY_FILL, WRAPPED, FIXED
        most_lines = 1
        for position, column in enumerate(stock.table.columns, start=2):
            text = cell_text(column, stock.value(identifier, column), choices_of)
            _write_cell(sheet, Cell(stock.table.sheet, row, position, column.title), column, text)
            most_lines = max(most_lines, _lines(text, _width(column)))
        sheet.row_dimensions[row].height = min(most_lines, _MOST_LINES) * _LINE_HEIGHT
    last = FIRST_ROW + len(stock.files) + ROOM_FOR_NEW
    for position, column in enumerate(stock.table.columns, start=2):
        _add_rule(sheet, cell_rule(column, places), position, last)
    _add_rule(sheet, removal_rule(), len(stock.table.titles), last)
    _protect(sheet)
    _set_up_printing(sheet, stock.table, last_row=FIRST_ROW + len(stock.files) - 1)


def _write_header(sheet: Worksheet, table: Table) -> None:
    helps = (
        "De vaste naam. Laat deze cel leeg bij een nieuw stuk.",
        *(column.help for column in table.columns),
        "Kies ja om dit stuk weg te halen.",
    )
    required = {column.title for column in table.columns if column.required}
    for position, (title, text) in enumerate(zip(table.titles, helps, strict=True), start=1):
        mark = REQUIRED_MARK if title in required else ""
        cell = write_text(sheet, 1, position, title + mark)
        style_header(cell)
        cell.comment = Comment(text, "Redactie", height=90, width=320)
    sheet.row_dimensions[1].height = 32


def _prepare_columns(sheet: Worksheet, table: Table) -> None:
    """Give each column its width and its look; cells that are still empty have it too."""
    key = sheet.column_dimensions["A"]
    key.width, key.fill, key.protection = _KEY_WIDTH, KEY_FILL, FIXED
    for position, column in enumerate(table.columns, start=2):
        dimension = sheet.column_dimensions[get_column_letter(position)]
        dimension.width = _width(column)
        dimension.alignment, dimension.protection = WRAPPED, OPEN
        dimension.number_format = _number_format(column)
    removal = sheet.column_dimensions[get_column_letter(len(table.titles))]
    removal.width, removal.protection, removal.alignment = len(REMOVE_TITLE) + 4, OPEN, WRAPPED


def _write_cell(sheet: Worksheet, place: Cell, column: Column, text: str) -> None:
    value = to_excel(column, text)
    if value is None:
        return
    if isinstance(value, str):
        if length(value) > LONGEST_CELL:
            raise SpreadsheetError([_too_long(place)])
        cell = write_text(sheet, place.row, place.column, value)
    else:
        cell = sheet.cell(place.row, place.column, value)
    cell.number_format = _number_format(column)
    cell.alignment, cell.protection = WRAPPED, OPEN


def _too_long(place: Cell) -> SheetProblem:
    return SheetProblem(
        place, "Deze tekst past niet in een cel van Excel.", "Maak de tekst in de catalogus korter."
    )


def _lines(text: str, width: int) -> int:
    """Return the number of lines that a wrapped text takes, about."""
    return sum(ceil((len(line) + 1) / width) for line in text.split("\n"))


def _number_format(column: Column) -> str:
    shape = column.single.shape if column.single else "text"
    return {"date": DATE_FORMAT, "number": NUMBER_FORMAT}.get(shape, TEXT_FORMAT)


def _width(column: Column) -> int:
    part = column.single
    if part is None:
        return 36
    if part.choices is not None:
        return 24
    if part.shape != "text":
        return max(12, len(column.title) + 5)
    return {"label": 34, "provider": 24, "frequency": 18, "duration": 18}.get(column.field, 56)


def _add_rule(sheet: Worksheet, rule: DataValidation, position: int, last: int) -> None:
    letter = get_column_letter(position)
    rule.add(f"{letter}{FIRST_ROW}:{letter}{last}")
    sheet.add_data_validation(rule)


def _protect(sheet: Worksheet) -> None:
    """Lock what an import cannot use; no password, so that nobody gets stuck."""
    sheet.freeze_panes = "C2"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    sheet.protection.formatRows = False
    sheet.protection.autoFilter = False
    sheet.protection.sort = False


def _set_up_printing(sheet: Worksheet, table: Table, last_row: int) -> None:
    last_column = get_column_letter(len(table.titles))
    sheet.auto_filter.ref = f"A1:{last_column}{max(last_row, 1)}"
    sheet.print_options.gridLines = True
    sheet.print_title_rows = "1:1"
    sheet.print_title_cols = "A:B"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 8
    sheet.page_setup.pageOrder = "overThenDown"
    sheet.page_setup.fitToHeight = 0
    width = sum(_width(column) for column in table.columns)
    sheet.page_setup.fitToWidth = ceil(width / _PAGE_WIDTH)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
