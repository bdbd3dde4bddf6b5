"""The rows of a sheet as text, whatever Excel made of the cells; each fault with its cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from catalog.spreadsheet.excel_value import from_cell
from catalog.spreadsheet.fault import Cell, CellError, SheetProblem
from catalog.spreadsheet.header import KEY, REMOVE, Header
from catalog.spreadsheet.normal_value import normal_text
from catalog.spreadsheet.table import MAX_ROWS, Table

Cells: TypeAlias = Sequence[Any]
"""The cells of one row, as openpyxl reads them."""

_AGAIN = "Vul de waarde zelf in, zonder formule."


@dataclass(frozen=True)
class SheetRow:
    """One row that is not empty: its id, the text of each field, and whether it must go.

    A field whose cell has a problem of its own is not among the texts.
    """

    table: Table
    number: int
    header: Header
    identifier: str
    texts: Mapping[str, str]
    removed: bool

    def cell(self, name: str) -> Cell:
        """Return the place of a field in this row."""
        return self.header.cell(name, self.number)


@dataclass
class SheetRows:
    """The rows of a sheet, and what is wrong with its cells."""

    rows: list[SheetRow] = field(default_factory=list)
    problems: list[SheetProblem] = field(default_factory=list)


def sheet_rows(table: Table, header: Header, cells: Iterator[Cells]) -> SheetRows:
    """Return the rows under the header; `cells` starts with the first of them."""
    found = SheetRows()
    for number, row in enumerate(cells, start=2):
        if number > MAX_ROWS:
            found.problems.append(_too_many(table, number))
            break
        if all(cell.value is None for cell in row):
            continue
        _read_row(found, table, header, (number, row))
    found.problems.extend(_double_ids(found.rows))
    found.rows = _first_of_each_id(found.rows)
    return found


def _read_row(found: SheetRows, table: Table, header: Header, numbered: tuple[int, Cells]) -> None:
    number, row = numbered
    texts: dict[str, str] = {}
    for name, position in header.positions.items():
        try:
            texts[name] = _text(table, name, row[position - 1] if position <= len(row) else None)
        except CellError as error:
            place = header.cell(name, number)
            found.problems.append(SheetProblem(place, error.cause, error.remedy))
    found.problems.extend(_outside(header, numbered))
    if KEY in texts and any(texts.values()):
        identifier, mark = texts.pop(KEY), texts.pop(REMOVE, "")
        found.rows.append(SheetRow(table, number, header, identifier, texts, bool(mark)))


def _text(table: Table, name: str, cell: Any) -> str:
    """Return the text of a cell; raise `CellError` for a formula or an error of Excel."""
    if cell is None or cell.value is None:
        return ""
    if cell.data_type == "f":
        raise CellError("In deze cel staat een formule.", _AGAIN)
    if cell.data_type == "e":
        raise CellError(f"Excel geeft hier een fout: {cell.value}", _AGAIN)
    if name not in (KEY, REMOVE):
        return from_cell(table.column(name), cell.value)
    text = normal_text(str(cell.value))
    if name == REMOVE and text.casefold() not in ("", "ja", "nee", "true", "false"):
        raise CellError(f"`{text}` begrijpen we hier niet.", "Kies ja, of laat de cel leeg.")
    return "" if name == REMOVE and text.casefold() in ("nee", "false") else text


def _outside(header: Header, numbered: tuple[int, Cells]) -> Iterator[SheetProblem]:
    number, row = numbered
    known = set(header.positions.values())
    for position, cell in enumerate(row, start=1):
        if cell.value is not None and position not in known:
            yield SheetProblem(
                Cell(header.sheet, number, position),
                "Deze cel staat buiten de tabel.",
                "Zet de waarde in een kolom met een kop, of maak de cel leeg.",
            )


def _too_many(table: Table, number: int) -> SheetProblem:
    return SheetProblem(
        Cell(table.sheet, number, 1),
        "Dit blad heeft meer dan 5.000 regels.",
        "Haal weg wat onder de tabel staat.",
    )


def _first_of_each_id(rows: Sequence[SheetRow]) -> list[SheetRow]:
    first: dict[str, int] = {}
    for row in rows:
        first.setdefault(row.identifier, row.number)
    return [row for row in rows if not row.identifier or first[row.identifier] == row.number]


def _double_ids(rows: Sequence[SheetRow]) -> Iterator[SheetProblem]:
    first: dict[str, int] = {}
    for row in rows:
        if row.identifier and row.identifier in first:
            yield SheetProblem(
                row.cell(KEY),
                f"De id `{row.identifier}` staat er twee keer in (ook op regel {first[row.identifier]}).",
                "Haal een van de twee regels weg. Voor een nieuw stuk laat je Id leeg.",
            )
        first.setdefault(row.identifier, row.number)
