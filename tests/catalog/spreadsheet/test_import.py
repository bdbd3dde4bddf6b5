"""What an editor changed in Excel, and nothing else, gets into the catalogue."""

import subprocess
import sys
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from catalog import CatalogError, load_catalog
from catalog.reading.yaml_file import read_yaml_file
from catalog.spreadsheet.file_edits import write_edits
from catalog.spreadsheet.importing import plan_import
from catalog.spreadsheet.report import details, summary

FIRST = "interventions/eerste.yml"


def changed_fields(plan):
    return {
        (change.identifier, field.column.field)
        for change in plan.comparison.changes
        for field in change.fields
    }


def lines_changed(folder, before):
    old, new = before.splitlines(), (folder / FIRST).read_text().splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def told(plan):
    return [str(problem) for problem in plan.comparison.problems]


def apply(desk, keep=None):
    plan = desk.plan(keep)
    assert plan.comparison.can_be_written, (told(plan), plan.comparison.conflicts)
    write_edits(desk.folder, plan.edits)
    return plan


def test_the_real_catalogue_comes_back_unchanged(tmp_path, root, real_export):
    file = tmp_path / "aanbod.xlsx"
    file.write_bytes(real_export)
    found = plan_import(file, root / "catalog").comparison

    assert (found.changes, found.conflicts, found.problems, found.notes) == ([], [], [], [])


def test_a_changed_cell_is_a_changed_line(desk):
    before = (desk.folder / FIRST).read_text()
    desk.put("Seba & partners", "provider")
    apply(desk)

    assert lines_changed(desk.folder, before) == (["provider: Seba"], ["provider: Seba & partners"])


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("status", "Pilot", "status: pilot"),
        ("status", "pilot", "status: pilot"),
        ("units", "een team; Eén persoon", "units: [team, individu]"),
        ("follow_up", "Intervisie;; samen; Tweede training", "follow_up: [intervisie, tweede]"),
        ("reference_date", 2025.0, "reference_date: 2025"),
        ("reviewed_on", datetime(2026, 11, 1), "reviewed_on: 2026-11-01"),  # noqa: DTZ001
        ("reviewed_on", "1-11-2026", "reviewed_on: 2026-11-01"),
        ("exclusive", "ja", "exclusive: ja"),
        ("summary", "  Wat\u00a0anders. ", "summary: Wat anders.  # ook deze"),
        ("frequency", "12:30", 'frequency: "12:30"'),
        ("formats", None, "formats: []"),
    ],
)
def test_a_value_arrives_as_the_catalogue_writes_it(desk, field, value, line):
    desk.put(value, field)
    plan = desk.plan()
    write_edits(desk.folder, plan.edits)

    assert told(plan) == []
    assert line in (desk.folder / FIRST).read_text().splitlines()
    load_catalog(desk.folder)


def test_an_emptied_cell_leaves_the_field_out(desk):
    desk.put(None, "provider")
    apply(desk)

    assert "provider" not in (desk.folder / FIRST).read_text()


FREE_TEXT = ("summary", "description", "provider", "duration", "search_words", "conflicts", "notes")
CONTENTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=60
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.dictionaries(st.sampled_from(FREE_TEXT), CONTENTS, min_size=1, max_size=3))
def test_exactly_the_edited_fields_change(desk, write_catalog, edits):
    """Any text in any cells: those fields get it, and every other part keeps its bytes."""
    write_catalog(desk.folder)
    desk.open_again()
    before = {path: path.read_bytes() for path in desk.folder.rglob("*.yml")}
    old = read_yaml_file(desk.folder / FIRST).content
    for field, text in edits.items():
        desk.put(text, field)
        desk.place(field, "eerste").data_type = "s"
    plan = desk.plan()
    if told(plan):
        assert all("Aanbod!" in line for line in told(plan))
        return
    write_edits(desk.folder, plan.edits)
    new = read_yaml_file(desk.folder / FIRST).content

    assert {field for field in {**old, **new} if old.get(field) != new.get(field)} <= set(edits)
    assert {path for path, raw in before.items() if path.read_bytes() != raw} <= {
        desk.folder / FIRST
    }
    assert (desk.folder / FIRST).read_text().startswith("# Deze opmerking blijft staan.\n")
    assert desk.plan().comparison.changes == []


