"""Rows without an id: entries that the catalogue does not have yet."""

from collections.abc import Iterator, Sequence

from catalog.spreadsheet.changes import Comparison, EntryChange, FieldChange
from catalog.spreadsheet.choices import ChoicesOf
from catalog.spreadsheet.entry_content import id_from
from catalog.spreadsheet.fault import SheetProblem
from catalog.spreadsheet.header import REMOVE
from catalog.spreadsheet.normal_value import normal_text
from catalog.spreadsheet.row_values import empty_but_required, row_values, written_columns
from catalog.spreadsheet.sheet_rows import SheetRow
from catalog.spreadsheet.stock import Stock


def new_entries(
    rows: Sequence[SheetRow], stock: Stock, choices_of: ChoicesOf, result: Comparison
) -> None:
    """Add an entry for each row to `result`, or what is wrong with it."""
    taken = dict.fromkeys(stock.files, "in de catalogus")
    for row in rows:
        if "label" not in row.texts:
            continue
        identifier = id_from(row.texts["label"])
        if row.removed:
            result.problems.append(_nothing_to_remove(row))
        elif not identifier:
            result.problems.append(_without_name(row))
        elif identifier in taken:
            result.problems.append(_taken(row, identifier, taken[identifier]))
        else:
            taken[identifier] = f"op regel {row.number}"
            _add(row, identifier, choices_of, result)


def new_names(rows: Sequence[SheetRow]) -> Iterator[tuple[str, str]]:
    """Yield the id and the name of each new row, so that other rows can refer to it."""
    for row in rows:
        label = row.texts.get("label", "")
        if not row.identifier and (identifier := id_from(label)):
            yield identifier, normal_text(label)


def _add(row: SheetRow, identifier: str, choices_of: ChoicesOf, result: Comparison) -> None:
    found = row_values(row, choices_of)
    result.problems.extend(found.problems)
    result.problems.extend(empty_but_required(row, found.values))
    fields = tuple(
        FieldChange(row.cell(column.field), column, None, found.values[column.field])
        for column in written_columns(row)
        if found.values.get(column.field) is not None
    )
    result.changes.append(EntryChange("new", row, identifier, fields))


def _nothing_to_remove(row: SheetRow) -> SheetProblem:
    return SheetProblem(
        row.cell(REMOVE),
        "Hier valt niets te verwijderen: deze regel is nieuw.",
        "Maak de hele regel leeg.",
    )


def _without_name(row: SheetRow) -> SheetProblem:
    return SheetProblem(
        row.cell("label"),
        "Een nieuw stuk heeft een naam nodig.",
        "Vul een naam in met letters of cijfers.",
    )


def _taken(row: SheetRow, identifier: str, where: str) -> SheetProblem:
    return SheetProblem(
        row.cell("label"),
        f"Er is al een stuk met de id `{identifier}`, {where}.",
        "Kies een andere naam. Of exporteer opnieuw en wijzig het stuk dat er al is.",
    )
