"""What stands in a cell means what stood in the catalogue, whatever the text is."""

# ruff: noqa: DTZ001 - Excel knows no time zones

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.spreadsheet.cell_text import cell_text, normal_from_text
from catalog.spreadsheet.choices import Choices
from catalog.spreadsheet.column import ClosedList, Column, Part
from catalog.spreadsheet.excel_value import escaped, from_cell, unescaped
from catalog.spreadsheet.fault import CellError
from catalog.spreadsheet.normal_value import normal_text, normal_value

COLOURS = ClosedList("kleuren")
NAMES = {"rood": "Rood", "blauw": "Rood", "geel": "blauw", "wit": "a; b | c"}


def choices_of(_):
    return Choices(NAMES)


def column(*shapes, many=False, choices=None):
    parts = tuple(Part(f"p{i}", f"P{i}", shape, choices) for i, shape in enumerate(shapes))
    return Column("veld", "Veld", "", required=False, many=many, parts=parts)


TEXT = column("text")
PIECES = [*"ab;| \n\u00a0\r\t'’=_\x07", "_x0041_", "_x000D_", "_x005F_", "_xD800_", "12:30"]
texts = st.lists(st.sampled_from(PIECES)).map("".join) | st.text()


@given(texts)
def test_a_text_comes_back_from_excel(text):
    assert unescaped(escaped(text)) == text


@given(st.lists(texts))
def test_a_list_comes_back_from_its_cell(items):
    many = column("text", many=True)
    value = normal_value(many, items)

    assert (
        normal_from_text(many, normal_text(cell_text(many, value, choices_of)), choices_of) == value
    )


@given(st.lists(st.tuples(texts, texts)))
def test_values_of_parts_come_back_from_their_cell(pairs):
    many = column("text", "text", many=True)
    value = normal_value(many, [{"p0": one, "p1": other} for one, other in pairs])

    assert (
        normal_from_text(many, normal_text(cell_text(many, value, choices_of)), choices_of) == value
    )


@given(st.lists(st.sampled_from(sorted(NAMES))))
def test_names_stand_for_their_ids_even_where_names_are_alike(ids):
    many = column("text", many=True, choices=COLOURS)

    assert normal_from_text(many, cell_text(many, ids or None, choices_of), choices_of) == (
        ids or None
    )


@given(st.dictionaries(st.text(min_size=1), st.text(min_size=1)))
def test_what_is_shown_for_an_id_is_read_as_that_id(names):
    choices = Choices(names)

    assert [choices.id_of(choices.shown(each)) for each in names] == list(names)


def test_a_name_that_two_ids_have_or_that_is_an_id_is_no_name():
    assert Choices(NAMES).id_of("blauw") == "blauw"
    assert Choices({"a": "Zelfde", "b": "Zelfde"}).id_of("Zelfde") is None


def test_the_names_of_the_spreadsheet_go_before_those_of_today():
    choices = Choices({"nieuw": "Training"}, {"oud": "Training"})

    assert (choices.id_of("Training"), choices.id_of("nieuw")) == ("oud", "nieuw")


@pytest.mark.parametrize(
    ("shape", "value", "text"),
    [
        ("text", None, ""),
        ("text", "  een\u00a0twee\r\n ", "een twee"),
        ("text", "collega’s", "collega’s"),
        ("text", "een_x000D_\ntwee", "een\ntwee"),
        ("text", "_x005F_x000D_", "_x000D_"),
        ("text", 18.0, "18"),
        ("text", 5.25, "5.25"),
        ("text", float("nan"), "nan"),
        ("number", 2024.0, "2024"),
        ("number", " 2024 ", "2024"),
        ("yes-no", True, "ja"),
        ("yes-no", False, "nee"),
        ("date", datetime(2026, 6, 7), "2026-06-07"),
        ("date", date(2026, 6, 7), "2026-06-07"),
        ("date", "2026-06-07", "2026-06-07"),
        ("date", "morgen", "morgen"),
        ("date", 46180, "2026-06-07"),
        ("date", 12, "12"),
    ],
)
def test_what_excel_makes_of_a_value_is_undone(shape, value, text):
    assert from_cell(column(shape), value) == text


@pytest.mark.parametrize(
    ("shape", "value", "cause"),
    [
        ("text", datetime(2026, 5, 6), "een datum of een tijd van"),
        ("text", time(12, 30), "een datum of een tijd van"),
        ("text", True, "WAAR"),
        ("date", datetime(2026, 5, 6, 12, 30), "een tijd"),
        ("date", time(12, 30), "een tijd"),
    ],
)
def test_what_cannot_be_undone_is_told(shape, value, cause):
    with pytest.raises(CellError, match=cause):
        from_cell(column(shape), value)


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("Rod", "Bedoelde je `rood`?"),
        ("geel, wit", "Zet een puntkomma tussen"),
        ("qqqq", "Kies een waarde van het blad Lijsten."),
    ],
)
def test_an_unknown_choice_is_told_with_its_remedy(text, remedy):
    with pytest.raises(CellError) as told:
        normal_from_text(column("text", many=True, choices=COLOURS), text, choices_of)

    assert remedy in told.value.remedy


def test_a_value_with_a_part_too_few_is_told():
    with pytest.raises(CellError, match="bestaat niet uit 2 delen"):
        normal_from_text(column("text", "text", many=True), "alleen dit", choices_of)


@pytest.mark.parametrize(
    ("shape", "one", "other"),
    [
        ("yes-no", "true", "ja"),
        ("yes-no", "Nee", "nee"),
        ("number", "02024", "2024"),
        ("date", "7-6-2026", "2026-06-07"),
        ("date", "07/06/2026", "2026-06-07"),
    ],
)
def test_two_ways_to_write_the_same_are_the_same(shape, one, other):
    assert normal_value(column(shape), one) == normal_value(column(shape), other)