@pytest.mark.parametrize(
    ("in_sheet", "in_yaml", "keep", "result", "outcome"),
    [
        ("Seba", "Seba", None, "Seba", "none"),
        ("Nieuw", "Seba", None, "Nieuw", "changed"),
        ("Seba", "Ander", None, "Ander", "note"),
        ("Nieuw", "Nieuw", None, "Nieuw", "none"),
        ("Nieuw", "Ander", None, "Ander", "conflict"),
        ("Nieuw", "Ander", "sheet", "Nieuw", "changed"),
        ("Nieuw", "Ander", "yaml", "Ander", "note"),
        (None, "Ander", None, "Ander", "conflict"),
        (None, "Ander", "sheet", None, "changed"),
    ],
)
def test_three_sides_are_compared(desk, in_sheet, in_yaml, keep, result, outcome):
    desk.put(in_sheet, "provider")
    desk.edit("provider: Seba", f"provider: {in_yaml}")
    plan = desk.plan(keep)
    found = plan.comparison
    if found.can_be_written:
        write_edits(desk.folder, plan.edits)

    assert read_yaml_file(desk.folder / FIRST).content.get("provider") == result
    assert {
        "changed": len(found.changes),
        "conflict": len(found.conflicts),
        "note": len(found.notes),
    } == {kind: int(kind == outcome) for kind in ("changed", "conflict", "note")}


def test_a_conflict_holds_back_everything_and_names_its_cell(desk):
    desk.put("Nieuw", "provider")
    desk.put("Beter", "summary", "tweede")
    desk.edit("provider: Seba", "provider: Ander")
    plan = desk.plan()

    assert not plan.comparison.can_be_written
    assert summary(plan).startswith("1 gewijzigd, 0 nieuw, 0 verwijderd, 1 botsing,")
    place = str(plan.comparison.conflicts[0].cell)
    assert place.startswith(f"{place_of(desk, 'provider')} (")
    assert f"Botsing: {place}" in details(plan)
    assert "KEEP=sheet" in details(plan)


def test_a_new_row_is_a_new_entry_that_others_can_refer_to(desk):
    desk.add(
        label="Derde Training: café",
        summary="Wat het is.",
        description="Meer.",
        status="Open aanbod",
        scope="stad",
        reference_date=2025,
        request_route="niet-bekend",
        phase="Leren",
        audiences="Iedereen",
        units="Een team",
        theme="Bewustzijn",
        topics="Gender; Omstanders",
        learning_form="Training",
        sources="Visie | 5",
        maintainer="De redactie",
        reviewed_on="22-11-2026",
    )
    desk.put("Derde Training: café", "follow_up")
    plan = apply(desk)
    new = load_catalog(desk.folder).interventions["derde-training-cafe"]

    assert summary(plan).startswith("1 gewijzigd, 1 nieuw, 0 verwijderd")
    assert (new.label, new.topics) == ("Derde Training: café", ("gender", "omstander"))
    assert [(source.document, source.section) for source in new.sources] == [("visie", "5")]
    assert "follow_up: [derde-training-cafe]" in (desk.folder / FIRST).read_text()
    assert "Er is al een stuk met de id" in told(desk.plan())[0]


def test_a_row_that_is_gone_removes_nothing(desk):
    cells = desk.workbook["Aanbod"]
    cells.delete_rows(desk.place("id", "tweede").row)
    plan = desk.plan()

    assert plan.comparison.changes == []
    assert "0 verwijderd, 0 botsingen, 1 niet in het bestand" in summary(plan)
    assert "Aanbod: tweede: Niet in het bestand; niets mee gedaan." in details(plan)


def test_a_marked_row_is_removed(desk):
    desk.put("ja", "*remove", "tweede")
    plan = apply(desk)

    assert summary(plan).startswith("0 gewijzigd, 0 nieuw, 1 verwijderd")
    assert list(load_catalog(desk.folder).interventions) == ["eerste"]


def test_an_entry_that_others_refer_to_stays(desk):
    desk.put("ja", "*remove")
    (message,) = told(desk.plan())

    assert message.startswith(f"{place_of(desk, '*remove')} (Verwijderen): `eerste` kan niet weg")
    assert "interventions/tweede.yml" in message


def test_an_entry_that_changed_meanwhile_is_not_removed_unasked(desk):
    desk.put("ja", "*remove", "tweede")
    desk.edit("label: Tweede training", "label: Beter", "interventions/tweede.yml")

    assert len(desk.plan().comparison.conflicts) == 1
    assert desk.plan("yaml").comparison.changes == []
    assert desk.plan("sheet").comparison.changes[0].kind == "removed"


def test_an_entry_that_a_colleague_removed_comes_back_only_when_asked(desk):
    desk.put("Anders", "summary", "tweede")
    (desk.folder / "interventions/tweede.yml").unlink()

    assert len(desk.plan().comparison.conflicts) == 1
    assert desk.plan("yaml").comparison.changes == []
    apply(desk, "sheet")
    assert load_catalog(desk.folder).interventions["tweede"].summary == "Anders"


def test_a_name_that_changed_since_the_export_still_means_the_same(desk):
    desk.edit("label: Bewustzijn", "label: Bewust zijn", "lists/themes.yml")
    desk.put("Nieuw", "provider")

    assert changed_fields(desk.plan()) == {("eerste", "provider")}


def place_of(desk, field, identifier="eerste"):
    return f"Aanbod!{desk.place(field, identifier).coordinate}"


