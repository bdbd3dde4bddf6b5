"""The overview of the offer: where something can be learned, and where not."""

from collections.abc import Iterator

from build_scripts.pictures.offer_overview import (
    MANY,
    SOME,
    by_audience,
    by_level,
    themes_without_offer,
)
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.availability import can_be_had

OVERVIEW_URL = "/aanbod/overzicht/"


def overview_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the page with both tables."""
    audiences = by_audience(catalog)
    items = catalog.interventions.values()
    yield templates.page(
        "overview.md",
        OVERVIEW_URL,
        audiences=audiences,
        some=SOME,
        many=MANY,
        levels=by_level(catalog),
        available=sum(can_be_had(catalog, item) for item in items),
        empty_themes=themes_without_offer(catalog),
        empty_audiences=[catalog.audiences[column.id] for column in audiences.empty_columns],
        any_topic=[item for item in items if item.any_topic and can_be_had(catalog, item)],
    )
