"""The real site: complete, linked, without debris, and never half-built."""

import gzip
import re
import subprocess
import sys
from datetime import date

import pytest

from build_scripts.glossary_links import GlossaryLinks
from build_scripts.html_check import broken_links
from build_scripts.pages_folder import write_pages
from build_scripts.plan_pages import EVERY_TEAM, planned_actions, team_id
from build_scripts.publishing import Places, publish
from build_scripts.site import site_pages
from build_scripts.site_links import BrokenLinksError, with_relative_links
from build_scripts.site_page import SitePage
from build_scripts.usage import interventions_by

DEBRIS = re.compile(
    r"5\.1,\s*2|\b2,\s*[ei]\b|\[redacted\]|\^\{|\{\{|\}\}|\{%|<p>\s*</p>|\bNone\b|undefined"
)


@pytest.fixture(scope="session")
def html(site):
    return {path.relative_to(site).as_posix(): path.read_text() for path in site.rglob("*.html")}


def test_every_entry_with_a_page_has_one(site, catalog):
    for entities in (catalog.terms, catalog.interventions, catalog.themes, catalog.topics):
        missing = [
            e.url
            for e in entities.values()
            if not (site / e.url.strip("/") / "index.html").is_file()
        ]
        assert missing == []


def test_no_link_is_broken_and_none_leaves_the_site(site):
    assert list(broken_links(site)) == []


def test_no_debris_reaches_a_reader(html):
    texts = {name: re.sub(r"<[^>]+>", " ", text.split("<body")[1]) for name, text in html.items()}

    assert [name for name, text in texts.items() if DEBRIS.search(text)] == []


def test_every_intervention_says_whose_it_is_when_and_what_was_judged(html, catalog):
    for item in catalog.interventions.values():
        page = html[f"aanbod/{item.id}/index.html"]
        assert f"Peildatum {item.reference_date}" in page
        assert catalog.scopes[item.scope].label in page
        assert "inschatting van de redactie" in page


def test_the_offer_is_one_table_that_needs_no_script(html, catalog):
    page = html["aanbod/index.html"]

    assert [i.id for i in catalog.interventions.values() if f'href="{i.id}/"' not in page] == []


def test_every_choice_of_the_guide_has_a_list_and_the_empty_ones_say_so(html, catalog):
    guide = html["aanbod/index.html"]
    empty = [topic for topic in catalog.topics if not interventions_by(catalog, "topics")[topic]]

    assert empty
    assert guide.count("(0: niets in de bronnen)") >= len(empty)
    for status in catalog.statuses:
        page = html[f"aanbod/lijst/status/{status}/index.html"]
        own = interventions_by(catalog, "status")[status]
        assert [item.id for item in own if f"/{item.id}/" not in page] == []


def test_every_leerinterventie_leads_to_how_to_request_it(html, catalog):
    for item in catalog.interventions.values():
        page = html[f"aanbod/{item.id}/index.html"]
        assert 'href="#aanvragen"' in page
        assert f"aanvragen/#{item.request_route}" in page


def test_pages_are_light(site):
    heavy = {
        path.relative_to(site).as_posix(): size
        for path in site.rglob("*.html")
        if (size := len(gzip.compress(path.read_bytes()))) > 20_000
    }

    assert heavy == {}


def test_a_broken_edit_leaves_the_published_site_alone(catalog_folder, root, tmp_path):
    places = Places(root, catalog_folder, tmp_path / "build")
    published = publish(places, lambda _: None)
    path = catalog_folder / "terms/inclusie.yml"
    path.write_text(path.read_text().replace("label:", "lebel:"))

    command = [
        sys.executable,
        "-m",
        "build_scripts",
        "--catalog",
        catalog_folder,
        "--build",
        places.build,
    ]
    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert result.returncode == 1
    assert "terms/inclusie.yml:1:1" in result.stderr
    assert "De site is niet veranderd." in result.stderr
    assert (places.build / "site").resolve() == published.resolve()


