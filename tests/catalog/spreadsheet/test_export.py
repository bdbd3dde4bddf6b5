"""The workbook that an editor gets: whole, the same each time, with help and without traps."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from catalog.spreadsheet.export import exported
from catalog.spreadsheet.fault import SpreadsheetError
from catalog.spreadsheet.table import TABLES


@pytest.fixture(scope="module")
def workbook(real_export):
    return load_workbook(BytesIO(real_export))


@pytest.fixture(scope="module")
def offer(workbook):
    return workbook["Aanbod"]


def column_of(sheet, title):
    return next(cell.column_letter for cell in sheet[1] if cell.value.removesuffix(" *") == title)


def title_of(field):
    return TABLES[0].column(field).title


def rule_of(sheet, cell):
    (rule,) = [rule for rule in sheet.data_validations.dataValidation if cell in rule.sqref]
    return rule


def test_every_entry_has_a_row_and_every_field_a_column(catalog, workbook):
    for sheet, entries in (("Aanbod", catalog.interventions), ("Begrippen", catalog.terms)):
        rows = list(workbook[sheet].iter_rows(min_row=2, values_only=True))
        fields = set(type(next(iter(entries.values()))).model_fields)
        table = next(table for table in TABLES if table.sheet == sheet)

        assert sorted(row[0] for row in rows) == sorted(entries)
        assert {"id", *(column.field for column in table.columns)} == fields
        assert len(set(table.titles)) == len(table.titles) == workbook[sheet].max_column


def test_sheets_are_in_the_order_that_an_editor_needs(workbook):
    shown = [sheet.title for sheet in workbook if sheet.sheet_state == "visible"]

    assert (shown, workbook.active.title) == (
        ["Uitleg", "Aanbod", "Begrippen", "Lijsten"],
        "Aanbod",
    )


def test_a_closed_list_has_a_drop_down_with_the_names_that_readers_see(catalog, workbook, offer):
    rule = rule_of(offer, f"{column_of(offer, title_of('status'))}2")
    sheet, cells = rule.formula1.split("!")
    names = [cell.value for (cell,) in workbook[sheet][cells.replace("$", "")]]

    assert rule.type == "list"
    assert names == [status.label for status in catalog.statuses.values()]


def test_empty_rows_under_the_table_have_the_drop_downs_too(catalog, offer):
    below = len(catalog.interventions) + 50

    assert rule_of(offer, f"{column_of(offer, title_of('status'))}{below}").type == "list"
    assert rule_of(offer, f"{column_of(offer, 'Verwijderen')}{below}").formula1 == '"ja"'


def test_every_cell_tells_what_belongs_in_it(offer):
    for column in TABLES[0].columns:
        rule = rule_of(offer, f"{column_of(offer, column.title)}2")

        assert rule.promptTitle == column.title[:32]
        assert column.help[:60] in rule.prompt
        assert len(rule.prompt) <= 255


def test_dates_and_numbers_are_real_ones(catalog, offer):
    first = catalog.interventions[offer["A2"].value]
    reviewed = offer[f"{column_of(offer, title_of('reviewed_on'))}2"]
    year = offer[f"{column_of(offer, title_of('reference_date'))}2"]

    assert (reviewed.value, reviewed.number_format) == (
        datetime.combine(first.reviewed_on, datetime.min.time()),
        "d-m-yyyy",
    )
    assert year.value == first.reference_date


def test_only_what_an_import_can_use_is_open(offer):
    last = offer.max_row
    label = column_of(offer, title_of("label"))

    assert offer.protection.sheet
    assert offer.protection.password is None
    assert offer["A2"].protection.locked
    assert offer[f"{label}1"].protection.locked
    assert not offer[f"{label}2"].protection.locked
    assert not offer.column_dimensions[label].protection.locked
    assert offer.column_dimensions["A"].protection.locked
    assert offer.freeze_panes == "C2"
    assert offer.auto_filter.ref.endswith(str(last))
    assert offer.page_setup.orientation == "landscape"


def test_the_same_catalogue_gives_the_same_bytes(tmp_path, write_catalog):
    folder = write_catalog(tmp_path)

    made = exported(folder)
    with ZipFile(BytesIO(made)) as package:
        moments = {part.date_time for part in package.infolist()}
        about = package.read("docProps/core.xml").decode()

    assert exported(folder) == made
    assert moments == {(2000, 1, 1, 0, 0, 0)}
    assert re.findall(r"\d{4}-\d\d-\d\d", about) == ["2000-01-01"] * 2


def test_text_that_looks_like_a_formula_is_text_and_comes_back(desk):
    desk.edit("provider: Seba", 'provider: "=1+1"')
    desk.edit("label: omstander", 'label: "+31"', "terms/omstander.yml")
    desk.edit("summary: Ook een training.", 'summary: "@SUM(A1)"', "interventions/tweede.yml")
    desk.export()
    cells = [
        desk.place("provider", "eerste"),
        desk.place("label", "omstander", "Begrippen"),
        desk.place("summary", "tweede"),
    ]

    assert [(cell.data_type, cell.quotePrefix) for cell in cells] == [("s", True)] * 3
    assert [cell.value for cell in cells] == ["=1+1", "+31", "@SUM(A1)"]
    assert desk.plan().comparison.changes == []


def test_a_text_that_no_cell_can_hold_is_told_and_not_cut(desk):
    words = ", ".join(f"woord{'x' * 180}{number}" for number in range(200))
    desk.edit("shows_help: ja", f"shows_help: ja\nsynonyms: [{words}]", "terms/omstander.yml")

    with pytest.raises(SpreadsheetError, match="past niet in een cel") as told:
        exported(desk.folder)

    place = desk.place("synonyms", "omstander", "Begrippen").coordinate
    assert str(told.value).startswith(f"Begrippen!{place} (")
