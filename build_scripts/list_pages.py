"""Pages that show one whole list: figures, instruments and publications."""

from collections.abc import Iterator

from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates


def list_pages(templates: PageTemplates) -> Iterator[SitePage]:
    """Yield one page for each list."""
    yield templates.page("figures.md", "/cijfers/")
    yield templates.page("instruments.md", "/instrumenten/")
    yield templates.page("publications.md", "/onderzoek/")
