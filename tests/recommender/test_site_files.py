"""The files of the site, as the app serves them: compressed, and sent again only when changed."""

import pytest

FILES = ["/", "/assets/stylesheets/frame.css", "/assets/search-index.json"]


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
