"""How the cells of a spreadsheet look, and how text gets into one without becoming a formula."""

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.worksheet.worksheet import Worksheet

TEXT_FORMAT = "@"
DATE_FORMAT = "d-m-yyyy"
NUMBER_FORMAT = "0"
WRAPPED = Alignment(wrap_text=True, vertical="top")
OPEN = Protection(locked=False)
FIXED = Protection(locked=True)

_FONT = "Calibri"
_HEADER_FONT = Font(name=_FONT, size=11, bold=True, color="FFFFFF")
TITLE_FONT = Font(name=_FONT, size=16, bold=True)
_HEADER_FILL = PatternFill("solid", fgColor="1F3A5F")
KEY_FILL = PatternFill("solid", fgColor="E7E6E6")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def write_text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Write text that no program takes for a formula, and return its cell."""
    cell = sheet.cell(row, column)
    if not isinstance(cell, Cell):
        raise TypeError("a merged cell holds no text")
    cell.value = text
    cell.data_type = "s"
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True
    return cell


def style_header(cell: Cell) -> None:
    """Make the cell a heading: white on dark, wrapped, not to be changed."""
    cell.font = _HEADER_FONT
    cell.fill = _HEADER_FILL
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    cell.protection = FIXED
