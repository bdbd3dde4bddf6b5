"""What changed for readers is recorded per release, and a published id never just vanishes."""

import sys

import pytest
import yaml

from catalog import CatalogError, load_catalog
from catalog.__main__ import main
from catalog.history.differences import differences
from catalog.history.snapshot import PLACE, read_snapshot, snapshot_of, snapshot_text
from catalog.history.visible import SHOWN, UNSEEN
from catalog.kinds import KINDS

MOVED = """- id: {old}
  label: Oud
  collection: {collection}
  old: {old}
  {new}reason: De naam is veranderd.
  moved_on: 2026-12-01
"""


@pytest.fixture
def release(catalog_folder, monkeypatch, capsys):
    """Return a function that makes a release and returns what it recorded, as plain YAML."""

    def made(*words, day="2026-12-01"):
        before = set((catalog_folder / "releases").glob("*.yml"))
        arguments = ["release", "--catalog", str(catalog_folder), "--today", day, *words]
        monkeypatch.setattr(sys, "argv", ["catalog", *arguments])
        code = main()
        fresh = set((catalog_folder / "releases").glob("*.yml")) - before
        recorded = [yaml.safe_load(path.read_text()) for path in sorted(fresh)]
        return code, recorded, capsys.readouterr()

    return made


def replace(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def move(folder, *entries):
    (folder / "lists/moved.yml").write_text("".join(MOVED.format(**entry) for entry in entries))


def change_what_readers_see(folder):
    terms = folder / "terms"
    replace(terms / "validisme.yml", "explanation: >-\n", "explanation: >-\n  Let op.\n")
    replace(terms / "validisme.yml", "reviewed_on: 2026-11-22", "reviewed_on: 2026-11-30")
    replace(terms / "inclusie.yml", "reviewed_on: 2026-11-22", "reviewed_on: 2026-11-30")
    replace(terms / "bouwsteen.yml", "label: bouwsteen", "label: stuk van het geheel")
    (terms / "bouwsteen.yml").rename(terms / "stuk.yml")
    (terms / "beleggen.yml").rename(terms / "onderbrengen.yml")
    (terms / "basis.yml").unlink()
    move(
        folder,
        {"old": "basis", "collection": "terms", "new": ""},
        {"old": "beleggen", "collection": "terms", "new": "new: onderbrengen\n  "},
        {"old": "bouwsteen", "collection": "terms", "new": ""},
    )


def problems_of(folder):
    with pytest.raises(CatalogError) as caught:
        load_catalog(folder)
    return caught.value.problems


def test_every_kind_with_a_place_on_the_site_is_followed():
    with_place = [kind.collection for kind in KINDS if kind.entity.site_folder]

    assert sorted(SHOWN) == sorted(set(with_place) - {"releases"})


def test_the_fields_that_no_reader_sees_exist():
    fields = {name for kind in KINDS for name in kind.entity.model_fields}

    assert sorted(UNSEEN - fields) == []


def test_a_catalogue_does_not_differ_from_itself_written_and_read(catalog, tmp_path):
    (tmp_path / PLACE).write_text(snapshot_text(snapshot_of(catalog)))

    snapshot = read_snapshot(tmp_path)

    assert snapshot == snapshot_of(catalog)
    assert differences(snapshot, catalog) == ()


def test_a_release_records_what_readers_see(catalog_folder, release):
    (catalog_folder / PLACE).unlink()
    for path in (catalog_folder / "releases").glob("*.yml"):
        path.unlink()

    proof = release("--dry-run")
    first = release()
    change_what_readers_see(catalog_folder)
    second = release("--intro", "Nieuwe woorden.")
    third = release()

    assert proof[:2] == (0, [])
    assert "er is niets geschreven" in proof[2].out
    assert "511 Begrippen" in first[2].out
    assert first[1][0]["counts"][0] == {"collection": "terms", "number": 511}
    (record,) = second[1]
    assert record["label"] == "Uitgave van 1-12-2026"
    assert record["intro"] == "Nieuwe woorden."
    assert {(c["what"], c["entry"], *c.get("fields", ())) for c in record["changes"]} == {
        ("gewijzigd", "validisme", "explanation"),
        ("nieuw", "stuk"),
        ("vervallen", "bouwsteen"),
        ("verhuisd", "onderbrengen"),
        ("vervallen", "basis"),
    }
    assert "gewijzigd  terms/validisme (uitleg)" in second[2].out
    assert (catalog_folder / "releases/2026-12-01-2.yml").is_file()
    assert third[:2] == (0, [])
    assert "niets veranderd" in third[2].out


def test_a_published_entry_cannot_vanish_and_a_wrong_move_is_told(catalog_folder):
    (catalog_folder / "terms/basis.yml").unlink()
    move(
        catalog_folder,
        {"old": "oud", "collection": "terms", "new": "new: validsime\n  "},
        {"old": "inclusie", "collection": "terms", "new": "new: validisme\n  "},
    )

    gone, unknown, present = problems_of(catalog_folder)

    assert {each.path for each in (gone, unknown, present)} == {catalog_folder / "lists/moved.yml"}
    assert gone.cause == "`terms/basis` stond op de site en is weg."
    assert "`old: basis`" in gone.remedy
    assert unknown.cause == "`terms/validsime` bestaat niet."
    assert unknown.remedy == "Bedoelde je `validisme`?"
    assert present.cause == "`terms/inclusie` bestaat nog, dus het is niet verhuisd."
    assert "Haal dit stuk weg" in present.remedy


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff", b'{"terms": {"a": 1}}', b'{"x": {}}']
)
def test_a_damaged_list_of_the_last_release_is_told(tmp_path, content):
    (tmp_path / PLACE).write_bytes(content)

    with pytest.raises(CatalogError) as caught:
        read_snapshot(tmp_path)

    (problem,) = caught.value.problems
    assert problem.cause == "Dit bestand van de laatste uitgave is niet te lezen."
