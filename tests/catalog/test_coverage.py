"""The coverage report: nothing lost, nothing counted twice, the same figures everywhere."""

import csv
import io
import json
import subprocess
import sys
from collections import Counter

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from catalog import load_catalog
from catalog.__main__ import main
from catalog.coverage.dimensions import DIMENSIONS
from catalog.coverage.files import coverage_csv, coverage_json
from catalog.coverage.report import coverage_of
from catalog.coverage.supply import Verdict, supply_of

NOW = {"open", "op-aanvraag"}
SCOPES = ("stad", "onderwijs", "wpi", "trekkers")
STATUSES = ("open", "op-aanvraag", "in-ontwikkeling", "pilot", "gepland", "uitgevoerd")
OFFERS = st.lists(st.tuples(st.sampled_from(STATUSES), st.sampled_from(SCOPES)), max_size=6)


@pytest.fixture(scope="session")
def coverage(catalog):
    return coverage_of(catalog)


@pytest.fixture(scope="session")
def rows(coverage):
    text = coverage_csv(coverage).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))


@pytest.fixture(scope="session")
def page(site):
    def read(path=""):
        html = (site / "redactie/dekking" / path / "index.html").read_text()
        return BeautifulSoup(html, "html.parser").main

    return read


def in_list(value):
    return value if isinstance(value, tuple) else (value,)


@pytest.mark.parametrize("dimension", DIMENSIONS, ids=lambda dimension: dimension.id)
def test_the_counts_are_those_of_a_simple_count(catalog, coverage, dimension):
    every, now = Counter(), Counter()
    for item in catalog.interventions.values():
        for value in in_list(getattr(item, dimension.field)):
            every[value] += 1
            now[value] += item.status in NOW and item.scope == "stad"
    table = next(table for table in coverage.tables if table.dimension is dimension)

    assert {row.value.id: (len(row.supply.now), row.supply.total) for row in table.rows} == {
        name: (now[name], every[name]) for name in getattr(catalog, dimension.collection)
    }
    placed = {item.id for row in table.rows for item in row.supply.every}
    assert placed | {item.id for item in table.unplaced} == set(catalog.interventions)
    assert placed.isdisjoint(item.id for item in table.unplaced)


def test_a_shared_offer_is_not_counted_as_made_for_a_group(catalog, coverage):
    table = next(table for table in coverage.tables if table.dimension.id == "doelgroepen")
    row = next(row for row in table.rows if row.value.id == "directeuren")
    can_get = [i for i in catalog.interventions.values() if i.status in NOW and i.scope == "stad"]

    assert {item.id for item in row.shared} == {i.id for i in can_get if "iedereen" in i.audiences}
    assert row.supply.verdict is Verdict.LATER
    assert all("directeuren" in item.audiences for item in row.supply.every)


def test_each_audience_has_the_same_offers_over_all_levels(catalog, coverage):
    for row in coverage.cross:
        found = {item.id for cell in row.cells for item in cell.every}
        assert found == {
            i.id for i in catalog.interventions.values() if row.audience.id in i.audiences
        }
        assert all(not item.competence_levels for item in row.cells[-1].every)


@pytest.mark.parametrize(
    ("offers", "verdict"),
    [
        ([], "niets"),
        ([("gepland", "wpi"), ("uitgevoerd", "wpi")], "een-directie"),
        ([("open", "onderwijs")], "een-directie"),
        ([("open", "onderwijs"), ("open", "wpi")], "elders"),
        ([("gepland", "trekkers")], "elders"),
        ([("uitgevoerd", "stad")], "elders"),
        ([("in-ontwikkeling", "stad"), ("open", "wpi")], "later"),
        ([("gepland", "stad")], "later"),
        ([("open", "stad"), ("gepland", "stad")], "een"),
        ([("open", "stad"), ("op-aanvraag", "stad")], "meer"),
    ],
)
def test_the_verdict_tells_what_is_missing(catalog, offers, verdict):
    assert supply_of(catalog, items_of(catalog, offers)).verdict.value == verdict


def items_of(catalog, offers):
    some = catalog.interventions["mag-training"]
    return [
        some.model_copy(update={"id": f"i{number}", "status": status, "scope": scope})
        for number, (status, scope) in enumerate(offers)
    ]


@given(offers=OFFERS, more=OFFERS)
def test_every_offer_is_in_one_part_and_more_offer_is_never_worse(catalog, offers, more):
    items = items_of(catalog, [*offers, *more])
    few, many = supply_of(catalog, items[: len(offers)]), supply_of(catalog, items)
    order = list(Verdict)

    assert sorted(i.id for i in many.every) == sorted(i.id for i in items)
    assert {i.status for i in many.now} <= NOW
    assert {i.scope for i in (*many.now, *many.later)} <= {"stad"}
    assert order.index(few.verdict) <= order.index(many.verdict)


