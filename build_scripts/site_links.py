"""The links within the site: checked, and made relative so that the site can move."""

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from build_scripts.site_page import SitePage

APP_URLS = frozenset({"/advies/", "/advies/uitleg/"})
"""Pages that the application serves, not the site."""

OTHER_FILES = frozenset({"/nieuw/feed.xml"})
"""Files that are made beside the pages."""

_HREF = re.compile(r'(href="|\]\()(/[^")#?\s]*)([?#][^")\s]*)?')


class BrokenLinksError(Exception):
    """Links that lead nowhere; `links` holds pairs of page and address."""

    def __init__(self, links: Sequence[tuple[str, str]]) -> None:
        """Keep the links for the message."""
        self.links = tuple(links)
        listed = "\n".join(f"  {page} -> {target}" for page, target in links)
        super().__init__(f"Deze links leiden nergens heen:\n{listed}")


def with_relative_links(pages: Sequence[SitePage], files: Iterable[str]) -> list[SitePage]:
    """Return the pages with relative links; raise `BrokenLinksError` for links to nothing."""
    known = {page.url for page in pages} | APP_URLS | OTHER_FILES | {f"/{file}" for file in files}
    broken: list[tuple[str, str]] = []
    relative = [_relative(page, known, broken) for page in pages]
    if broken:
        raise BrokenLinksError(broken)
    return relative


def _relative(page: SitePage, known: Container[str], broken: list[tuple[str, str]]) -> SitePage:
    """Return the page with relative links; add what leads nowhere to `broken`."""
    here = _parts(page.url)
    shortened: dict[str, str] = {}

    def shorten(match: re.Match[str]) -> str:
        opening, url, rest = match.groups()
        if url not in shortened:
            if url not in known:
                broken.append((page.url, url))
            shortened[url] = _way(here, _parts(url)) + ("/" if url.endswith("/") else "")
        return f"{opening}{shortened[url]}{rest or ''}"

    return replace(page, markdown=_HREF.sub(shorten, page.markdown))


def _way(here: Sequence[str], there: Sequence[str]) -> str:
    """Return the relative path between two folders below the root."""
    same = takewhile(lambda pair: pair[0] == pair[1], zip(here, there, strict=False))
    shared = sum(1 for _ in same)
    return "/".join([".."] * (len(here) - shared) + list(there[shared:])) or "."


def _parts(url: str) -> Sequence[str]:
    return [part for part in url.split("/") if part]
