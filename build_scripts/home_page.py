"""The home page: a signpost for each kind of visitor."""

from collections.abc import Iterator

from build_scripts.pictures.cycle_picture import cycle_motif
from build_scripts.pictures.offer_overview import by_audience
from build_scripts.pictures.theme_ring import ring_motif
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog


def home_page(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the home page."""
    yield templates.page(
        "home.md",
        "/",
        ring=ring_motif(catalog),
        cycle=cycle_motif(len(catalog.competence_levels)),
        overview=by_audience(catalog),
    )
