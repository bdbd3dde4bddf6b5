"""A fix is only made when it is proven: fewer problems, and nothing else changed."""

import pytest

from catalog.__main__ import main
from catalog.fixing.fixer import mended_files
from catalog.loading import check_catalog
from tests.catalog.broken.cases import CASES, TALK, TERM, broken

CERTAIN = {"LW009", "LW010", "LW101", "LW102", "LW103", "LW104", "LW105", "LW106", "LW107"} | {
    "LW108",
    "LW109",
    "LW110",
    "LW117",
    "LW118",
    "LW202",
    "LW208",
    "LW302",
    "LW301",
    "LW308",
    "LW507",
}
"""What is mended without asking, in at least one of its cases."""
GUESSED = {"LW111", "LW112", "LW119", "LW301", "LW302", "LW305", "LW312", "LW313", "LW401"}
"""What is only mended when an editor agrees."""


def run(monkeypatch, folder, *options):
    monkeypatch.setattr("sys.argv", ["catalog", "fix", "--catalog", str(folder), *options])
    return main()


def apply(folder, *, with_guesses=False):
    files = list(mended_files(folder, with_guesses=with_guesses))
    for file in files:
        file.path.write_bytes(file.after.encode())
    return files


def text_of(folder):
    return {path: path.read_bytes() for path in folder.rglob("*.yml")}


@pytest.mark.parametrize("with_guesses", [False, True])
def test_a_fix_leaves_fewer_problems_and_is_made_only_once(small_catalog, with_guesses):
    mended = set()
    for name, file, old, new in CASES:
        path = small_catalog / file
        whole = path.read_bytes()
        broken(small_catalog, file, old, new)
        was, problems = path.read_bytes(), check_catalog(small_catalog).problems
        apply(small_catalog, with_guesses=with_guesses)
        if path.read_bytes() != was:
            mended.add(name.split()[0])
            assert len(check_catalog(small_catalog).problems) < len(problems), name
            assert not any(
                file.before != file.after
                for file in mended_files(small_catalog, with_guesses=with_guesses)
            ), name
        path.write_bytes(whole)

    assert mended == (CERTAIN | GUESSED if with_guesses else CERTAIN)
    assert check_catalog(small_catalog).problems == ()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "utf-8-sig"])
def test_a_file_in_another_encoding_becomes_utf_8(small_catalog, encoding):
    path = small_catalog / TERM
    text = path.read_text().replace("Gender is", "Één gender is")
    path.write_bytes(text.encode(encoding))

    apply(small_catalog)

    assert path.read_bytes() == text.encode()
    assert check_catalog(small_catalog).problems == ()


def test_line_ends_of_windows_stay(small_catalog):
    path = small_catalog / TALK
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n").replace(b"status:", b"Status:"))

    apply(small_catalog)

    assert b"\r\nstatus: open\r\n" in path.read_bytes()


def test_several_mistakes_in_one_file_are_all_mended(small_catalog):
    path = small_catalog / TALK
    whole = path.read_text()
    path.write_text(
        whole.replace("status:", "statis:")
        .replace("label: Goed gesprek", "label: Goed gesprek: de basis")
        .replace("[individu]", "individu")
    )

    apply(small_catalog)

    assert path.read_text() == whole.replace("Goed gesprek", '"Goed gesprek: de basis"', 1)


def test_a_reference_that_was_hidden_does_not_stop_a_fix(small_catalog):
    broken(small_catalog, TALK, "status: open", "statis: opne")

    (file,) = apply(small_catalog)

    assert "\nstatus: opne\n" in file.after
    assert [guess.code for guess in file.guesses] == ["LW401"]


def test_a_comment_is_never_swallowed(small_catalog):
    broken(small_catalog, TALK, "label: Goed gesprek", "label: Goed: gesprek # let op")

    assert not any(
        file.before != file.after for file in mended_files(small_catalog, with_guesses=True)
    )


def test_the_command_shows_each_change(small_catalog, monkeypatch, capsys):
    broken(small_catalog, TALK, "status: open", "statis: open")
    was = text_of(small_catalog)

    assert run(monkeypatch, small_catalog, "--dry-run") == 1
    assert text_of(small_catalog) == was
    assert run(monkeypatch, small_catalog) == 0

    told = capsys.readouterr().out
    assert told.count("-statis: open\n+status: open") == 2
    assert "Er is niets veranderd." in told


def test_a_guess_is_shown_and_left_to_the_editor(small_catalog, monkeypatch, capsys):
    broken(small_catalog, TERM, "2026-01-15", "12-03-2026")

    assert run(monkeypatch, small_catalog) == 1
    assert "Kijk zelf of dit klopt" in capsys.readouterr().out
    assert run(monkeypatch, small_catalog, "--guesses") == 0
    assert "reviewed_on: 2026-03-12" in (small_catalog / TERM).read_text()
