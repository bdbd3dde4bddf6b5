"""The pictures tell what the catalogue holds, also where it holds nothing."""

import re

import pytest
from bs4 import BeautifulSoup

from build_scripts.pictures.offer_overview import (
    by_audience,
    by_level,
    themes_without_offer,
)
from catalog.availability import can_be_had


@pytest.fixture(scope="module")
def page(site):
    return lambda path: BeautifulSoup((site / path / "index.html").read_text(), "html.parser")


@pytest.mark.parametrize("table", [by_audience, by_level])
def test_every_offer_stands_in_the_overview(catalog, table):
    picture = table(catalog)
    for theme in catalog.themes.values():
        cells = next(row.cells for row in picture.rows if row.theme == theme)
        own = [item for item in catalog.interventions.values() if item.theme == theme.id]

        assert max((cell.available for cell in cells), default=0) <= sum(
            can_be_had(catalog, i) for i in own
        )
        assert sum(cell.available + cell.other for cell in cells) >= len(own)


def test_an_offer_for_everyone_is_not_counted_as_made_for_each_group(catalog):
    columns = {column.id: column for column in by_audience(catalog).columns}
    row = next(row for row in by_audience(catalog).rows if row.theme.id == "bewustzijn")
    cells = {cell.column.id: cell for cell in row.cells}

    assert columns["iedereen"].for_all
    assert cells["iedereen"].available > 0
    assert cells["uitvoeringsprofessionals"].available == 0


def test_an_offer_without_levels_is_not_counted_as_made_for_each_level(catalog):
    loose = [i for i in catalog.interventions.values() if not i.competence_levels]

    found = sum(
        cell.available + cell.other for row in by_level(catalog).rows for cell in row.cells[:1]
    )

    assert found == len(loose) > 0


def test_what_a_directorate_has_for_itself_is_not_there_for_the_city(catalog):
    own = [item for item in catalog.interventions.values() if item.scope != "stad"]

    assert own
    assert not any(can_be_had(catalog, item.model_copy(update={"status": "open"})) for item in own)


def test_a_gap_is_as_visible_as_an_offer(page, catalog):
    tables = page("aanbod/overzicht").select("table.lw-overview")
    cells = [cell for table in tables for cell in table.select("tbody td")]

    assert len(cells) == len(catalog.themes) * (
        len(catalog.audiences) + 1 + len(catalog.competence_levels)
    )
    for cell in cells:
        empty = cell.select_one(".lw-cell--none")
        assert (cell.get_text() == "niets") == bool(empty)
        assert bool(cell.a) != bool(empty)
    text = page("aanbod/overzicht").select_one(".lw-findings").get_text()
    for theme in themes_without_offer(catalog):
        assert theme.label in text


def test_every_drawing_has_a_name_and_a_text_or_is_hidden(site):
    for path in site.rglob("index.html"):
        soup = BeautifulSoup(path.read_text(), "html.parser")
        for svg in soup.select("main svg"):
            if svg.get("aria-hidden") == "true":
                continue
            names = svg["aria-labelledby"].split()
            assert svg["role"] == "img", path
            assert [bool(soup.find(id=name).get_text()) for name in names] == [True, True], path
        assert not soup.select("[style]"), path


def test_the_ring_has_a_number_for_each_theme_of_the_list(page, catalog):
    soup = page("themas")
    numbers = [text.get_text() for text in soup.select("svg .lw-ring__number")]
    listed = [link.get_text() for link in soup.select(".lw-pillars ol a")]

    assert numbers == [str(number) for number in range(1, len(catalog.themes) + 1)]
    assert listed == [
        theme.label
        for pillar in catalog.pillars
        for theme in catalog.themes.values()
        if theme.pillar == pillar
    ]
    assert len(soup.select("svg .lw-ring__topic")) == len(catalog.topics)


def test_every_way_to_ask_is_a_line_with_its_own_stops(page, catalog):
    lines = page("aanvragen").select(".lw-line")

    assert [line.h2["id"] for line in lines] == list(catalog.request_routes)
    for line, route in zip(lines, catalog.request_routes.values(), strict=True):
        stops = [" ".join(stop.get_text().split()) for stop in line.select("ol > li")]
        assert stops == [" ".join(step.split()) for step in route.steps]


def test_the_wish_of_a_route_is_marked_as_written_by_the_editors(catalog):
    for route in catalog.request_routes.values():
        assert route.wish is None or "wish" in route.editorial or "entry" in route.editorial


def test_the_home_page_puts_help_among_the_first_four_signs(page):
    signs = page("").select(".lw-signpost a")

    assert [re.sub(r"[./]", "", sign["href"]) for sign in signs[:4]] == [
        "begrippen",
        "aanbod",
        "advies",
        "hulp",
    ]
