"""A spreadsheet that an editor hands in, read whole and safely."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from warnings import catch_warnings, simplefilter
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook

from catalog.spreadsheet import choices_sheet, guide_sheet
from catalog.spreadsheet.baseline import Baseline, baseline_sheet, read_baseline
from catalog.spreadsheet.choices import Names
from catalog.spreadsheet.fault import SheetProblem, SpreadsheetError
from catalog.spreadsheet.header import read_header
from catalog.spreadsheet.package import not_excel, safe_bytes
from catalog.spreadsheet.sheet_rows import Cells, SheetRow, sheet_rows
from catalog.spreadsheet.table import MAX_COLUMNS, TABLES, Table

_DAMAGE = (
    ArithmeticError,
    AttributeError,
    BadZipFile,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    zlib.error,
)
"""What openpyxl and the XML parser raise for a damaged or hostile file."""


@dataclass(frozen=True)
class SheetTable:
    """One table as the spreadsheet holds it, and what it held when it was made."""

    table: Table
    rows: tuple[SheetRow, ...]
    baseline: Baseline


@dataclass(frozen=True)
class Spreadsheet:
    """All tables, the names of the closed lists, what is wrong, and the sheets of others."""

    tables: tuple[SheetTable, ...]
    names: Mapping[str, Names]
    problems: tuple[SheetProblem, ...]
    skipped_sheets: tuple[str, ...]


def read_spreadsheet(path: Path) -> Spreadsheet:
    """Return what is in the file; raise `SpreadsheetError` for a file that cannot be used."""
    content = safe_bytes(path)
    try:
        # openpyxl warns in English of what it leaves out. A sheet or value that we miss is told.
        with catch_warnings():
            simplefilter("ignore", UserWarning)
            workbook = load_workbook(BytesIO(content), read_only=True, keep_links=False)
            return _read(workbook, path)
    except _DAMAGE as error:
        raise not_excel(path) from error


def _read(workbook: Workbook, path: Path) -> Spreadsheet:
    tables: list[SheetTable] = []
    problems: list[SheetProblem] = []
    for table in TABLES:
        baseline = read_baseline(workbook, table)
        if table.sheet not in workbook.sheetnames or baseline is None:
            raise _not_ours(path, table)
        cells = _cells(workbook, table.sheet)
        header = read_header(table, [cell.value for cell in next(cells, ())], baseline.fields)
        found = sheet_rows(table, header, cells)
        tables.append(SheetTable(table, tuple(found.rows), baseline))
        problems.extend(found.problems)
    ours = {guide_sheet.SHEET, choices_sheet.SHEET}
    ours.update(name for table in TABLES for name in (table.sheet, baseline_sheet(table)))
    skipped = tuple(name for name in workbook.sheetnames if name not in ours)
    names = choices_sheet.read_choices(workbook)
    return Spreadsheet(tuple(tables), names, tuple(problems), skipped)


def _cells(workbook: Workbook, name: str) -> Iterator[Cells]:
    """Yield the cells of each row; what the file says about its own size is not trusted."""
    sheet = workbook[name]
    sheet.reset_dimensions()
    return iter(sheet.iter_rows(max_col=MAX_COLUMNS))


def _not_ours(path: Path, table: Table) -> SpreadsheetError:
    return SpreadsheetError(
        [
            SheetProblem(
                path.name,
                f"In dit bestand ontbreekt het blad `{table.sheet}` of zijn verborgen basis.",
                "Gebruik een bestand dat `make export-xlsx` maakte. Kopieer de bladen niet.",
            )
        ]
    )
