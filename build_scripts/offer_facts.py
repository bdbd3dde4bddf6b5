"""What is known of a leerinterventie, fact by fact, for its own page and for comparing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_scripts.listing import in_list
from build_scripts.offer_filters import EVERY_LEVEL
from catalog import Catalog
from catalog.entities.entity import WHOLE_ENTRY, Entity
from catalog.entities.intervention import Intervention

UNKNOWN = "Dat zeggen de bronnen niet"

Part = tuple[str, str]
"""A text and the address that it leads to; an empty address leads nowhere."""


@dataclass(frozen=True)
class OfferFact:
    """One fact; without parts, `missing` tells what that means, or the fact is left out."""

    field: str
    name: str
    parts: tuple[Part, ...]
    missing: str = ""
    before: str = ""

    @property
    def shown(self) -> bool:
        """Return whether the page of the leerinterventie tells this fact."""
        return bool(self.parts or self.missing)

    def judged_in(self, item: Intervention) -> bool:
        """Return whether the editors judged this fact: no source states it."""
        return self.field in item.editorial or WHOLE_ENTRY in item.editorial


def offer_facts(catalog: Catalog, item: Intervention) -> Iterator[OfferFact]:
    """Yield everything that is known of `item`, in the order of its page."""
    yield from _practical_facts(item)
    yield from _matching_facts(catalog, item)


def compared_facts(catalog: Catalog, item: Intervention) -> Iterator[OfferFact]:
    """Yield what the page for comparing shows, most decisive first."""
    status, scope = catalog.statuses[item.status], catalog.scopes[item.scope]
    route = catalog.request_routes[item.request_route]
    yield OfferFact("status", "Status", ((status.label, ""),))
    yield OfferFact("scope", "Van wie", ((scope.label, ""),))
    yield OfferFact("request_route", "Zo vraag je het aan", ((route.label, route.url),))
    yield from offer_facts(catalog, item)
    yield OfferFact("follow_up", "Wat helpt erna", tuple(_follow_up(catalog, item)), UNKNOWN)
    yield OfferFact("reference_date", "Peildatum", ((str(item.reference_date), ""),))
    yield OfferFact("sources", "Bron", tuple(_sources(catalog, item)), "De redactie schreef dit.")


def _practical_facts(item: Intervention) -> Iterator[OfferFact]:
    yield OfferFact("provider", "Wie geeft het", _texts(item.provider), UNKNOWN)
    yield OfferFact("frequency", "Hoe vaak", _texts(item.frequency), UNKNOWN)
    yield OfferFact("duration", "Hoe lang", _texts(item.duration))
    yield OfferFact("teams", "Teams", _texts(*item.teams))
    yield OfferFact("years", "Jaren", _texts(*map(str, item.years)))


def _matching_facts(catalog: Catalog, item: Intervention) -> Iterator[OfferFact]:
    groups = [catalog.audiences[name] for name in item.audiences]
    names = in_list(group.label for group in groups)
    audiences = tuple((name, group.url) for name, group in zip(names, groups, strict=True))
    only = "Alleen voor " if item.exclusive else ""
    levels = _links(catalog.competence_levels[name] for name in item.competence_levels)
    formats = [catalog.formats[name].label for name in item.formats]
    time = catalog.time_budgets[item.time_budget].label if item.time_budget else None
    yield OfferFact("audiences", "Voor wie", audiences, before=only)
    yield OfferFact(
        "units", "Alleen of samen", _texts(*in_list(catalog.units[u].label for u in item.units))
    )
    yield OfferFact("theme", "Thema", _links([catalog.themes[item.theme]]))
    yield OfferFact("topics", "Onderwerpen", _links(catalog.topics[name] for name in item.topics))
    areas = _links(catalog.focus_areas[name] for name in item.focus_areas)
    yield OfferFact("focus_areas", "Richting", areas)
    yield OfferFact("competence_levels", "Niveau", levels, EVERY_LEVEL[1])
    form = catalog.learning_forms[item.learning_form].label
    yield OfferFact("learning_form", "Leervorm", _texts(form))
    yield OfferFact("formats", "Waar", _texts(*in_list(formats)))
    yield OfferFact("time_budget", "Tijd", _texts(time))
    yield OfferFact("phase", "Plek in een leerroute", _texts(catalog.phases[item.phase].label))


def _follow_up(catalog: Catalog, item: Intervention) -> Iterator[Part]:
    for name in item.follow_up:
        other = catalog.interventions.get(name)
        yield (other.label, other.url) if other else (catalog.learning_forms[name].label, "")


def _sources(catalog: Catalog, item: Intervention) -> Iterator[Part]:
    for document in dict.fromkeys(source.document for source in item.sources):
        yield catalog.sources[document].short, catalog.sources[document].url


def _texts(*texts: str | None) -> tuple[Part, ...]:
    return tuple((text, "") for text in texts if text)


def _links(entities: Iterable[Entity]) -> tuple[Part, ...]:
    return tuple((entity.label, entity.url) for entity in entities)