def test_a_second_build_writes_nothing(catalog, root, tmp_path):
    pages = site_pages(catalog, root / "docs", date(2026, 11, 22))

    first = write_pages(pages, root / "docs/assets", tmp_path)
    second = write_pages(pages, root / "docs/assets", tmp_path)

    assert first > len(pages)
    assert second == 0


def test_a_removed_page_leaves_nothing_behind(root, tmp_path):
    write_pages([SitePage("/a/", "a"), SitePage("/b/", "b")], root / "docs/assets", tmp_path)
    write_pages([SitePage("/a/", "a")], root / "docs/assets", tmp_path)

    assert not (tmp_path / "b").exists()


def test_a_link_to_nothing_stops_the_build():
    with pytest.raises(BrokenLinksError, match="/a/ -> /nergens/"):
        with_relative_links([SitePage("/a/", "[x](/nergens/)")], [])


def test_a_link_may_carry_choices_for_the_page_that_it_leads_to():
    (page,) = with_relative_links([SitePage("/a/b/", "[x](/a/b/?c=d#e)")], [])

    assert page.markdown == "[x](./?c=d#e)"
    with pytest.raises(BrokenLinksError, match="/a/ -> /nergens/"):
        with_relative_links([SitePage("/a/", "[x](/nergens/?c=d)")], [])


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Inclusie is belangrijk", ["inclusie"]),
        ("inclusie en nog eens inclusie", ["inclusie"]),
        ("Meer microagressies dan ooit", ["microagressie"]),
        ("het psychologische klimaat", []),
        ("psychologische veiligheid telt", ["psychologische-veiligheid"]),
        ("inclusief", []),
        ("als iemand mag", []),
    ],
)
def test_words_of_the_glossary_become_links(catalog, text, linked):
    html = GlossaryLinks(catalog.terms.values()).on_page()(text)

    assert re.findall(r"/begrippen/([\w-]+)/", html) == linked


def test_a_term_does_not_link_to_itself_and_text_is_safe(catalog):
    html = GlossaryLinks(catalog.terms.values()).on_page("inclusie")("Inclusie <b> *x* _y_")

    assert "<a" not in html
    assert "<b>" not in html
    assert "*" not in html


def test_pages_about_harm_begin_with_help(html, catalog):
    marked = [
        entity
        for entity in (*catalog.terms.values(), *catalog.topics.values())
        if entity.shows_help
    ]

    assert len(marked) > 20
    for entity in marked:
        page = html[f"{entity.url.strip('/')}/index.html"]
        assert (
            "lw-note--alarm" in page.split("lw-lead")[1 if entity in catalog.topics.values() else 0]
        ), entity.id


def test_an_action_for_the_whole_directorate_is_found_under_each_of_its_teams(catalog):
    broad = [item for item in planned_actions(catalog) if EVERY_TEAM in item.action.teams]

    assert broad
    for item in broad:
        teams = {team_id(team) for action in item.plan.actions for team in action.teams}
        assert set(item.values["team"]) == teams


def test_the_menu_tells_where_you_are(html):
    def marked(page):
        return re.findall(r'aria-current="(\w+)">([^<]+)</a>', html[page])

    assert marked("aanbod/index.html") == [("page", "Leeraanbod")]
    assert marked("aanbod/mag-training/index.html") == [("true", "Leeraanbod")]
    assert marked("cijfers/index.html") == [("true", "Achtergrond")]
    assert marked("index.html") == []
    assert marked("privacy/index.html") == []


def test_every_page_but_the_first_has_a_way_back(html):
    without = [name for name, page in html.items() if "lw-crumbs" not in page]

    assert sorted(without) == ["404.html", "index.html"]


def test_a_list_of_a_group_holds_what_is_for_everyone_after_its_own(html, catalog):
    page = html["aanbod/lijst/voor-wie/trekkers/index.html"]
    items = catalog.interventions.values()
    own = [page.index(f"/{i.id}/") for i in items if "trekkers" in i.audiences]
    shared = [page.index(f"/{i.id}/") for i in items if "iedereen" in i.audiences]

    assert max(own) < min(shared)
    assert "/mag-training/" not in page
