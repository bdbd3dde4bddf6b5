"""What is published beside the pages: only what something refers to, and small."""

import gzip
import re

import pytest

SPARE = frozenset({"404.html", "names.json", "redirects.json"})
"""Files that a server uses and no page refers to."""


@pytest.fixture(scope="module")
def texts(site):
    files = [path for path in site.rglob("*") if path.suffix in (".html", ".css", ".js")]
    return "\n".join(path.read_text() for path in files)


@pytest.fixture(scope="module")
def app_texts(root):
    return "".join(
        path.read_text() for path in (root / "recommender/questionnaire/templates").iterdir()
    )


def test_every_published_file_is_used_by_a_page(site, texts, app_texts):
    files = [path for path in site.rglob("*") if path.is_file() and path.name != "index.html"]
    unused = [
        path.relative_to(site).as_posix()
        for path in files
        if path.name not in SPARE
        and not re.search(rf"[/\"]{_known_as(path.name)}", texts + app_texts)
    ]

    assert unused == []


def _known_as(name):
    """Return a pattern for the name with or without its fingerprint: the app adds that later."""
    return re.sub(r"\\\.([0-9a-f]{12})\\\.", r"(\\.\1)?\\.", re.escape(name))


def test_each_script_is_small(site):
    sizes = {path.name: path.stat().st_size for path in site.rglob("*.js")}

    assert {name: size for name, size in sizes.items() if size > 9_000} == {}


def test_each_stylesheet_is_small(site):
    sizes = {path.name: len(gzip.compress(path.read_bytes())) for path in site.rglob("*.css")}

    assert {name: size for name, size in sizes.items() if size > 3_000} == {}
