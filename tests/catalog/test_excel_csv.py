"""CSV for Excel: every table comes back whole, and no cell is a formula."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from catalog.excel_csv import BOM, FORMULA_SIGNS, excel_csv

CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=4))
def test_a_table_comes_back_without_a_formula(rows):
    text = excel_csv(rows)

    assert text.startswith(BOM)
    found = list(csv.reader(io.StringIO(text.removeprefix(BOM), newline=""), delimiter=";"))
    assert not any(cell.startswith(FORMULA_SIGNS) for row in found for cell in row)
    assert _plain(found) == _plain(rows)


def _plain(rows):
    return [[cell.removeprefix("'") for cell in row] for row in rows]
