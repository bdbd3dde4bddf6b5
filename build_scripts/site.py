"""The site as a list of pages."""

from collections.abc import Iterator
from pathlib import Path

from build_scripts.dossier_pages import dossier_pages
from build_scripts.glossary_links import GlossaryLinks
from build_scripts.group_pages import group_pages
from build_scripts.home_page import home_page
from build_scripts.intervention_pages import intervention_pages
from build_scripts.list_pages import list_pages
from build_scripts.message_pages import message_pages
from build_scripts.overview_pages import overview_pages
from build_scripts.plan_pages import plan_pages
from build_scripts.question_pages import question_pages
from build_scripts.reference_pages import reference_pages
from build_scripts.site_links import with_relative_links
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from build_scripts.term_pages import term_pages
from build_scripts.written_pages import written_pages
from catalog import Catalog


def site_pages(catalog: Catalog, docs: Path) -> list[SitePage]:
    """Return every page, generated or written, with relative links that lead somewhere."""
    assets = [path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file()]
    links = GlossaryLinks(catalog.terms.values())
    pages = [*generated_pages(catalog, links), *written_pages(docs, links)]
    return with_relative_links(pages, assets)


def generated_pages(catalog: Catalog, links: GlossaryLinks) -> Iterator[SitePage]:
    """Yield every page that is made from the catalogue; a new kind of page is one line here."""
    templates = PageTemplates(catalog, links)
    yield from home_page(catalog, templates)
    yield from term_pages(catalog, templates, links)
    yield from intervention_pages(catalog, templates)
    yield from overview_pages(catalog, templates)
    yield from group_pages(catalog, templates)
    yield from reference_pages(catalog, templates)
    yield from dossier_pages(catalog, templates)
    yield from plan_pages(catalog, templates)
    yield from list_pages(templates)
    yield from question_pages(catalog, templates)
    yield from message_pages(templates)
