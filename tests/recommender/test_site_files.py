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
