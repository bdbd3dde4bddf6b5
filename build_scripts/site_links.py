"""The links within the site: checked, and made relative so that the site can move."""

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

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
    broken = [(page.url, url) for page in pages for url in _urls_in(page) if url not in known]
    if broken:
        raise BrokenLinksError(broken)
    return [_relative(page) for page in pages]


def _urls_in(page: SitePage) -> Iterator[str]:
    for match in _HREF.finditer(page.markdown):
        yield match.group(2)


def _relative(page: SitePage) -> SitePage:
    def shorten(match: re.Match[str]) -> str:
        opening, url, rest = match.groups()
        path = posixpath.relpath(url, page.url)
        return f"{opening}{path}{'/' if url.endswith('/') else ''}{rest or ''}"

    return replace(page, markdown=_HREF.sub(shorten, page.markdown))
