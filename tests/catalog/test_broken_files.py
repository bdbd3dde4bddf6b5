"""An editor's mistake is told in Dutch, with file, line, cause and remedy."""

import contextlib
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog import CatalogError, load_catalog
from catalog.reading.yaml_file import read_yaml_file

STATUSES = "lists/statuses.yml"
GENDER = "interventions/genderdiversiteit-onder-ons.yml"


def problems_of(folder):
    with pytest.raises(CatalogError) as caught:
        load_catalog(folder)
    return caught.value.problems


@pytest.mark.parametrize(
    ("old", "new", "cause", "remedy"),
    [
        ("status: open", "statis: open", "`statis` kennen we niet", "Bedoelde je `status`?"),
        ("status: open", "status: opne", "`opne` bestaat niet", "Bedoelde je `open`?"),
        ("status: open", "status: open\nstatus: pilot", "twee keer", "Haal een van de twee weg"),
        ("status: open", "status: *open", "verwijzen in YAML", "aanhalingstekens"),
        ("status: open", "status: &a open", "verwijzen in YAML", "aanhalingstekens"),
        ("status: open", "status: !x open", "uitroepteken", "aanhalingstekens"),
        ("status: open", "status:", "Hier hoort tekst", "Vul tekst in"),
        ("status: open", "\tstatus: open", "tab", "spaties"),
        ("status: open", "status: a: b", "dubbele punt", "aanhalingstekens"),
        ("status: open", 'status: "open', "aanhalingsteken is geopend", "Sluit de tekst"),
        ("status: open", "<<<<<<< mijn\nstatus: open", "samenvoeging", "Kies welke versie"),
        ("status: open", "id: x\nstatus: open", "De bestandsnaam is de id", "Haal deze regel weg"),
        ("reference_date: 2024", "reference_date: vorig jaar", "heel getal", "alleen cijfers"),
        ("reference_date: 2024", "reference_date: 1924", "te klein", "minstens 2020"),
        ("reviewed_on: 2026-11-22", "reviewed_on: 22-11-2026", "datum", "jaar-maand-dag"),
        ("reviewed_on: 2026-11-22", "reviewed_on: 2026-02-30", "datum", "jaar-maand-dag"),
        ('section: "4"', 'section: "44"', "heeft geen onderdeel `44`", "Bedoelde je"),
        ("editorial: [", "editorial: [prijs, ", "`prijs` is geen veld", "editorial"),
        ("units: [individu]", "units: individu", "een lijst", "[waarde]"),
        ("units: [individu]", "units: []", "te kort", "minstens 1"),
    ],
)
def test_mistake_is_told_with_cause_and_remedy(catalog_folder, old, new, cause, remedy):
    path = catalog_folder / GENDER
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))

    (problem,) = problems_of(catalog_folder)

    assert problem.path == path
    assert problem.line > 0
    assert cause in problem.cause
    assert remedy in problem.remedy


def test_a_misspelt_field_is_one_problem_at_its_line(catalog_folder):
    path = catalog_folder / GENDER
    lines = path.read_text().splitlines()
    number = next(i for i, line in enumerate(lines, 1) if line.startswith("status"))
    path.write_text(path.read_text().replace("status:", "statis:", 1))

    (problem,) = problems_of(catalog_folder)

    assert (problem.line, problem.column) == (number, 1)
    assert problem.source_line == "statis: open"


def test_all_problems_come_at_once(catalog_folder):
    for name in (GENDER, "interventions/deep-democracy.yml", STATUSES):
        path = catalog_folder / name
        path.write_text(path.read_text().replace("label:", "lebel:", 1))

    assert len({problem.path for problem in problems_of(catalog_folder)}) == 3


def test_a_second_document_is_refused(catalog_folder):
    path = catalog_folder / GENDER
    path.write_text(path.read_text() + "---\nlabel: nog een\n")

    assert "tweede document" in problems_of(catalog_folder)[0].cause


def test_a_file_in_the_wrong_place_is_never_skipped(catalog_folder):
    (catalog_folder / "interventions/nieuw.yaml").write_text("label: x\n")

    assert "stil worden overgeslagen" in problems_of(catalog_folder)[0].cause


def test_a_missing_list_is_named(catalog_folder):
    (catalog_folder / STATUSES).unlink()

    assert any("ontbreekt" in problem.cause for problem in problems_of(catalog_folder))


def test_other_encodings_are_refused_at_the_wrong_byte(catalog_folder):
    (catalog_folder / GENDER).write_bytes("label: coöperatie\n".encode("cp1252"))

    problem = problems_of(catalog_folder)[0]

    assert (problem.line, problem.column) == (1, 10)
    assert "UTF-8" in problem.remedy


def test_text_that_other_readers_would_turn_into_numbers_stays_text(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("a: 12:30\nb: no\nc: 010\nd: 1.250\n")

    assert read_yaml_file(path).content == {"a": "12:30", "b": "no", "c": "010", "d": "1.250"}


@pytest.mark.parametrize(
    "raw", [b"\0", b"[" * 1000, b"a: " + b"x" * 1_100_000, "a: b".encode("utf-16")]
)
def test_hostile_files_are_refused(tmp_path, raw):
    path = tmp_path / "a.yml"
    path.write_bytes(raw)

    with pytest.raises(CatalogError):
        read_yaml_file(path)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=200), st.text(alphabet="ab:-[]{}'\"#&*!|>\n \t", max_size=60)))
def test_any_content_is_read_or_refused_without_a_crash(tmp_path, content):
    path = tmp_path / "a.yml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())

    with contextlib.suppress(CatalogError):
        read_yaml_file(path)


def test_the_command_stops_with_the_message_and_no_traceback(catalog_folder, root):
    path = catalog_folder / GENDER
    path.write_text(path.read_text().replace("status: open", "status: opne"))

    command = [sys.executable, "-m", "catalog", "check", "--catalog", str(catalog_folder)]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert result.returncode == 1
    assert f"{GENDER}:" in result.stderr
    assert "Bedoelde je `open`?" in result.stderr
    assert "Traceback" not in result.stderr
