"""A link, an anchor, an asset or an address in a data file that leads nowhere stops the build."""

import re

import pytest

from build_scripts.html_check import broken_links
from build_scripts.publishing import Places, publish
from build_scripts.site_builder import SiteBuildError
from build_scripts.site_links import BrokenLinksError

PAGE = '<h1 id="kop">Kop</h1>'


@pytest.fixture
def tiny_site(tmp_path):
    """Return a function that writes files and tells which links in them are broken."""

    def broken(**files):
        for name, text in {"index.html": PAGE, "a/index.html": PAGE, **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        return list(broken_links(tmp_path))

    return broken


@pytest.mark.parametrize(
    "link",
    [
        '<a href="a/">x</a>',
        '<a href="/a/#kop">x</a>',
        '<a href="#kop"></a><i id="kop"></i>',
        '<a href="/advies/">x</a>',
        '<a href="tel:112">x</a>',
        '<a href="a/?b=c#kop">x</a>',
    ],
)
def test_a_link_that_leads_somewhere_is_fine(tiny_site, link):
    assert tiny_site(**{"b.html": link}) == []


@pytest.mark.parametrize(
    ("name", "text", "address"),
    [
        ("b.html", '<a href="weg/">x</a>', "weg/"),
        ("b.html", '<a href="/a/#weg">x</a>', "/a/#weg"),
        ("b.html", '<a href="#weg">x</a>', "#weg"),
        ("b.html", '<img src="weg.svg">', "weg.svg"),
        ("b.html", '<a href="https://elders.example/">x</a>', "https://elders.example/"),
        ("b.html", '<a href="//elders.example/">x</a>', "//elders.example/"),
        ("assets/search-index.json", '[["begrip", "/weg/", "x"]]', "/weg/"),
        ("assets/search-texts.json", '[["vraag", "/a/#weg", "x"]]', "/a/#weg"),
        ("redirects.json", '{"/oud/": "/a/"}', "/oud/"),
        ("redirects.json", '{"/a/": "/weg/"}', "/weg/"),
        ("nieuw/feed.xml", '<link href="../weg/"/>', "../weg/"),
        ("nieuw/feed.xml", '<content>&lt;a href="../weg/"></content>', "../weg/"),
    ],
)
def test_a_link_that_leads_nowhere_is_named_with_its_page(tiny_site, name, text, address):
    assert tiny_site(**{name: text}) == [f"{name} -> {address}"]


def replace(path, old, new):
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))


def test_an_address_in_the_catalogue_that_leads_nowhere_stops_the_build(
    catalog_folder, root, tmp_path
):
    replace(catalog_folder / "visitor-questions/medewerker.yml", "url: /hulp/}", "url: /nooit/}")
    replace(catalog_folder / "dossiers/leergang-voor-trekkers.yml", "url: /be", "url: /nergens/be")

    with pytest.raises(BrokenLinksError) as caught:
        publish(Places(root, catalog_folder, tmp_path / "build"), lambda _: None)

    pages = dict(caught.value.links)
    assert pages.keys() == {"/vragen/medewerker/", "/achtergrond/leergang-voor-trekkers/"}
    assert pages["/vragen/medewerker/"] == "/nooit/"


def test_an_anchor_and_a_found_page_that_lead_nowhere_stop_the_build(
    catalog_folder, root, tmp_path
):
    replace(catalog_folder / "lists/found-pages.yml", "target: /nieuw/", "target: /nergens/")
    path = catalog_folder / "visitor-questions/medewerker.yml"
    replace(path, "url: /hulp/}", "url: /hulp/#nergens}")

    with pytest.raises(SiteBuildError) as caught:
        publish(Places(root, catalog_folder, tmp_path / "build"), lambda _: None)

    assert re.search(r"assets/search-index\.\w+\.json -> /nergens/", str(caught.value))
    assert "vragen/medewerker/index.html -> ../../hulp/#nergens" in str(caught.value)
    assert not (tmp_path / "build/site").exists()


@pytest.mark.parametrize("state", [{}, {"learning_need": "omstander", "action": "result"}])
def test_every_link_of_the_app_leads_somewhere(client, state):
    text = (client.post("/advies/", data=state) if state else client.get("/advies/uitleg/")).text
    addresses = {link.partition("#")[0] for link in re.findall(r'(?:href|src)="(/[^"]*)"', text)}

    assert len(addresses) > 10
    assert {each for each in addresses if client.get(each).status_code != 200} == set()
