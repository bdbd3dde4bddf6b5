"""The home page: a signpost for each kind of visitor."""

from collections.abc import Iterator

from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates


def home_page(templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the home page."""
    yield templates.page("home.md", "/")
