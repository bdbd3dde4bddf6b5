"""The sheet with everything that an editor can choose from, and the id behind each name."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from catalog.catalog import Catalog
from catalog.kinds import KINDS
from catalog.spreadsheet.choices import Choices, Names, names_in
from catalog.spreadsheet.column import ClosedList
from catalog.spreadsheet.excel_value import escaped, unescaped
from catalog.spreadsheet.styles import style_header, write_text
from catalog.spreadsheet.table import MAX_COLUMNS, MAX_ROWS, TABLES

SHEET = "Lijsten"
_WIDTHS = (44, 30)


@dataclass(frozen=True)
class Place:
    """Where the names of a list stand, for the drop-downs, and its heading."""

    formula: str
    title: str


def closed_lists() -> Mapping[ClosedList, str]:
    """Return every closed list of the tables once, with the heading that editors read."""
    titles = {kind.collection: kind.label for kind in KINDS}
    found: dict[ClosedList, str] = {}
    for table in TABLES:
        for column in table.columns:
            for part in column.parts:
                if part.choices is not None:
                    names = " en ".join(titles[each] for each in part.choices.collections)
                    found.setdefault(part.choices, names or f"{table.sheet}: {column.title}")
    return found


def write_choices(sheet: Worksheet, catalog: Catalog) -> Mapping[ClosedList, Place]:
    """Fill the sheet, two columns for each list; return where each list stands."""
    places = {}
    for position, (closed, title) in enumerate(closed_lists().items()):
        first = 2 * position + 1
        names = names_in(catalog, closed)
        _write_list(sheet, first, (title, closed), names)
        letter = get_column_letter(first)
        places[closed] = Place(f"{SHEET}!${letter}$2:${letter}${len(names) + 1}", title)
    sheet.freeze_panes = "A2"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = False
    return places


def read_choices(workbook: Workbook) -> Mapping[str, Names]:
    """Return the names that the spreadsheet itself holds, by the name of their list."""
    if SHEET not in workbook.sheetnames:
        return {}
    rows = workbook[SHEET].iter_rows(max_row=MAX_ROWS, max_col=MAX_COLUMNS, values_only=True)
    columns = zip(*rows, strict=False)
    return {name: dict(names) for name, names in _lists([list(each) for each in columns])}


def _write_list(
    sheet: Worksheet, first: int, heading: tuple[str, ClosedList], names: Names
) -> None:
    title, closed = heading
    for offset, text in enumerate((title, closed.name)):
        style_header(write_text(sheet, 1, first + offset, text))
        sheet.column_dimensions[get_column_letter(first + offset)].width = _WIDTHS[offset]
    choices = Choices(names)
    for row, identifier in enumerate(names, start=2):
        write_text(sheet, row, first, escaped(choices.shown(identifier)))
        write_text(sheet, row, first + 1, identifier)


def _lists(columns: list[list[object]]) -> Iterator[tuple[str, dict[str, str]]]:
    for shown, ids in zip(columns[::2], columns[1::2], strict=False):
        yield (
            str(ids[0] or ""),
            {
                str(identifier): unescaped(str(name))
                for name, identifier in zip(shown[1:], ids[1:], strict=True)
                if identifier and name
            },
        )
