"""The rule of a cell in Excel: a drop-down, a date, a number, and the help beside the cell.

Pasting goes around these rules, so an import relies on none of them.
"""

from collections.abc import Mapping

from openpyxl.worksheet.datavalidation import DataValidation

from catalog.spreadsheet.choices_sheet import Place
from catalog.spreadsheet.column import ClosedList, Column

_LONGEST_TITLE, _LONGEST_PROMPT = 32, 255


def cell_rule(column: Column, places: Mapping[ClosedList, Place]) -> DataValidation:
    """Return the rule of a column, with its help."""
    rule = _rule(column, places)
    rule.promptTitle = column.title[:_LONGEST_TITLE]
    rule.prompt = _help(column, places)
    rule.showInputMessage = True
    return rule


def removal_rule() -> DataValidation:
    """Return the drop-down of the mark to remove an entry."""
    rule = _list('"ja"', "Kies ja, of laat de cel leeg.")
    rule.promptTitle = "Verwijderen"
    rule.prompt = "Kies ja om dit stuk weg te halen. Dat kan niet als iets anders ernaar verwijst."
    rule.showInputMessage = True
    return rule


def _rule(column: Column, places: Mapping[ClosedList, Place]) -> DataValidation:
    part = column.single
    if part is None:
        return DataValidation()
    if part.choices is not None:
        return _list(places[part.choices].formula, "Kies een waarde uit de lijst.")
    if part.shape == "yes-no":
        return _list('"ja,nee"', "Kies ja of nee, of laat de cel leeg.")
    if part.shape == "date":
        return _between("date", ("36526", "73050"), "Vul een datum in: dag-maand-jaar.")
    if part.shape == "number":
        return _between("whole", ("0", "99999"), "Vul een heel getal in.")
    return DataValidation()


def _list(formula: str, error: str) -> DataValidation:
    rule = DataValidation("list", formula1=formula, allow_blank=True, showErrorMessage=True)
    rule.errorTitle, rule.error = "Deze keuze bestaat niet", error
    return rule


def _between(kind: str, limits: tuple[str, str], error: str) -> DataValidation:
    rule = DataValidation(
        "whole" if kind == "whole" else "date",
        formula1=limits[0],
        formula2=limits[1],
        operator="between",
        allow_blank=True,
        showErrorMessage=True,
    )
    rule.errorTitle, rule.error = "Dit past hier niet", error
    return rule


def _help(column: Column, places: Mapping[ClosedList, Place]) -> str:
    sentences = [column.help]
    if column.many:
        sentences.append("Meer waarden? Zet er een puntkomma (;) tussen.")
    if len(column.parts) > 1:
        sentences.append(f"Schrijf: {column.form}.")
    elif column.many and column.parts[0].choices is not None:
        sentences.append(f"Kies van het blad Lijsten: {places[column.parts[0].choices].title}.")
    text = " ".join(sentence for sentence in sentences if sentence)
    return text if len(text) <= _LONGEST_PROMPT else f"{text[: _LONGEST_PROMPT - 1]}…"
