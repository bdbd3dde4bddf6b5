"""The site as it would stand half a year later: what is overdue, what is new, what moved."""

import json
import re
import shutil
import sys
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from bs4 import BeautifulSoup
from starlette.testclient import TestClient

from build_scripts.feed import feed
from build_scripts.html_check import broken_links
from build_scripts.publishing import Places, publish
from catalog import load_catalog
from catalog.__main__ import main
from catalog.review.due import maintained_kinds
from recommender.serving.app import create_app
from recommender.serving.settings import Settings
from tests.html_rules import faults_of

LATER = date(2027, 6, 1)
ATOM = {"a": "http://www.w3.org/2005/Atom"}
MOVED = """- id: begrip-beleggen
  label: beleggen
  collection: terms
  old: beleggen
  new: onderbrengen
  reason: Dit woord is duidelijker.
  moved_on: 2027-05-30
- id: begrip-basis
  label: basis
  collection: terms
  old: basis
  reason: Het woord komt niet meer voor.
  moved_on: 2027-05-30
"""


@pytest.fixture(scope="module")
def later_catalog(root, tmp_path_factory):
    """Return a catalogue folder in which a term moved, one went and one changed; released."""
    folder = tmp_path_factory.mktemp("later") / "catalog"
    shutil.copytree(root / "catalog", folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    terms = folder / "terms"
    (terms / "beleggen.yml").rename(terms / "onderbrengen.yml")
    (terms / "basis.yml").unlink()
    text = (terms / "validisme.yml").read_text()
    (terms / "validisme.yml").write_text(
        text.replace("explanation: >-\n", "explanation: >-\n  Let op.\n")
    )
    (folder / "lists/moved.yml").write_text(MOVED)
    with pytest.MonkeyPatch.context() as patch:
        words = ["release", "--catalog", str(folder), "--today", "2027-06-01", "--intro", "Kijk!"]
        patch.setattr(sys, "argv", ["catalog", *words])
        assert main() == 0
    return load_catalog(folder), folder


@pytest.fixture(scope="module")
def later(later_catalog, root, tmp_path_factory):
    """Return the folder of the site, built on that later day."""
    places = Places(root, later_catalog[1], tmp_path_factory.mktemp("build"), today=LATER)
    return publish(places, lambda _: None)


@pytest.fixture(scope="module")
def later_client(catalog, later):
    with TestClient(create_app(catalog, Settings(site=later)), follow_redirects=False) as client:
        yield client


def page(site, address):
    return (site / address.strip("/") / "index.html").read_text()


OVERDUE = "voor het laatst nagelopen op 22-11-2026. Het kan verouderd zijn."


def test_a_page_tells_that_it_is_overdue_and_another_does_not(later, site):
    assert OVERDUE in page(later, "/aanbod/mag-training/")
    for address in ("/hulp/", "/aanvragen/"):
        assert page(later, address).count("Dat kan verouderd zijn.") == 1
        assert "verouderd" not in page(site, address)
    assert OVERDUE not in page(later, "/begrippen/inclusie/")
    assert OVERDUE not in page(site, "/aanbod/mag-training/")


def test_every_kept_entry_tells_when_it_was_reviewed(catalog, site):
    for kind in maintained_kinds():
        entry = next(iter(getattr(catalog, kind.collection).values()))
        assert "nagelopen op 22-11-2026" in page(site, entry.url.partition("#")[0]).lower(), kind


def test_the_work_list_tells_each_team_what_is_late(later, site, catalog):
    now, then = page(site, "/redactie/werklijst/"), page(later, "/redactie/werklijst/")

    assert "Alles is op tijd nagelopen." in now
    assert "104 stukken zijn te laat." in then
    for item in catalog.interventions.values():
        assert f'href="../../aanbod/{item.id}/"' in then
    assert "<code>interventions/mag-training</code>" in then
    assert [
        period.reason for period in catalog.review_periods.values() if period.reason not in now
    ] == []


def test_what_is_new_comes_first_with_the_fields_in_dutch(later):
    news = BeautifulSoup(page(later, "/nieuw/"), "html.parser")
    releases = [heading.get_text() for heading in news.main.find_all("h2")]
    items = [" ".join(item.get_text(" ").split()) for item in news.main.select("h3 + ul > li")]

    assert releases == ["Uitgave van 1-6-2027", "Eerste uitgave"]
    assert items == [
        "Gewijzigd validisme Anders: uitleg",
        "Verhuisd beleggen",
        "Vervallen Basis (bij WPI)",
    ]
    assert news.find("link", rel="alternate")["href"] == "feed.xml"
    assert "Kijk!" in news.main.get_text()


def test_only_the_page_of_what_is_new_names_the_feed(later):
    naming = [path.parent.name for path in later.rglob("*.html") if "feed.xml" in path.read_text()]

    assert naming == ["nieuw"]


def test_the_feed_has_what_atom_asks(later, later_catalog):
    root = ET.fromstring((later / "nieuw/feed.xml").read_bytes())
    entries = root.findall("a:entry", ATOM)
    moment = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

    assert root.tag == f"{{{ATOM['a']}}}feed"
    assert [entry.findtext("a:title", namespaces=ATOM) for entry in entries] == [
        "Uitgave van 1-6-2027",
        "Eerste uitgave",
    ]
    assert root.findtext("a:author/a:name", namespaces=ATOM)
    for element in (root, *entries):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"a:{name}", ATOM)) == 1
        assert element.find("a:link[@rel='alternate']", ATOM) is not None
        assert moment.fullmatch(element.findtext("a:updated", namespaces=ATOM))
    ids = [element.findtext("a:id", namespaces=ATOM) for element in (root, *entries)]
    assert len(set(ids)) == len(ids)
    assert all(each.startswith("urn:uuid:") for each in ids)
    assert len(root.findall("a:link[@rel='self']", ATOM)) == 1
    assert feed(later_catalog[0]) == (later / "nieuw/feed.xml").read_bytes()


