"""The files of the site, as the app serves them: compressed, and sent again only when changed."""

import base64
import hashlib
import json
import re

import pytest

from recommender.questionnaire.site_assets import SiteAssets

FILES = ["/", "/begrippen/", "/assets/names.json"]


@pytest.fixture(scope="module")
def names(client):
    told = client.get("/assets/names.json").json()
    return [
        f"/assets/stylesheets/{told['frame.css']['name']}",
        f"/assets/{told['offers.json']['name']}",
    ]


def test_a_file_with_its_content_in_its_name_is_kept_for_good(client, names):
    for path in names:
        assert client.get(path).headers["cache-control"] == "public, max-age=31536000, immutable"
        assert (
            client.get(path, headers={"Accept-Encoding": "gzip"}).headers["content-encoding"]
            == "gzip"
        )


def test_a_file_that_is_gone_is_not_kept(client):
    gone = client.get("/assets/stylesheets/frame.000000000000.css")

    assert (gone.status_code, gone.headers["cache-control"]) == (404, "no-cache")


def test_pages_of_the_app_name_the_styles_and_scripts_of_the_site(client):
    page = client.get("/advies/").text
    tags = re.findall(r'(?:href|src)="(/assets/[^"]+)"(?: integrity="([^"]+)")?', page)

    assert len(tags) == 5
    for path, integrity in tags:
        content = client.get(path).content
        digest = base64.b64encode(hashlib.sha384(content).digest()).decode()
        assert integrity == f"sha384-{digest}" or path.endswith(".svg")


def test_a_site_that_was_published_anew_is_noticed(tmp_path):
    assets = SiteAssets(tmp_path)
    plain = assets.style("frame.css")
    (tmp_path / "assets").mkdir()
    told = {"frame.css": {"name": "frame.123456789abc.css", "integrity": "sha384-x"}}
    (tmp_path / "assets/names.json").write_text(json.dumps(told))

    assert plain == '<link rel="stylesheet" href="/assets/stylesheets/frame.css">'
    assert 'frame.123456789abc.css" integrity="sha384-x"' in assets.style("frame.css")


@pytest.mark.parametrize("path", FILES)
def test_a_file_comes_compressed(client, path):
    response = client.get(path, headers={"Accept-Encoding": "gzip"})

    assert response.headers["content-encoding"] == "gzip"


@pytest.mark.parametrize("path", FILES)
def test_a_file_is_sent_again_only_when_it_changed(client, path):
    first = client.get(path)
    second = client.get(path, headers={"If-None-Match": first.headers["etag"]})

    assert first.headers["cache-control"] == "no-cache"
    assert second.status_code == 304
    assert second.content == b""


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("/begrippen", "/begrippen/"),
        ("/begrippen?a=b&c=%C3%A9", "/begrippen/?a=b&c=%C3%A9"),
        ("/begrippen/inclusie", "/begrippen/inclusie/"),
        ("//begrippen", "/begrippen/"),
        ("/x/../begrippen", "/begrippen/"),
    ],
)
def test_a_folder_without_its_slash_is_asked_for_again_on_this_site(client, asked, told):
    response = client.get(f"http://testserver{asked}", follow_redirects=False)

    assert (response.status_code, response.headers["location"]) == (307, told)


@pytest.mark.parametrize("path", ["/bestaat-niet", "/begrippen%3Fq", "/..%2f..%2fetc", "/assets"])
def test_what_is_no_page_is_not_found(client, path):
    assert client.get(path, follow_redirects=False).status_code == 404


def test_only_reading_a_page_leads_on(client):
    assert client.post("/begrippen", follow_redirects=False).status_code == 405
