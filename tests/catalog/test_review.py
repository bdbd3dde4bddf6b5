"""Each team hears in time what to look at again, and saying "nothing changed" is one line."""

import csv
import io
import json
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.__main__ import main
from catalog.loading import CATALOG_FOLDER, read_entries
from catalog.naming import entry_name, entry_named
from catalog.review.due import maintained_kinds, months_after, next_review, review_months
from catalog.review.formats import FORMATS, csv_text
from catalog.review.work_list import TeamWork, WorkList, work_list
from catalog.today import today

MAG = "interventions/mag-training"


@pytest.fixture
def run(monkeypatch, capsys):
    """Return a function from a command line to its exit code, output and complaints."""

    def command(*words):
        monkeypatch.setattr(sys, "argv", ["catalog", *map(str, words)])
        code = main()
        told = capsys.readouterr()
        return code, told.out, told.err

    return command


@pytest.fixture(scope="module")
def entries():
    return read_entries(CATALOG_FOLDER)[0]


def changed_lines(before, after):
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    return [(old, new) for old, new in pairs if old != new]


def test_every_kind_that_a_team_keeps_has_one_period(catalog):
    kept = sorted(kind.collection for kind in maintained_kinds())

    assert sorted(period.collection for period in catalog.review_periods.values()) == kept


@given(st.dates(max_value=date(2100, 1, 1)), st.integers(0, 60), st.integers(0, 60))
def test_months_after_keeps_the_day_or_the_last_of_the_month(day, first, second):
    later = months_after(day, first)

    assert (later.year - day.year) * 12 + later.month - day.month == first
    assert later.day == day.day or (later + timedelta(1)).day == 1
    assert later <= months_after(day, first + second)


@pytest.mark.parametrize(
    ("until", "due"),
    [(None, "2027-05-22"), ("2027-09-01", "2027-09-01"), ("2026-12-01", "2027-05-22")],
)
def test_an_exception_can_only_postpone(catalog, until, due):
    entry = catalog.interventions["mag-training"]
    exception = {"until": until, "reason": "De aanbieder komt met nieuw materiaal."}
    changed = type(entry).model_validate(
        {**entry.model_dump(), "review_exception": exception if until else None}
    )

    assert next_review(changed, 6) == date.fromisoformat(due)


@settings(max_examples=20)
@given(st.dates(date(2026, 11, 1), date(2031, 1, 1)))
def test_the_work_list_holds_all_that_is_due_and_nothing_else(catalog, day):
    months = review_months(catalog)
    expected = {
        (collection, entry.id): months_after(entry.reviewed_on, number) < day
        for collection, number in months.items()
        for entry in getattr(catalog, collection).values()
        if months_after(entry.reviewed_on, number) <= day + timedelta(30)
    }

    work = work_list(catalog, day)

    listed = [
        (r, late)
        for t in work.teams
        for late, rs in ((True, t.overdue), (False, t.soon))
        for r in rs
    ]
    assert {(r.kind.collection, r.entry.id): late for r, late in listed} == expected
    assert len(listed) == len(expected) == work.overdue + work.soon
    for team in work.teams:
        days = [review.due for review in (*team.overdue, *team.soon)]
        assert days == sorted(days)
        assert {r.entry.maintainer for r in (*team.overdue, *team.soon)} == {team.team.id}


def test_stale_tells_what_is_late_and_what_is_almost_due_and_never_fails(
    catalog, catalog_folder, run
):
    code, told, _ = run("stale", "--catalog", catalog_folder, "--today", "2027-05-23")

    assert code == 0
    assert "104 stukken te laat, 0 binnen 30 dagen" in told
    assert f"  te laat sinds 22-5-2027      {MAG}  (MAG-training)\n" in told
    in_time = FORMATS["terminal"](work_list(catalog, date(2026, 11, 22)))
    assert in_time == "Alles is op tijd nagelopen (stand van 22-11-2026)."


def test_the_work_list_comes_in_forms_for_other_programs(catalog):
    work = work_list(catalog, date(2027, 5, 22))

    told = {name: text(work) for name, text in FORMATS.items()}

    rows = list(csv.reader(io.StringIO(told["csv"].removeprefix("\ufeff")), delimiter=";"))
    entries = json.loads(told["json"])["entries"]
    assert rows[0] == ["team", "stuk", "titel", "soort", "nagelopen", "uiterlijk", "te laat"]
    assert [row[1] for row in rows[1:]] == [entry["name"] for entry in entries]
    assert f"- [ ] `{MAG}` MAG-training: uiterlijk op 22-5-2027" in told["markdown"]


