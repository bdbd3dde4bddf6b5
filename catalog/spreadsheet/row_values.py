"""The values of a row, by field, with a problem for each cell that holds something else."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalog.reading.yaml_file import PlainValue
from catalog.spreadsheet.cell_text import normal_from_text
from catalog.spreadsheet.choices import ChoicesOf
from catalog.spreadsheet.column import Column
from catalog.spreadsheet.fault import CellError, SheetProblem
from catalog.spreadsheet.sheet_rows import SheetRow


@dataclass(frozen=True)
class RowValues:
    """The normal values of a row; a field with a problem is not among them."""

    row: SheetRow
    values: Mapping[str, PlainValue]
    problems: tuple[SheetProblem, ...]


def row_values(row: SheetRow, choices_of: ChoicesOf) -> RowValues:
    """Return what the cells of the row mean."""
    values: dict[str, PlainValue] = {}
    problems: list[SheetProblem] = []
    for column in written_columns(row):
        try:
            values[column.field] = normal_from_text(column, row.texts[column.field], choices_of)
        except CellError as error:
            problems.append(SheetProblem(row.cell(column.field), error.cause, error.remedy))
    return RowValues(row, values, tuple(problems))


def written_columns(row: SheetRow) -> Sequence[Column]:
    """Return the columns that the sheet has."""
    return [column for column in row.table.columns if column.field in row.texts]


def empty_but_required(row: SheetRow, values: Mapping[str, PlainValue]) -> Iterator[SheetProblem]:
    """Yield a problem for each field in `values` that must be filled in and is not."""
    for column in written_columns(row):
        if column.required and column.field in values and values[column.field] is None:
            yield SheetProblem(
                row.cell(column.field),
                "Deze cel mag niet leeg zijn.",
                f"Vul hem in. {column.help}".strip(),
            )
