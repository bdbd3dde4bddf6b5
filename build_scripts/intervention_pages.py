"""The offer guide: the table of all interventions and a page for each."""

from collections.abc import Iterator, Sequence

from build_scripts.filter_data import FILTERS
from build_scripts.glossary_links import safe
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.entities.choice import Choice
from catalog.entities.entity import Entity
from catalog.entities.intervention import Intervention


def intervention_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the table and every intervention."""
    ordered = in_guide_order(catalog)
    filters = [
        (field, label, tuple(getattr(catalog, collection).values()))
        for field, label, collection in FILTERS
    ]
    yield templates.page("interventions.md", "/aanbod/", interventions=ordered, filters=filters)
    for item in catalog.interventions.values():
        yield templates.page(
            "intervention.md",
            item.url,
            item=item,
            parent=catalog.interventions[item.part_of] if item.part_of else None,
            parts=[other for other in ordered if other.part_of == item.id],
            route=catalog.request_routes[item.request_route],
            facts=tuple(_facts(catalog, item)),
            follow_up=tuple(_follow_up(catalog, item)),
        )


def in_guide_order(catalog: Catalog) -> Sequence[Intervention]:
    """Return the interventions: what one can get first, the whole city first, then by name."""
    statuses, scopes = list(catalog.statuses), list(catalog.scopes)
    return sorted(
        catalog.interventions.values(),
        key=lambda item: (
            scopes.index(item.scope),
            statuses.index(item.status),
            item.label.casefold(),
        ),
    )


def _facts(catalog: Catalog, item: Intervention) -> Iterator[tuple[str, str, str]]:
    """Yield name, value as HTML and field of everything that is known of `item`."""
    yield "Wie geeft het", safe(item.provider or "Dat zeggen de bronnen niet"), "provider"
    yield "Hoe vaak", safe(item.frequency or "Dat zeggen de bronnen niet"), "frequency"
    if item.duration:
        yield "Hoe lang", safe(item.duration), "duration"
    if item.teams:
        yield "Teams", safe(", ".join(item.teams)), "teams"
    if item.years:
        yield "Jaren", safe(", ".join(map(str, item.years))), "years"
    yield from _linked_facts(catalog, item)
    yield "Leervorm", _labels([catalog.learning_forms[item.learning_form]]), "learning_form"
    if item.formats:
        yield "Waar", _labels([catalog.formats[name] for name in item.formats]), "formats"
    if item.time_budget:
        yield "Tijd", _labels([catalog.time_budgets[item.time_budget]]), "time_budget"
    yield "Plek in een leerroute", _labels([catalog.phases[item.phase]]), "phase"


def _linked_facts(catalog: Catalog, item: Intervention) -> Iterator[tuple[str, str, str]]:
    only = "Alleen voor " if item.exclusive else ""
    audiences = [catalog.audiences[name] for name in item.audiences]
    yield "Voor wie", only + _linked(audiences), "audiences"
    yield "Alleen of samen", _labels([catalog.units[name] for name in item.units]), "units"
    yield "Thema", _linked([catalog.themes[item.theme]]), "theme"
    yield "Onderwerpen", _linked([catalog.topics[name] for name in item.topics]), "topics"
    if item.focus_areas:
        areas = [catalog.focus_areas[name] for name in item.focus_areas]
        yield "Richting", _linked(areas), "focus_areas"
    levels = [catalog.competence_levels[name] for name in item.competence_levels]
    yield "Niveau", _linked(levels) or "Past bij elk niveau", "competence_levels"


def _follow_up(catalog: Catalog, item: Intervention) -> Iterator[tuple[str, str, str | None]]:
    for name in item.follow_up:
        if name in catalog.interventions:
            other = catalog.interventions[name]
            yield other.label, other.summary, other.url
        else:
            form = catalog.learning_forms[name]
            yield form.label, form.summary, None


def _linked(entities: Sequence[Entity]) -> str:
    return ", ".join(f'<a href="{entity.url}">{safe(entity.label)}</a>' for entity in entities)


def _labels(choices: Sequence[Choice]) -> str:
    return safe(", ".join(choice.label for choice in choices))
