"""What becomes of the files when an editor saves."""

import json

import pytest

from catalog.kinds import KINDS
from catalog.reading.yaml_file import read_yaml_file

TERM = "terms/aanbieder.json"


def changed_lines(before, after):
    old, new = before.splitlines(), after.splitlines()
    return len(old) == len(new), [(a, b) for a, b in zip(old, new, strict=False) if a != b]


def snapshot(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.collection)
def test_saving_what_was_shown_changes_nothing(real_form, kind):
    before = snapshot(real_form.folder / kind.path.partition("/")[0])
    files = real_form.ask(
        "entriesByFolder", folder=kind.collection, extension="json", depth=1
    ).json()

    answers = [real_form.save(each["file"]["path"], json.loads(each["data"])) for each in files]

    assert files or (real_form.folder / kind.path).read_text().endswith("[]\n")
    assert [answer.json()["bewaard"] for answer in answers] == [False] * len(files)
    assert snapshot(real_form.folder / kind.path.partition("/")[0]) == before


def test_one_field_of_a_file_is_one_line(form):
    before = form.text("terms/aanbieder.yml")
    answer = form.save(TERM, form.load(TERM) | {"label": "gever van trainingen"})

    assert answer.json() == {
        "bewaard": True,
        "bestand": "catalog/terms/aanbieder.yml",
        "pagina": "/begrippen/aanbieder/",
    }
    assert changed_lines(before, form.text("terms/aanbieder.yml")) == (
        True,
        [("label: aanbieder", "label: gever van trainingen")],
    )


def test_one_field_of_an_entry_in_a_list_is_one_line_and_comments_stay(form):
    address = "audiences/iedereen.json"
    before = form.text("lists/audiences.yml")
    form.save(address, form.load(address) | {"official": True, "summary": "Alle collega's."})
    after = form.text("lists/audiences.yml")

    assert changed_lines(before, after) == (
        True,
        [
            ("  summary: Alle medewerkers van de gemeente.", "  summary: Alle collega's."),
            ("  official: nee", "  official: ja"),
        ],
    )


def test_what_is_left_empty_is_left_out(form):
    content = form.load(TERM) | {"synonyms": "", "related": [], "example": None, "notes": " "}
    form.save(TERM, content)
    content = read_yaml_file(form.folder / "terms/aanbieder.yml").content

    assert {"synonyms", "related", "example", "notes"} & set(content) == set()


def test_a_new_entry_gets_a_file_that_leaves_out_what_is_empty(form):
    content = {
        "label": "kennistafel",
        "definition": "Een kennistafel is een gesprek: iedereen deelt wat hij weet.",
        "explanation": "no",
        "synonyms": "12:30\nkennis, tafel\n",
        "sources": ["visie-leren-en-ontwikkelen § 4"],
        "shows_help": False,
        "linked": True,
        "maintainer": "leren-en-ontwikkelen",
        "reviewed_on": "2026-11-22",
    }
    answer = form.save("terms/kennistafel.json", content)

    assert answer.status_code == 200, answer.text
    assert form.text("terms/kennistafel.yml").splitlines() == [
        "label: kennistafel",
        'definition: "Een kennistafel is een gesprek: iedereen deelt wat hij weet."',
        'explanation: "no"',
        'synonyms: ["12:30", "kennis, tafel"]',
        "sources:",
        '  - {document: visie-leren-en-ontwikkelen, section: "4"}',
        "maintainer: leren-en-ontwikkelen",
        "reviewed_on: 2026-11-22",
    ]


