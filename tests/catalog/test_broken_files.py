"""Whatever stands in a file: it is sound, or an editor is told in Dutch, and quickly."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog import CatalogError, load_catalog
from catalog.kinds import KINDS
from catalog.loading import check_catalog, file_entries
from catalog.reading.source_text import SourceText
from catalog.reading.yaml_file import read_yaml_file, read_yaml_text
from tests.catalog.broken.cases import OTHER, STATUSES, TALK, TERM, broken

GENDER = "interventions/genderdiversiteit-onder-ons.yml"
FOLDER = Path(__file__).parent.parent.parent / "catalog"
REAL_FILES = [
    (kind, path)
    for kind in KINDS
    for path in sorted((FOLDER / kind.path).glob("*.yml"))[:3] or [FOLDER / kind.path]
    if path.stat().st_size < 8000
]
ENGLISH = re.compile(
    r"\b(the|should|found|expected|while|scanning|parsing|mapping|block|token|valid|value error|"
    r"input|required|character|could not|did not|unknown|error|string|field|permitted|None)\b",
    re.IGNORECASE,
)
SIGNS = ":-[]{}'\"#&*!|>%@`?,\t\n\u00a0\u200b é~"


def codes(folder):
    return [problem.code for problem in check_catalog(folder).problems]


@given(st.text(st.sampled_from("a \t\n\r\x85\u2028\u2029"), max_size=12))
def test_a_line_ends_where_yaml_ends_it(text):
    source = SourceText(Path("een.yml"), text)
    lines = re.split("\r\n|[\n\r\x85\u2028\u2029]", text)

    assert [source.line(number) for number in range(len(lines) + 1)] == [*lines, ""]


def test_a_mistake_stops_the_real_catalogue(catalog_folder):
    path = catalog_folder / GENDER
    path.write_text(path.read_text().replace("status: open", "status: opne"))

    with pytest.raises(CatalogError) as caught:
        load_catalog(catalog_folder)

    (problem,) = caught.value.problems
    assert (problem.path, problem.source_line) == (path, "status: opne")
    assert problem.remedy == "Bedoelde je `open`?"


def test_all_problems_come_at_once_and_in_order(small_catalog):
    broken(small_catalog, STATUSES, "label: Open", "lebel: Open")
    broken(small_catalog, TALK, "label: Goed", "lebel: Goed")
    broken(small_catalog, TALK, "theme: bewustzijn", "theme: bewustzjin")
    broken(small_catalog, TERM, "2026-01-15", "vorige week")

    problems = check_catalog(small_catalog).problems

    assert [p.code for p in problems] == ["LW202", "LW202", "LW302"]
    assert list(problems) == sorted(problems)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (OTHER, "label: identiteit", "label: iden: titeit"),
        (OTHER, "label: identiteit", "lebel: identiteit"),
        (STATUSES, "label: Open", "lebel: Open"),
        (STATUSES, "- id: open", "- id: open\n bad"),
        ("lists/sources.yml", "label: Visie", "lebel: Visie"),
    ],
)
def test_what_refers_to_a_broken_entry_is_not_called_dangling(small_catalog, file, old, new):
    broken(small_catalog, file, old, new)

    assert len(codes(small_catalog)) == 1


def test_what_refers_to_a_file_with_a_wrong_name_is_not_called_dangling(small_catalog):
    (small_catalog / OTHER).rename(small_catalog / "terms/identiteit.yaml")

    assert codes(small_catalog) == ["LW013"]


def test_text_that_other_readers_would_turn_into_numbers_stays_text(tmp_path):
    path = tmp_path / "a.yml"
    path.write_text("a: 12:30\nb: no\nc: 010\nd: 1.250\n")

    assert read_yaml_file(path).content == {"a": "12:30", "b": "no", "c": "010", "d": "1.250"}


def test_line_ends_of_windows_are_fine(small_catalog):
    path = small_catalog / TALK
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert codes(small_catalog) == []


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\0" * 1000, "LW006"),
        (b"a: \0", "LW008"),
        (b"[" * 100_000, "LW115"),
        (b"a: " + b"{a: " * 100_000, "LW115"),
        (b"- " * 100_000, "LW115"),
        (b"a: " + b"x" * 50_000_000, "LW004"),
        (b'a: "' + b"x" * 400_000, "LW106"),
        (b"a: &a [x]\nb: [*a, *a]\n", "LW110"),
        (b"a: [" + b"?" * 90_000, "LW109"),
        (b"a:\n" + b"  - 'xyz\n" * 10_000, "LW106"),
        (b"a: b: c\n" * 40_000, "LW120"),
        (b"\xff\xfe" + "a: b".encode("utf-16-le"), "LW006"),
        ("a: \ud800".encode("utf-8", "surrogatepass"), "LW005"),
    ],
)
def test_hostile_files_are_refused(tmp_path, raw, code):
    path = tmp_path / "a.yml"
    path.write_bytes(raw)

    with pytest.raises(CatalogError) as caught:
        read_yaml_file(path)

    assert {problem.code for problem in caught.value.problems} == {code}


def mutated(draw, text):
    """Return the text after one to three slips of the hand."""
    for _ in range(draw(st.integers(1, 3))):
        lines = text.splitlines(keepends=True)
        at, line = draw(st.integers(0, len(text))), draw(st.integers(0, max(len(lines) - 1, 0)))
        text = draw(
            st.sampled_from(
                [
                    text[:at] + text[at + 1 :],
                    text[:at] + text[at : at + 1] + text[at:],
                    text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :],
                    text[:at] + draw(st.sampled_from(SIGNS)) + text[at:],
                    "".join(lines[:line] + lines[line + 1 :]),
                    "".join(lines[: line + 1] + lines[line:]),
                    "".join([*lines[:line], " ", *lines[line:]]),
                ]
            )
        )
    return text


def refusals(path):
    try:
        read_yaml_file(path)
    except CatalogError as error:
        return error.problems
    return ()


def told(kind, path, text):
    try:
        file = read_yaml_text(path, text)
    except CatalogError as error:
        return error.problems
    return file_entries(kind, file)[1]


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_slip_of_the_hand_in_a_real_file_is_harmless_or_told_in_dutch(data):
    kind, path = data.draw(st.sampled_from(REAL_FILES))
    text = mutated(data.draw, path.read_text())

    for problem in told(kind, path, text):
        own_words = re.sub(
            r"`[^`]*`|‘[^’]*’|\"[^\"]*\"|'.*'", "", f"{problem.cause} {problem.remedy}"
        )
        assert not ENGLISH.search(own_words), own_words
        assert problem.code
        assert problem.cause.endswith((".", "?"))
        assert 1 <= problem.line <= text.count("\n") + 1
        assert problem.column < problem.end_column
        assert str(problem)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=200), st.text(alphabet="ab:-[]{}'\"#&*!|>\n \t?", max_size=60)))
def test_any_content_is_read_or_refused_without_a_crash(tmp_path, content):
    path = tmp_path / "a.yml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())

    assert all(problem.code for problem in refusals(path))


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("status: open", "status: opne", 1), ("duration: een dag", "duration: 12:30", 0)],
)
def test_the_command_fails_on_errors_and_not_on_warnings(small_catalog, root, old, new, code):
    broken(small_catalog, TALK, old, new)

    result = subprocess.run(
        [sys.executable, "-m", "catalog", "check", "--catalog", str(small_catalog)],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )

    assert result.returncode == code
    assert f"{TALK}:" in result.stdout + result.stderr
    assert "make fix" in result.stdout + result.stderr
    assert "Traceback" not in result.stderr
