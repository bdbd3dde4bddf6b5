"""The dossiers: what the documents say about one subject, point by point."""

from collections.abc import Iterator

from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog


def dossier_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the list of dossiers and every dossier."""
    yield templates.page("dossiers.md", "/achtergrond/")
    for dossier in catalog.dossiers.values():
        budget = catalog.budgets[dossier.budget] if dossier.budget else None
        yield templates.page("dossier.md", dossier.url, dossier=dossier, budget=budget)
