"""The offer guide: the table of all interventions, a page for each, and comparing."""

from collections.abc import Iterator

from build_scripts.glossary_links import safe
from build_scripts.offer_facts import OfferFact, offer_facts
from build_scripts.offer_filters import filter_values, offer_facets
from build_scripts.offer_lists import offer_list_pages, offer_lists
from build_scripts.offer_order import ORDERS, in_guide_order, sort_ranks
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.entities.intervention import Intervention


def intervention_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the guide, its lists, the page for comparing and every intervention."""
    ordered, ranks = in_guide_order(catalog), sort_ranks(catalog)
    yield templates.page(
        "interventions.md",
        "/aanbod/",
        rows=[(item, filter_values(catalog, item), ranks[item.id]) for item in ordered],
        facets=offer_facets(catalog),
        orders=ORDERS,
        lists=offer_lists(catalog),
    )
    yield templates.page("compare.md", "/aanbod/vergelijken/")
    yield from offer_list_pages(catalog, templates)
    for item in catalog.interventions.values():
        yield templates.page(
            "intervention.md",
            item.url,
            item=item,
            parent=catalog.interventions[item.part_of] if item.part_of else None,
            parts=[other for other in ordered if other.part_of == item.id],
            route=catalog.request_routes[item.request_route],
            facts=[(f.name, _html(f), f.field) for f in offer_facts(catalog, item) if f.shown],
            follow_up=tuple(_follow_up(catalog, item)),
        )


def _html(fact: OfferFact) -> str:
    """Return the value of a fact as HTML."""
    parts = (f'<a href="{url}">{safe(text)}</a>' if url else safe(text) for text, url in fact.parts)
    return safe(fact.before) + ", ".join(parts) or safe(fact.missing)


def _follow_up(catalog: Catalog, item: Intervention) -> Iterator[tuple[str, str, str | None]]:
    for name in item.follow_up:
        if name in catalog.interventions:
            other = catalog.interventions[name]
            yield other.label, other.summary, other.url
        else:
            form = catalog.learning_forms[name]
            yield form.label, form.summary, None
