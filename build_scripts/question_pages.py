"""Questions and answers: an overview, and a page for each kind of visitor."""

from collections.abc import Iterator

from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog


def question_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the overview and the questions of every kind of visitor."""
    yield templates.page("questions.md", "/vragen/")
    for visitor in catalog.visitor_questions.values():
        yield templates.page("visitor_questions.md", visitor.url, visitor=visitor)
