"""The offer in lists: a page for each choice of the guide, for who has no script."""

from collections.abc import Iterator
from dataclasses import dataclass

from build_scripts.offer_filters import FILTERS, OfferFilter, filter_values
from build_scripts.offer_order import in_guide_order
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.entities.intervention import Intervention


@dataclass(frozen=True)
class OfferList:
    """All leerinterventies that have one value of one filter."""

    filter_label: str
    label: str
    summary: str
    url: str
    own_page: bool
    interventions: tuple[Intervention, ...]


def offer_lists(catalog: Catalog) -> dict[str, list[OfferList]]:
    """Return for each filter, by its label, the list of every option, the empty ones too."""
    return {choice.label: list(_lists(catalog, choice)) for choice in FILTERS}


def offer_list_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield a page for every list whose value has no page of its own."""
    for lists in offer_lists(catalog).values():
        for own in lists:
            if not own.own_page:
                yield templates.page("offer_list.md", own.url, own=own)


def _lists(catalog: Catalog, choice: OfferFilter) -> Iterator[OfferList]:
    ordered = in_guide_order(catalog)
    for option, label in choice.options(catalog):
        entity = choice.entities(catalog).get(option)
        has_page = bool(entity and entity.site_folder)
        yield OfferList(
            filter_label=choice.label,
            label=label,
            summary=getattr(entity, "summary", ""),
            url=entity.url if entity and has_page else f"/aanbod/lijst/{choice.name}/{option}/",
            own_page=has_page,
            interventions=tuple(i for i in ordered if option in filter_values(i)[choice.name]),
        )
