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
    """All leerinterventies that suit one value of one filter."""

    filter_label: str
    label: str
    note: str
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
    values = {item.id: filter_values(catalog, item) for item in ordered}
    for option, label in choice.options(catalog):
        entity = choice.entities(catalog).get(option)
        has_page = bool(entity and entity.site_folder and not choice.for_all)
        own = [item for item in ordered if option in values[item.id][choice.name]]
        own.sort(
            key=lambda item: bool(choice.first) and option not in values[item.id][choice.first]
        )
        yield OfferList(
            filter_label=choice.label,
            label=label,
            note=choice.note if option != choice.for_all else "",
            summary=getattr(entity, "summary", ""),
            url=entity.url if entity and has_page else f"/aanbod/lijst/{choice.name}/{option}/",
            own_page=has_page,
            interventions=tuple(own),
        )