@pytest.mark.parametrize(
    ("field", "value", "cause", "remedy"),
    [
        ("summary", None, "Deze cel mag niet leeg zijn.", "Vul hem in."),
        ("summary", datetime(2026, 5, 6), "een datum of een tijd", "apostrof"),  # noqa: DTZ001
        ("summary", "=A1", "In deze cel staat een formule.", "zonder formule"),
        ("summary", "#N/A", "Excel geeft hier een fout: #N/A", "zonder formule"),
        ("status", "Opne aanbod", "`Opne aanbod` is geen keuze", "`Open aanbod`"),
        ("units", "Een team, Eén persoon", "is geen keuze", "puntkomma"),
        ("sources", "Visie", "bestaat niet uit 2 delen", "Schrijf: "),
        ("*remove", "misschien", "begrijpen we hier niet", "Kies ja"),
    ],
)
def test_a_mistake_is_told_at_its_cell(desk, field, value, cause, remedy):
    desk.put(value, field)
    (message,) = told(desk.plan())

    assert message.startswith(f"{place_of(desk, field)} (")
    assert cause in message
    assert remedy in message


@pytest.mark.parametrize(
    ("field", "value", "old", "new"),
    [
        ("summary", "x" * 300, "Ook een training.", "x" * 300),
        ("summary", "a\nb", "Ook een training.", '"a\\nb"'),
        ("reference_date", "vorig jaar", "2024", "vorig jaar"),
        ("reference_date", 1924, "2024", "1924"),
        ("exclusive", "misschien", "editorial", "exclusive: misschien\neditorial"),
        ("reviewed_on", "31-2-2026", "2026-11-22", "2026-02-31"),
        (
            "sources",
            "Visie | 44",
            "editorial",
            "sources: [{document: visie, section: '44'}]\neditorial",
        ),
    ],
)
def test_a_mistake_is_told_in_the_words_of_the_yaml_check(desk, field, value, old, new):
    """The cell is named instead of the line; cause and remedy are the same."""
    second = "interventions/tweede.yml"
    desk.put(value, field, "tweede")
    (problem,) = desk.plan().comparison.problems
    desk.edit(old, new, second)
    with pytest.raises(CatalogError) as caught:
        load_catalog(desk.folder)
    (in_yaml,) = caught.value.problems

    assert str(problem).startswith(f"{place_of(desk, field, 'tweede')} (")
    assert (problem.cause, problem.remedy) == (in_yaml.cause, in_yaml.remedy)


def test_ids_are_guarded(desk):
    desk.put("onbekend", "id", "eerste")
    desk.put("eerste", "id", "tweede")
    desk.add(id="eerste", label="Nog een keer")

    assert [line.split(": ")[0] for line in told(desk.plan())] == [
        "Aanbod!A4 (Id)",
        "Aanbod!A2 (Id)",
    ]


def test_what_stands_outside_the_table_is_not_lost_in_silence(desk):
    desk.workbook["Aanbod"]["AZ2"] = "een kladje"
    desk.workbook.create_sheet("Kladblok")
    plan = desk.plan()

    assert "Aanbod!AZ2: Deze cel staat buiten de tabel." in told(plan)[0]
    assert plan.skipped_sheets == ("Kladblok",)


def test_all_or_nothing_when_a_file_cannot_be_written(desk, monkeypatch):
    desk.put("Nieuw", "provider")
    desk.put("Beter", "summary", "tweede")
    plan = desk.plan()
    before = {path: path.read_bytes() for path in desk.folder.rglob("*.yml")}
    second = desk.folder / plan.edits[1].path
    second.unlink()
    second.mkdir()
    before.pop(second)

    with pytest.raises(OSError, match="tweede"):
        write_edits(desk.folder, plan.edits)

    assert {path: path.read_bytes() for path in before} == before


def test_the_commands_show_first_and_write_when_asked(tmp_path, root, desk):
    def run(*arguments):
        command = [sys.executable, "-m", "catalog", *arguments, "--catalog", desk.folder]
        return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    file = tmp_path / "uit/aanbod.xlsx"
    made = run("export-xlsx", file)
    workbook = load_workbook(file)
    workbook["Aanbod"][desk.place("provider", "eerste").coordinate] = "Nieuw"
    workbook.save(file)
    shown, written = run("import-xlsx", file), None
    untouched = (desk.folder / FIRST).read_text()
    written = run("import-xlsx", file, "--apply")
    refused = run("import-xlsx", tmp_path / "weg.xlsx")

    assert (made.returncode, shown.returncode, written.returncode) == (0, 0, 0)
    assert "provider: Seba" in untouched
    assert "was:   Seba\n    wordt: Nieuw" in shown.stdout
    assert "1 gewijzigd, 0 nieuw" in shown.stdout
    assert "APPLY=ja" in shown.stdout
    assert "provider: Nieuw" in (desk.folder / FIRST).read_text()
    assert (refused.returncode, refused.stderr.split("\n")[0]) == (
        2,
        "weg.xlsx: Dit bestand bestaat niet.",
    )