def test_the_table_is_for_dutch_excel(coverage, rows):
    content = coverage_csv(coverage)

    assert content.startswith(b"\xef\xbb\xbfsoort;id;naam;")
    assert len(rows) == sum(len(table.rows) for table in coverage.tables) + sum(
        len(row.cells) for row in coverage.cross
    )
    for row in rows:
        for count, names in (("nu", "welke nu"), ("later", "welke later")):
            assert int(row[count]) == (row[names].count(" | ") + 1 if row[names] else 0)


def test_the_json_refers_to_what_it_holds(catalog, coverage):
    report = json.loads(coverage_json(coverage))
    named = {
        name
        for table in report["dimensions"]
        for row in table["rows"]
        for part in ("now", "later", "elsewhere", "shared")
        for name in row[part]
    }

    assert set(report["interventions"]) == set(catalog.interventions)
    assert named <= set(catalog.interventions)
    assert report["years"] == [2024, 2025]


def test_the_files_stand_beside_the_page(site, coverage, page):
    links = {link["href"] for link in page().select("a[download]")}

    assert links == {"dekking.csv", "dekking.json"}
    assert (site / "redactie/dekking/dekking.csv").read_bytes() == coverage_csv(coverage)
    assert (site / "redactie/dekking/dekking.json").read_bytes() == coverage_json(coverage)


def test_the_summary_names_every_gap_and_leads_to_its_row(page, coverage):
    links = [link["href"] for link in page().select(".lw-gaps a")]
    gaps = [
        f"{table.dimension.id}/#{row.value.id}"
        for table in coverage.tables
        for row in table.rows
        if row.supply.verdict is not Verdict.MORE
    ]

    assert sorted(links) == sorted(gaps)
    assert "2024 en 2025" in page().select_one(".lw-note").get_text()


@pytest.mark.parametrize("path", [dimension.id for dimension in DIMENSIONS])
def test_every_number_opens_into_as_many_names(page, coverage, path):
    table = next(table for table in coverage.tables if table.dimension.id == path)
    shown = page(path)
    for row in table.rows:
        cells = shown.find(id=row.value.id).select("td")[1:4]
        parts = (row.supply.now, row.supply.later, row.supply.elsewhere)
        for cell, part in zip(cells, parts, strict=True):
            assert [link.get_text() for link in cell.select("a")] == [item.label for item in part]
            assert cell.get_text().startswith(str(len(part)))


def test_an_editor_decides_in_one_place_what_counts_as_now(catalog, catalog_folder):
    path = catalog_folder / "lists/statuses.yml"
    path.write_text(path.read_text().replace("  stage: straks", "  stage: nu"))
    changed = load_catalog(catalog_folder)
    items = changed.interventions.values()

    assert {i.id for i in coverage_of(changed).offer.now} == {
        i.id for i in items if i.scope == "stad" and i.status != "uitgevoerd"
    }
    assert len(coverage_of(changed).offer.now) > len(coverage_of(catalog).offer.now)


def test_no_page_decides_by_itself_what_one_can_get(root):
    code = [*root.glob("build_scripts/**/*.py"), *root.glob("build_scripts/templates/*")]

    assert len(code) > 60
    assert [path.name for path in code if "op-aanvraag" in path.read_text()] == []


def test_the_command_tells_the_gaps_in_dutch(monkeypatch, capsysbinary):
    monkeypatch.setattr(sys, "argv", ["catalog", "coverage"])

    assert main() == 0
    told = capsysbinary.readouterr().out.decode()
    assert "Alleen bij één directie: Onboarding" in told
    assert "26 van de 89 leerinterventies kun je nu krijgen." in told


def test_the_command_writes_the_table_as_it_is_published(root, coverage):
    command = [sys.executable, "-m", "catalog", "coverage", "--format", "csv"]
    made = subprocess.run(command, cwd=root, capture_output=True, check=True)

    assert made.stdout == coverage_csv(coverage)


def test_a_broken_catalogue_gives_its_messages(catalog_folder, root):
    path = catalog_folder / "lists/statuses.yml"
    path.write_text(path.read_text().replace("  stage: nu", "  stage: morgen"))
    command = [sys.executable, "-m", "catalog", "coverage", "--catalog", catalog_folder]
    made = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert (made.returncode, made.stdout) == (1, "")
    assert "statuses.yml" in made.stderr
    assert "Traceback" not in made.stderr
