"""The page that tells what is new."""

from collections.abc import Iterator

from build_scripts.news import news
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog


def news_page(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the page with all releases, the newest first."""
    yield templates.page("news.md", "/nieuw/", releases=tuple(news(catalog)))