def test_a_title_that_looks_like_a_formula_is_text_in_the_spreadsheet(catalog):
    review = work_list(catalog, date(2027, 5, 22)).teams[0].soon[0]
    entry = review.entry.model_copy(update={"label": "=1+1"})
    risky = type(review)(review.kind, entry, review.due)
    team = catalog.organisation_units[entry.maintainer]

    text = csv_text(WorkList(date(2027, 5, 22), (TeamWork(team, (risky,), ()),)))

    assert ";'=1+1;" in text


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("terms/validisme", "terms/validisme"),
        ("term/validisme", "terms/validisme"),
        ("catalog/terms/validisme.yml", "terms/validisme"),
        ("/begrippen/validisme/", "terms/validisme"),
        ("/hulp/#meldpunt", "support-routes/meldpunt"),
        ("visitor_questions/medewerker", "visitor-questions/medewerker"),
        (
            "weerbaarheidstraining-en-assertiviteit",
            "interventions/weerbaarheidstraining-en-assertiviteit",
        ),
    ],
)
def test_an_entry_is_known_by_its_file_its_address_and_its_id(entries, typed, name):
    assert entry_name(entry_named(typed, entries)) == name


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("terms/validsime", "Bedoelde je `terms/validisme`?"),
        ("validsime", "Bedoelde je `terms/validisme`?"),
        ("/begrippen/validsime/", "Bedoelde je `terms/validisme`?"),
        (
            "interventions/xqzwv",
            "Schrijf de map en de naam van het bestand, bijvoorbeeld `terms/inclusie`.",
        ),
        ("xyz", "Schrijf de map en de naam van het bestand, bijvoorbeeld `terms/inclusie`."),
        ("mag-training", "Bedoelde je `terms/mag-training` of `interventions/mag-training`?"),
        ("", "Schrijf de map"),
    ],
)
def test_an_unknown_name_gets_what_was_meant(entries, typed, remedy):
    assert remedy in entry_named(typed, entries).remedy


def test_reviewed_changes_one_line_for_each_entry(catalog_folder, run):
    names = ["hulp/meldpunt", "support-routes/vertrouwenspersoon", "term/inclusie"]
    before = {file: file.read_text() for file in catalog_folder.rglob("*.yml")}

    code, told, _ = run(
        "reviewed",
        *names,
        "--catalog",
        catalog_folder,
        "--today",
        "2027-02-01",
        "--on",
        "2027-01-31",
    )

    after = {file: file.read_text() for file in before}
    changed = {
        file.relative_to(catalog_folder).as_posix(): changed_lines(before[file], after[file])
        for file in before
        if after[file] != before[file]
    }
    assert code == 0
    assert changed == {
        "lists/support-routes.yml": [("  reviewed_on: 2026-11-22", "  reviewed_on: 2027-01-31")]
        * 2,
        "terms/inclusie.yml": [("reviewed_on: 2026-11-22", "reviewed_on: 2027-01-31")],
    }
    assert "(inclusie): nagelopen op 31-1-2027. Volgende keer: uiterlijk 31-1-2029." in told


def test_reviewed_refuses_what_it_does_not_understand_and_writes_nothing(catalog_folder, run):
    before = {file: file.read_bytes() for file in catalog_folder.rglob("*.yml")}
    names = ["terms/inclusie", "terms/validsime", "themes/bewustzijn"]

    code, told, complaints = run(
        "reviewed",
        *names,
        "--catalog",
        catalog_folder,
        "--today",
        "2026-11-22",
        "--on",
        "2026-11-23",
    )

    assert (code, told) == (2, "")
    assert complaints.splitlines() == [
        "`terms/validsime` kennen we niet. Bedoelde je `terms/validisme`?",
        "Van `themes/bewustzijn` houden we geen datum bij.",
        "23-11-2026 is nog niet geweest. Kies vandaag of een dag ervoor.",
        "Er is niets veranderd.",
    ]
    assert {file: file.read_bytes() for file in before} == before


def test_the_day_can_be_given_so_that_a_build_can_be_made_again():
    assert today({"SOURCE_DATE_EPOCH": "1795305600"}) == date(2026, 11, 22)
    assert today({"SOURCE_DATE_EPOCH": "9" * 30}) == today({}) == today({"SOURCE_DATE_EPOCH": "x"})
