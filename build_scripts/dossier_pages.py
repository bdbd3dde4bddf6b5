"""The dossiers: what the documents say about one subject, point by point."""

from collections.abc import Iterator

from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.entities.dossier import Dossier, Section
from catalog.entities.entity import SourceReference


def dossier_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the list of dossiers and every dossier."""
    yield templates.page("dossiers.md", "/achtergrond/")
    for dossier in catalog.dossiers.values():
        budget = catalog.budgets[dossier.budget] if dossier.budget else None
        yield templates.page(
            "dossier.md",
            dossier.url,
            dossier=dossier,
            budget=budget,
            shared_sources={s.id: shared_sources(dossier, s) for s in dossier.sections},
        )


def shared_sources(dossier: Dossier, section: Section) -> tuple[SourceReference, ...]:
    """Return the sources of a section when all its points have the same; else nothing."""
    first, *others = {point.sources or dossier.sources for point in section.points}
    return () if others else first