def test_a_new_part_of_an_entry_gets_an_id_and_the_others_keep_theirs(form):
    address = "visitor_questions/medewerker.json"
    content = form.load(address)
    section = content["sections"][0]
    ids = [each["id"] for each in section["questions"]]
    new = dict(section["questions"][0], question="Mag ik wat vragen?")
    del new["id"]
    section["questions"].insert(1, new)
    answer = form.save(address, content)
    after = form.load(address)["sections"][0]["questions"]

    assert answer.status_code == 200, answer.text
    assert [each["id"] for each in after] == [ids[0], "mag-ik-wat-vragen", *ids[1:]]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"definition": "x" * 5000}, ["Definitie: ", "4000"]),
        ({"related": ["trainer", "trainr"]}, ["Verwante begrippen › 2: ", "`trainer`"]),
        ({"reviewed_on": "2026-02-30"}, ["Nagelopen op: ", "datum"]),
        ({"maintainer": ""}, ["`maintainer`"]),
        ({"sources": [], "editorial": []}, ["bron"]),
    ],
)
def test_a_mistake_is_told_by_the_name_of_its_field_and_nothing_is_written(form, change, told):
    before = snapshot(form.folder)
    answer = form.save(TERM, form.load(TERM) | change)

    assert answer.status_code == 422
    assert all(part in answer.json()["error"] for part in told), answer.json()["error"]
    assert snapshot(form.folder) == before


def test_a_file_that_changed_meanwhile_is_not_overwritten(form):
    loaded = form.load(TERM)
    path = form.folder / "terms/aanbieder.yml"
    path.write_text(path.read_text().replace("kind: rol", "kind: begrip"))
    theirs = path.read_text()
    answer = form.save(TERM, loaded | {"label": "gever"})

    assert answer.status_code == 422
    assert "intussen veranderd" in answer.json()["error"]
    assert path.read_text() == theirs


def test_a_page_may_save_again_what_it_saved_and_another_page_may_not(form):
    loaded = form.load(TERM)
    first = form.save(TERM, loaded | {"label": "gever"}, tab="een")
    second = form.save(TERM, loaded | {"label": "schenker"}, tab="een")
    other = form.save(TERM, loaded | {"label": "helper"}, tab="twee")

    assert (first.status_code, second.status_code, other.status_code) == (200, 200, 422)
    assert form.load(TERM)["label"] == "schenker"


def test_another_entry_of_the_same_list_may_change_meanwhile(form):
    loaded = form.load("audiences/iedereen.json")
    other = form.load("audiences/directeuren.json")
    form.save("audiences/directeuren.json", other | {"label": "Alle directeuren"}, tab="twee")
    answer = form.save("audiences/iedereen.json", loaded | {"label": "Wij allemaal"})

    assert answer.status_code == 200
    assert form.load("audiences/directeuren.json")["label"] == "Alle directeuren"


def test_a_new_entry_never_takes_the_name_or_the_place_of_another(form):
    before = snapshot(form.folder)
    content = {name: value for name, value in form.load(TERM).items() if name != "geladen"}
    same_place = form.save(TERM, content)
    same_name = form.save("terms/aanbieder-1.json", content | {"label": "Aanbieder"})

    assert "Er is al een stuk" in same_place.json()["error"]
    assert "Er is al een stuk" in same_name.json()["error"]
    assert snapshot(form.folder) == before


def test_good_work_can_be_saved_while_another_file_is_broken(form):
    (form.folder / "terms/actieplan.yml").write_text('label: "niet gesloten\n')
    answer = form.save(TERM, form.load(TERM) | {"label": "gever"})
    broken = form.ask("entriesByFolder", folder="terms", extension="json", depth=1).json()

    assert answer.status_code == 200, answer.text
    assert "kan niet worden gelezen" in next(
        each["data"] for each in broken if each["file"]["path"] == "terms/actieplan.json"
    )
    assert form.save("terms/actieplan.json", {"label": "actieplan"}).status_code == 422


def test_what_is_used_is_not_removed_and_the_users_are_named(form):
    before = snapshot(form.folder)
    answer = form.delete("audiences/directeuren.json")
    linked = form.delete("support_routes/vertrouwenspersoon.json")

    assert "wordt nog gebruikt" in answer.json()["error"]
    assert "(Leerinterventies)" in answer.json()["error"]
    assert linked.status_code == 422
    assert snapshot(form.folder) == before


def test_what_nobody_uses_is_removed(form):
    loaded = {name: value for name, value in form.load(TERM).items() if name != "geladen"}
    own = {"label": "kennistafel", "synonyms": "", "inflections": "", "search_words": ""}
    saved = form.save("terms/kennistafel.json", loaded | own)
    answer = form.delete("terms/kennistafel.json")

    assert saved.status_code == 200, saved.text
    assert answer.status_code == 200, answer.text
    assert not (form.folder / "terms/kennistafel.yml").exists()