def test_the_feed_can_hold_full_addresses_and_its_ids_stay(later_catalog):
    here, there = (ET.fromstring(feed(later_catalog[0], url)) for url in ("", "https://x.example/"))
    links = [link.get("href") for link in there.iter(f"{{{ATOM['a']}}}link")]

    assert links
    assert all(link.startswith("https://x.example/nieuw/") for link in links)
    assert "https://x.example/begrippen/validisme/" in "".join(there.itertext())
    assert [e.text for e in here.iter(f"{{{ATOM['a']}}}id")] == [
        e.text for e in there.iter(f"{{{ATOM['a']}}}id")
    ]


def test_an_old_address_leads_on_without_a_server_that_knows(later):
    moved = BeautifulSoup(page(later, "/begrippen/beleggen/"), "html.parser")
    gone = BeautifulSoup(page(later, "/begrippen/basis/"), "html.parser")

    assert (
        moved.find("meta", attrs={"http-equiv": "refresh"})["content"] == "0; url=../onderbrengen/"
    )
    assert moved.main.find("a", href="../onderbrengen/")
    assert gone.find("meta", attrs={"http-equiv": "refresh"}) is None
    assert "Het woord komt niet meer voor." in gone.main.get_text()
    for old in (moved, gone):
        assert old.find("meta", attrs={"name": "robots"})["content"] == "noindex"
        assert faults_of(old) == []


def test_search_does_not_find_an_old_address(later):
    found = json.loads(next(later.glob("assets/search-index.*.json")).read_bytes())

    addresses = {record[1] for record in found}
    assert "/begrippen/onderbrengen/" in addresses
    assert not addresses & {"/begrippen/beleggen/", "/begrippen/basis/"}
    assert "/nieuw/" in addresses


@pytest.mark.parametrize("address", ["/begrippen/beleggen/", "/begrippen/beleggen"])
def test_the_app_leads_an_old_address_to_the_new_one_for_good(later_client, address):
    response = later_client.get(address)

    assert (response.status_code, response.headers["location"]) == (308, "/begrippen/onderbrengen/")


def test_the_app_says_that_an_address_is_gone_and_what_is_there(later_client):
    response = later_client.get("/begrippen/basis/")

    assert response.status_code == 410
    assert "Deze pagina is er niet meer." in response.text
    assert later_client.get("/begrippen/onderbrengen/").status_code == 200
    assert later_client.get("/begrippen/nooit-geweest/").status_code == 404


def test_no_link_is_broken_half_a_year_later(later):
    assert list(broken_links(later)) == []
