"""The header of a sheet: which field stands in which column, in whatever order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalog.reading.likeness import nearest
from catalog.spreadsheet.fault import Cell, SheetProblem, SpreadsheetError
from catalog.spreadsheet.normal_value import normal_text
from catalog.spreadsheet.table import KEY_TITLE, REMOVE_TITLE, Table

KEY = "id"
REMOVE = "*remove"
"""The place of the mark to remove an entry; no field can have this name."""
REQUIRED_MARK = " *"


@dataclass(frozen=True)
class Header:
    """The position of each field; positions count from 1."""

    sheet: str
    positions: Mapping[str, int]
    titles: Mapping[str, str]

    def cell(self, name: str, row: int) -> Cell:
        """Return the place of a field in a row."""
        return Cell(self.sheet, row, self.positions.get(name, 1), self.titles.get(name, ""))


def read_header(table: Table, texts: Sequence[object], fields: Sequence[str]) -> Header:
    """Return the header; `fields` were written. Raise `SpreadsheetError` if it is not whole."""
    titles = {KEY: KEY_TITLE, REMOVE: REMOVE_TITLE}
    titles.update((column.field, column.title) for column in table.columns)
    meanings = {title.casefold(): name for name, title in titles.items()}
    meanings = {**{name: name for name in titles}, **meanings}
    positions: dict[str, int] = {}
    problems: list[SheetProblem] = []
    for position, text in enumerate(texts, start=1):
        written = _title(text)
        name = meanings.get(written.casefold())
        if written and (name is None or name in positions):
            problems.append(
                _wrong(Cell(table.sheet, 1, position), written, list(titles.values()), name)
            )
        elif name is not None:
            positions[name] = position
    problems.extend(
        _absent(
            table,
            [titles.get(name, name) for name in (KEY, *fields, REMOVE) if name not in positions],
        )
    )
    if problems:
        raise SpreadsheetError(problems)
    return Header(table.sheet, positions, titles)


def _title(text: object) -> str:
    return normal_text(str(text or "")).removesuffix(REQUIRED_MARK.strip()).strip()


def _wrong(place: Cell, title: str, known: list[str], name: str | None) -> SheetProblem:
    if name is not None:
        return SheetProblem(
            place, f"De kolom `{title}` staat er twee keer in.", "Haal een van de twee weg."
        )
    meant = nearest(title, known)
    remedy = f"Bedoelde je `{meant}`?" if meant else "Haal de kolom weg."
    return SheetProblem(place, f"De kolom `{title}` kennen we niet.", remedy)


def _absent(table: Table, titles: Sequence[str]) -> Iterator[SheetProblem]:
    for title in titles:
        yield SheetProblem(
            Cell(table.sheet, 1, 1),
            f"De kolom `{title}` ontbreekt.",
            "Zet de kolom terug, of exporteer opnieuw.",
        )
