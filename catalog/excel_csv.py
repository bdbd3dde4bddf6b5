"""CSV that a Dutch Excel opens as it is meant: semicolons, accents, and no formulas."""

import csv
import io
from collections.abc import Iterable

BOM = "\ufeff"
"""Without it, Excel reads the accents wrongly."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n")
"""A cell that begins with one of these is a formula to Excel."""


def excel_csv(rows: Iterable[Iterable[str]]) -> str:
    """Return the rows as the text of a file, to be written as UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return BOM + text.getvalue()


def guarded(cell: str) -> str:
    """Return `cell` so that no program takes it for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA_SIGNS) else cell
