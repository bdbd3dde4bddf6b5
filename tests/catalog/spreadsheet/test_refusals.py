"""A file that is no good is refused in Dutch, whatever is wrong with it."""

import re
import zipfile
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.spreadsheet.fault import SpreadsheetError
from catalog.spreadsheet.spreadsheet import read_spreadsheet

BILLION = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">&b;</workbook>"""


def refusal(path):
    with pytest.raises(SpreadsheetError) as told:
        read_spreadsheet(path)
    return str(told.value)


def outcome(path):
    """Return the refusal of a file, or a stand-in when it can be read."""
    try:
        read_spreadsheet(path)
    except SpreadsheetError as error:
        return str(error)
    return "Oplossing: niet nodig."


def packed(parts):
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return target.getvalue()


def parts_of(workbook):
    with zipfile.ZipFile(workbook) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize(
    ("name", "content", "cause"),
    [
        ("a.xlsm", b"", "macro's"),
        ("a.XLS", b"", "oude Excel"),
        ("a.ods", b"", "LibreOffice"),
        ("a.csv", b"a;b", "csv-bestand"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0 oud", "wachtwoord"),
        ("a.xlsx", b"", "geen Excel-bestand"),
        ("a.xlsx", b"a;b;c", "geen Excel-bestand"),
        ("a.xlsx", b"\0" * 4_000_001, "groter dan 4 MB"),
        ("a.xlsx", packed({"word/document.xml": b""}), "geen Excel-bestand"),
        ("a.xlsx", packed({"xl/workbook.xml": b"", "xl/vbaProject.bin": b""}), "zitten macro's"),
        ("a.xlsx", packed({"xl/workbook.xml": b"\0" * 9_000_000}), "uitgepakt te groot"),
        (
            "a.xlsx",
            packed({"xl/workbook.xml": b"", **{f"{i}": b"" for i in range(300)}}),
            "te groot",
        ),
        ("a.xlsx", packed({"xl/workbook.xml": b"<workbook/>"}), "geen Excel-bestand"),
    ],
)
def test_other_files_are_refused_with_what_to_do(tmp_path, name, content, cause):
    path = tmp_path / name
    path.write_bytes(content)
    message = refusal(path)

    assert message.startswith(f"{name}: ")
    assert cause in message
    assert "Oplossing: " in message


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path):
    assert "bestaat niet" in refusal(tmp_path / "weg.xlsx")
    assert "bestaat niet" in refusal(tmp_path)


def test_an_xml_bomb_is_refused(desk):
    desk.plan()
    desk.file.write_bytes(packed({**parts_of(desk.file), "xl/workbook.xml": BILLION}))

    assert "geen Excel-bestand" in refusal(desk.file)


def test_a_sheet_that_the_workbook_cannot_find_is_told_in_dutch(tmp_path, small_export):
    parts = parts_of(BytesIO(small_export))
    name = "xl/_rels/workbook.xml.rels"
    parts[name] = parts[name].replace(b"Id=", b"Ix=", 1)
    damaged = tmp_path / "kapot.xlsx"
    damaged.write_bytes(packed(parts))

    assert "Oplossing: " in refusal(damaged)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_damage_anywhere_is_refused_or_told(tmp_path, small_export, data):
    """Cut or changed bytes in any part: the file is read, or refused, but nothing breaks."""
    parts = parts_of(BytesIO(small_export))
    name = data.draw(st.sampled_from(sorted(parts)))
    start = data.draw(st.integers(0, len(parts[name])))
    length = data.draw(st.integers(1, 40))
    fresh = data.draw(st.sampled_from([b"", b"<", b"9999999", b"abc", b'"', b"\0", b"&x;"]))
    parts[name] = parts[name][:start] + fresh + parts[name][start + length :]
    damaged = tmp_path / "kapot.xlsx"
    damaged.write_bytes(packed(parts))

    assert "Oplossing: " in outcome(damaged)


@pytest.mark.parametrize(
    ("cell", "text", "message"),
    [
        ("I1", "Prijs", "Aanbod!I1: De kolom `Prijs` kennen we niet."),
        ("I1", None, "ontbreekt."),
        ("A1", None, "De kolom `Id` ontbreekt."),
        ("B1", "Id", "Aanbod!B1: De kolom `Id` staat er twee keer in."),
    ],
)
def test_a_header_that_is_not_whole_is_refused(desk, cell, text, message):
    desk.workbook["Aanbod"][cell] = text
    desk.workbook.save(desk.file)

    assert message in refusal(desk.file)


def test_columns_may_be_in_another_order(desk):
    for row in desk.workbook["Aanbod"].iter_rows(min_row=1, max_row=3):
        row[1].value, row[2].value = row[2].value, row[1].value

    assert desk.plan().comparison.changes == []


def test_a_file_without_its_hidden_sheet_is_refused(desk):
    del desk.workbook["Basis Aanbod"]
    desk.workbook.save(desk.file)

    assert "ontbreekt het blad `Aanbod` of zijn verborgen basis" in refusal(desk.file)


def test_what_a_file_says_about_its_own_size_is_not_believed(desk):
    desk.plan()
    parts = parts_of(desk.file)
    offer = parts["xl/worksheets/sheet2.xml"]
    small = re.sub(rb'<dimension ref="[^"]*"', b'<dimension ref="A1:B2"', offer)
    desk.file.write_bytes(packed({**parts, "xl/worksheets/sheet2.xml": small}))

    assert small != offer
    assert [len(sheet.rows) for sheet in read_spreadsheet(desk.file).tables] == [2, 1]


@pytest.mark.parametrize("sheet", ["sheet2", "sheet4", "sheet5"])
def test_a_row_that_claims_to_be_far_away_costs_no_time(desk, sheet):
    desk.plan()
    parts = parts_of(desk.file)
    name = f"xl/worksheets/{sheet}.xml"
    far = parts[name].replace(b"</sheetData>", b'<row r="99999999"/></sheetData>')
    desk.file.write_bytes(packed({**parts, name: far}))
    found = read_spreadsheet(desk.file)

    assert far != parts[name]
    assert len(found.problems) == (sheet == "sheet2")


def test_a_sheet_without_end_is_refused(desk):
    desk.workbook["Aanbod"]["A6000"] = "ver weg"

    assert "meer dan 5.000 regels" in str(desk.plan().comparison.problems[0])
