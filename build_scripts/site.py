"""The site as a list of pages."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from build_scripts.algorithm_register import register_page
from build_scripts.coverage_pages import coverage_pages
from build_scripts.data_files import DATA_FILES
from build_scripts.dossier_pages import dossier_pages
from build_scripts.field_reference.field_pages import field_pages
from build_scripts.glossary_links import GlossaryLinks
from build_scripts.group_pages import group_pages
from build_scripts.home_page import home_page
from build_scripts.intervention_pages import intervention_pages
from build_scripts.list_pages import list_pages
from build_scripts.message_pages import message_pages
from build_scripts.moved_pages import moved_pages
from build_scripts.news_page import news_page
from build_scripts.overview_pages import overview_pages
from build_scripts.plan_pages import plan_pages
from build_scripts.question_pages import question_pages
from build_scripts.reference_pages import reference_pages
from build_scripts.site_links import with_relative_links
from build_scripts.site_page import SitePage
from build_scripts.templates import CompiledTemplates, PageTemplates
from build_scripts.term_pages import term_pages
from build_scripts.work_list_page import work_list_page
from build_scripts.written_pages import written_pages
from catalog import Catalog


def site_pages(catalog: Catalog, docs: Path, today: date) -> list[SitePage]:
    """Return every page, generated or written, with relative links that lead somewhere."""
    return SitePages(docs).of(catalog, today)


class SitePages:
    """Makes the pages of the site, again and again; what did not change is not worked out twice."""

    def __init__(self, docs: Path) -> None:
        """Use the written pages and the assets in `docs`."""
        self._docs = docs
        self._links = GlossaryLinks(())
        self._compiled = CompiledTemplates()

    def of(self, catalog: Catalog, today: date) -> list[SitePage]:
        """Return every page, generated or written, with relative links that lead somewhere."""
        docs = self._docs
        assets = [path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()]
        self._links = self._links.renewed(catalog.terms.values())
        templates = PageTemplates(catalog, self._links, today, self._compiled)
        pages = [
            *generated_pages(catalog, templates, self._links, today),
            *written_pages(docs, self._links),
        ]
        return with_relative_links(pages, [*assets, *DATA_FILES])


def generated_pages(
    catalog: Catalog, templates: PageTemplates, links: GlossaryLinks, today: date
) -> Iterator[SitePage]:
    """Yield every page that is made from the catalogue; a new kind of page is one line here."""
    yield from home_page(catalog, templates)
    yield from term_pages(catalog, templates, links)
    yield from intervention_pages(catalog, templates)
    yield from overview_pages(catalog, templates)
    yield from coverage_pages(catalog, templates)
    yield from group_pages(catalog, templates)
    yield from reference_pages(catalog, templates)
    yield from dossier_pages(catalog, templates)
    yield from plan_pages(catalog, templates)
    yield from list_pages(templates)
    yield from question_pages(catalog, templates)
    yield from message_pages(templates)
    yield from field_pages(catalog, templates)
    yield from news_page(catalog, templates)
    yield from moved_pages(catalog, templates)
    yield from work_list_page(catalog, templates, today)
    yield from register_page(catalog, templates)
