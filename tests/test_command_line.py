"""Who types a command reads Dutch: the help, and what was typed wrong."""

import argparse
import ast
import re
import sys
from importlib import import_module
from pathlib import Path

import pytest

from catalog.__main__ import COMMANDS
from catalog.command_line import DUTCH
from tests.test_architecture import MODULES, ROOT

CATALOG = [("catalog", each.name) for each in COMMANDS]
PROGRAMS = [
    (".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__main__"),)
    for path in MODULES
    if "__main__" in path.read_text() and "DutchParser(" in path.read_text()
]
DUTCH_TOO = {"s", "of", "is", "r", "in", "must", "with"}
"""Words in argparse's texts that say nothing about the language."""


def texts_of_argparse():
    """Return every text that argparse looks up in a dictionary."""
    for node in ast.walk(ast.parse(Path(argparse.__file__).read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("_", "ngettext"):
            for part in node.args:
                if isinstance(part, ast.Constant) and isinstance(part.value, str):
                    yield part.value


ENGLISH = {
    word
    for text in texts_of_argparse()
    for word in re.findall(r"[a-z]+", re.sub(r"%\(\w+\)", "", text))
} - DUTCH_TOO


@pytest.fixture
def typed(monkeypatch, capsys):
    """Return a function from what somebody types to the exit code and what is told."""

    def run(module, *words):
        is_package = (ROOT / module.replace(".", "/")).is_dir()
        place = f"{module}.__main__" if is_package else module
        monkeypatch.setattr(sys, "argv", [module, *words])
        with pytest.raises(SystemExit) as end:
            import_module(place).main()
        told = capsys.readouterr()
        return end.value.code or 0, told.out + told.err

    return run


def english_in(told):
    """Return the English words; what is typed in English (`--check`, `{csv,json}`) may stay."""
    own_words = re.sub(
        r"python -m [\w.]+|\{[^}]*\}|--?[a-z-]+|`[^`]*`|Kies uit: .*|^  +[a-z-]+",
        "",
        told,
        flags=re.MULTILINE,
    )
    return set(re.findall(r"[a-z]+", own_words.lower())) & ENGLISH


@pytest.mark.parametrize("program", [*PROGRAMS, *CATALOG], ids=" ".join)
def test_the_help_is_dutch(typed, program):
    code, told = typed(*program, "--help")

    assert (code, english_in(told)) == (0, set())
    assert told.startswith("Zo typ je het: ")
    # Where an option takes a value, Dutch capitals say what.
    assert set(re.findall(r"\b[A-Z]{2,}\b", told)) <= {
        "MAP",
        "BESTAND",
        "POORT",
        "ADRES",
        "TEKST",
        "JAAR",
        "MAAND",
        "DAG",
        "API",
        "YAML",
        "UTF",
    }


@pytest.mark.parametrize("program", [*PROGRAMS, *CATALOG], ids=" ".join)
def test_an_unknown_option_is_told_in_dutch(typed, program):
    code, told = typed(*program, "--hepl")

    assert (code, english_in(told)) == (2, set())


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        (
            ("catalog", "chek"),
            "opdracht: `chek` kennen we niet. Bedoelde je `check`? Kies uit: check, ",
        ),
        (("catalog", "xyzzy"), "opdracht: `xyzzy` kennen we niet. Kies uit: check, "),
        (("catalog",), "Dit ontbreekt nog: opdracht."),
        (("catalog", "rename"), "Dit ontbreekt nog: oud, nieuw."),
        (
            ("catalog", "check", "--fromat", "csv"),
            "`--fromat` kennen we hier niet. Bedoelde je `--format`?",
        ),
        (("catalog", "check", "te", "veel"), "`te` kennen we hier niet.\n"),
        (("catalog", "check", "--format"), "--format: zet hier één waarde achter."),
        (
            ("catalog", "check", "--format", "jason"),
            "--format: `jason` kennen we niet. Bedoelde je `json`? Kies uit: ",
        ),
        (
            ("catalog", "fix", "--dry-run=ja"),
            "--dry-run: hier hoort geen waarde achter ('ja').",
        ),
        (
            ("catalog", "stale", "--today", "morgen"),
            "--today: `morgen` is geen datum. Schrijf jaar-maand-dag.",
        ),
        (
            ("recommender", "--port", "abc"),
            "--port: hier hoort een getal te staan van 0 tot en met 65535.",
        ),
        (
            ("recommender", "--port", "99999"),
            "--port: hier hoort een getal te staan van 0 tot en met 65535.",
        ),
        (("build_scripts.preview", "--p", "1", "x"), "`x` kennen we hier niet.\n"),
        (
            ("build_scripts.edit_form", "--p", "1"),
            "`--p` kan --port, --preview zijn. Typ er meer van.",
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_is_typed_wrong_gets_its_cause_and_where_help_is(typed, words, cause):
    code, told = typed(*words)

    assert code == 2
    assert told.startswith(cause)
    assert english_in(told) == set()
    assert re.search(
        r"\n\nZo typ je het: python -m .*\nMeer uitleg: python -m .* --help\n\Z", told, re.DOTALL
    )


def test_every_text_that_somebody_can_meet_has_its_dutch():
    """The others are for programmers: they tell of a parser that was made wrongly."""
    met = re.compile(
        r"(expected|the following|one of|ambiguous|ignored|not allowed|invalid %.type|usage|show)"
    )

    assert [text for text in texts_of_argparse() if met.match(text) and text not in DUTCH] == []


def test_others_keep_their_own_language(typed):
    typed("catalog", "--help")

    assert argparse.ArgumentParser().format_help().startswith("usage: ")


def test_every_parser_of_ours_speaks_dutch():
    others = [path.name for path in MODULES if "ArgumentParser(" in path.read_text()]

    assert others == []
