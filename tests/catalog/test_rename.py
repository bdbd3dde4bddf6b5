"""Another id for an entry: one line changes at each place that refers to it, or nothing at all."""

import re
import sys
from dataclasses import replace
from datetime import date

import pytest

from catalog import load_catalog
from catalog.__main__ import main
from catalog.history.redirects import redirects
from catalog.history.rename import Rename, RenameRefusedError, renamed_texts
from catalog.loading import CATALOG_FOLDER, read_entries
from catalog.naming import entry_name


@pytest.fixture
def rename(catalog_folder, monkeypatch, capsys):
    """Return a function that renames, and tells the exit code and what was said."""

    def command(old, new):
        words = ["rename", old, new, "--catalog", str(catalog_folder), "--today", "2026-12-01"]
        monkeypatch.setattr(sys, "argv", ["catalog", *words])
        code = main()
        told = capsys.readouterr()
        return code, told.out + told.err

    return command


def texts(folder):
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*.yml")}


def changed_lines(before, after):
    return [
        (old.strip(), new.strip())
        for old, new in zip(before.splitlines(), after.splitlines(), strict=True)
        if old != new
    ]


def test_a_renamed_entry_takes_along_what_refers_to_it(catalog_folder, rename):
    before = texts(catalog_folder)

    code, told = rename("plans/onderwijs-2025", "onderwijs-in-2025")

    after = texts(catalog_folder)
    changed = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    assert code == 0
    assert "Hernoemd: plans/onderwijs-2025 heet nu onderwijs-in-2025." in told
    assert after["plans/onderwijs-in-2025.yml"] == before["plans/onderwijs-2025.yml"]
    assert "plans/onderwijs-2025.yml" not in after
    assert "visitor-questions/trekker.yml" in changed
    for name in changed - {"lists/moved.yml"}:
        for old, new in changed_lines(before[name], after[name]):
            assert new == old.replace("/onderwijs-2025/", "/onderwijs-in-2025/")
    assert after["lists/moved.yml"].startswith("# Stukken die verhuisden")
    (redirect,) = redirects(load_catalog(catalog_folder))
    assert redirect.old_url == "/actieplannen/onderwijs-2025/"
    assert redirect.target.url == "/actieplannen/onderwijs-in-2025/"


def test_an_entry_that_gets_its_old_name_back_leaves_no_trace(catalog_folder, rename):
    before = texts(catalog_folder)

    rename("interventions/mag-training", "mag-cursus")
    between = load_catalog(catalog_folder)
    rename("interventions/mag-cursus", "mag-training")

    after = texts(catalog_folder)
    assert "mag-cursus" in between.interventions
    assert "mag-cursus" in between.examples
    assert "mag-training" not in between.examples
    assert {name for name in before if before[name] != after.get(name)} == set()
    assert before.keys() == after.keys()


def test_an_id_that_no_reader_ever_saw_gets_no_old_address(catalog_folder, rename):
    text = (catalog_folder / "terms/basis.yml").read_text()
    (catalog_folder / "terms/nog-nooit.yml").write_text(
        text.replace("label: Basis (bij WPI)", "label: nog nooit")
    )

    code, _ = rename("terms/nog-nooit", "nu-wel")

    assert code == 0
    assert load_catalog(catalog_folder).moved == {}


def test_what_is_not_understood_is_told_and_nothing_changes(catalog_folder, rename):
    before = texts(catalog_folder)

    unknown = rename("terms/inclusei", "x")
    not_a_name = rename("terms/inclusie", "Inclusie!")

    assert unknown == (
        2,
        "`terms/inclusei` kennen we niet. Bedoelde je `terms/inclusie`?\nEr is niets veranderd.\n",
    )
    assert not_a_name[0] == 2
    assert not_a_name[1].startswith("`Inclusie!` kan geen naam zijn")
    assert texts(catalog_folder) == before


@pytest.fixture(scope="module")
def entries():
    return read_entries(CATALOG_FOLDER)[0]


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ("terms/inclusie", "diversiteit", "`terms/diversiteit` bestaat al."),
        ("themes/bewustzijn", "bewust", "`themes/bewustzijn` heeft geen eigen bestand"),
        ("guards/lopende-klacht", "ruzie", "heeft geen eigen bestand"),
    ],
)
def test_what_cannot_be_renamed_is_refused(entries, old, new, reason):
    entry = next(each for each in entries if entry_name(each) == old)

    with pytest.raises(RenameRefusedError, match=reason):
        renamed_texts(Rename(CATALOG_FOLDER, entries, entry, new, date(2026, 12, 1)))


def test_an_entry_that_a_condition_may_mean_is_not_renamed(entries):
    conditional = next(each for each in entries if "any_of" in str(each.value.model_dump()))
    named = next(v for v in re.findall(r"any_of: \[([\w-]+)", conditional.file.text))
    entry = next(each for each in entries if each.collection == "terms")
    alike = replace(entry, value=entry.value.model_copy(update={"id": named}))

    with pytest.raises(RenameRefusedError, match=f"noemt `{named}` in een voorwaarde"):
        renamed_texts(Rename(CATALOG_FOLDER, entries, alike, "x", date(2026, 12, 1)))
