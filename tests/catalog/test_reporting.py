"""The outcome of a check in each format, as the programs that read it want it."""

import json
import re

import pytest

from catalog.__main__ import main
from tests.catalog.broken.cases import TALK, TERM, broken


@pytest.fixture
def report(small_catalog, monkeypatch, capsys):
    """Return a function from a format to the exit code and what was printed."""
    broken(small_catalog, TALK, "status: open", "status: opne, 100%")
    broken(small_catalog, TERM, "2026-01-15", "2062-01-15")
    monkeypatch.chdir(small_catalog)

    def run(name):
        monkeypatch.setattr("sys.argv", ["catalog", "check", "--catalog", ".", "--format", name])
        return main(), capsys.readouterr()

    return run


def test_terminal_ends_with_the_count_and_the_next_command(report):
    code, printed = report("terminal")

    assert code == 1
    assert printed.out == ""
    assert f"FOUT {TALK}:6:9\n" in printed.err
    assert printed.err.splitlines()[-2] == "1 fout en 1 waarschuwing gevonden."
    assert "make check" in printed.err.splitlines()[-1]


def test_json_holds_every_part(report):
    code, printed = report("json")
    found = json.loads(printed.out)

    assert (code, found["sound"], found["version"]) == (1, False, None)
    first, second = found["problems"]
    assert (first["path"], first["line"], first["column"], first["end_column"]) == (TALK, 6, 9, 19)
    assert (first["code"], first["severity"], first["fix"]) == ("LW401", "fout", None)
    assert (second["code"], second["severity"]) == ("LW506", "let op")


def test_github_escapes_what_ends_a_command(report):
    code, printed = report("github")
    error, warning = printed.out.splitlines()

    assert code == 1
    assert error.startswith(f"::error file={TALK},line=6,col=9,endColumn=19,title=LW401 ")
    assert "`opne%2C 100%25`" in error
    assert warning.startswith(f"::warning file={TERM},line=8,")


def test_azure_escapes_what_ends_a_command(report):
    code, printed = report("azure")
    error, warning = printed.out.splitlines()
    command = (
        f"##vso[task.logissue type=error;sourcepath={TALK};linenumber=6;columnnumber=9;code=LW401]"
    )

    assert code == 1
    assert error.startswith(command)
    assert "100%AZP25" in error
    assert "type=warning" in warning


def test_markdown_has_a_heading_for_each_file(report):
    code, printed = report("markdown")

    assert code == 1
    assert re.findall(r"^### (.*)", printed.out, re.MULTILINE) == [TALK, TERM]
    assert "**Fout, regel 6**: `opne, 100%` bestaat niet" in printed.out


@pytest.mark.parametrize("name", ["github", "azure"])
def test_nothing_is_printed_for_a_build_server_when_all_is_well(
    small_catalog, monkeypatch, capsys, name
):
    options = ["catalog", "check", "--catalog", str(small_catalog), "--format", name]
    monkeypatch.setattr("sys.argv", options)

    assert main() == 0
    assert capsys.readouterr().out == ""


def test_an_unknown_format_is_a_mistake_of_the_caller(small_catalog, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["catalog", "check", "--format", "pdf"])

    with pytest.raises(SystemExit, match="2"):
        main()
