"""Every term that a page uses leads to its explanation."""

import posixpath
import re

import pytest

from build_scripts.glossary_links import GlossaryLinks
from build_scripts.readability import prose

ANY_LINK = re.compile(r"<a\b.*?</a>", re.DOTALL)
LINK = re.compile(r'href="([^"#]*)')


@pytest.fixture(scope="session")
def links(catalog):
    return GlossaryLinks(catalog.terms.values())


def unlinked_terms(page, html, links):
    """Return the terms that the running text of a page names without linking to them once."""
    without_links = ANY_LINK.sub("…", html)
    named = {
        term.id
        for text in prose(without_links)
        for _, term in links.found_in(text)
        if term is not None
    }
    linked = {
        posixpath.relpath(posixpath.join(page, address), "begrippen")
        for address in LINK.findall(html)
    }
    own = page.removeprefix("begrippen/") if page.startswith("begrippen/") else ""
    return sorted(named - linked - {own})


def test_every_term_in_running_text_is_linked(site, links):
    wrong = {
        path.parent.relative_to(site).as_posix(): missing
        for path in sorted(site.rglob("index.html"))
        if (
            missing := unlinked_terms(
                path.parent.relative_to(site).as_posix(), path.read_text(), links
            )
        )
    }

    assert wrong == {}


def test_a_term_without_a_link_is_found(catalog, links):
    html = "<main><p>Wij werken aan inclusie.</p></main>"

    assert unlinked_terms("p", html, links) == ["inclusie"]
    assert unlinked_terms("begrippen/inclusie", html, links) == []
