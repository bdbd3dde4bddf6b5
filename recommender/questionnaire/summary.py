"""The advice to take along: what an accounthouder or leeradviseur needs, as structured data."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog import Catalog
from recommender.advising.advice import Advice, Recommendation
from recommender.questionnaire.form import Filled
from recommender.questionnaire.question_view import answered
from recommender.questionnaire.result_view import ARRANGE, HEADINGS, MATCHES, route_phases

TITLE = "Leeradvies inclusie en diversiteit"
OWN_WORDS = "learning_need"
MOST_REASONS = 4
"""The heaviest reasons; the page has them all."""


@dataclass(frozen=True)
class Item:
    """A name with what is said of it."""

    label: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """Items below a heading; `is_numbered` when their order matters."""

    heading: str
    items: tuple[Item, ...]
    is_numbered: bool = False


@dataclass(frozen=True)
class Summary:
    """The whole summary, apart from its form: text or PDF."""

    title: str
    outcome: str
    lead: str
    sections: tuple[Section, ...]
    closing: str


def summary_of(catalog: Catalog, advice: Advice, filled: Filled) -> Summary:
    """Return the summary of `advice`; it holds no date but that of the offer."""
    made = f"Gemaakt met de Leerwijzer, versie {advice.catalogue.version} van de gegevens."
    return Summary(
        title=TITLE,
        outcome=HEADINGS[advice.outcome],
        lead=advice.summary,
        sections=tuple(s for s in _sections(catalog, advice, filled) if s.items),
        closing=made
        if advice.outcome == "eerst-veiligheid"
        else f"{made} Het aanbod is van {advice.catalogue.reference_date}. "
        "Kijk in MijnL&O voor het nieuwste aanbod.",
    )


def _sections(catalog: Catalog, advice: Advice, filled: Filled) -> Iterator[Section]:
    unsafe = advice.outcome == "eerst-veiligheid"
    yield Section("Bel meteen", tuple(Item(f"{n.number}, {n.label}") for n in advice.numbers))
    yield Section("De vraag in eigen woorden", tuple(_own_words(filled)))
    yield Section("Waar je terechtkunt", tuple(_support(advice)))
    route = "Wat je nu kunt doen" if advice.support else "De leerroute"
    yield Section(route, tuple(_route(catalog, advice)), is_numbered=not unsafe)
    offers = tuple(_offer(catalog, item) for item in advice.recommendations)
    yield Section("Wat past, en waarom", offers, is_numbered=True)
    arrange = tuple(Item(item.label, (item.text,)) for item in advice.advice)
    yield Section(ARRANGE[advice.outcome], arrange)
    not_now = tuple(Item(item.label, (item.reason,)) for item in advice.not_recommended)
    yield Section("Wat nu niet past", not_now)
    yield Section("De antwoorden", tuple(_answers(catalog, filled, with_open=not unsafe)))


def _own_words(filled: Filled) -> Iterator[Item]:
    texts: Sequence[str] = filled.get(OWN_WORDS, ())
    if texts:
        yield Item("", tuple(texts[0].splitlines()))


def _support(advice: Advice) -> Iterator[Item]:
    yield from (Item(item.label, (item.suits,)) for item in advice.support)
    if advice.support:
        yield Item("Zoek telefoonnummers op het intranet, of vraag P&O")


def _route(catalog: Catalog, advice: Advice) -> Iterator[Item]:
    for phase in route_phases(catalog, advice):
        for numbered in phase.steps:
            step = numbered.step
            others = " of ".join(other.label for other in step.alternatives)
            lines = (step.text, *([f"Of kies: {others}."] if others else []))
            in_phase = "" if advice.outcome == "eerst-veiligheid" else f"{phase.label}: "
            yield Item(f"{in_phase}{step.label}", lines)


def _offer(catalog: Catalog, item: Recommendation) -> Item:
    offer = item.intervention
    status = catalog.statuses[offer.status].label
    scope = catalog.scopes[offer.scope].label
    return Item(
        offer.label,
        (
            f"{MATCHES[item.match]}. {status}. {scope}, {offer.reference_date}.",
            offer.summary,
            f"Zo krijg je het: {catalog.request_routes[offer.request_route].label}.",
            *(f"Let op: {caution}" for caution in item.cautions),
            "Waarom: " + " ".join(reason.text for reason in item.reasons[:MOST_REASONS]),
        ),
    )


def _answers(catalog: Catalog, filled: Filled, *, with_open: bool) -> Iterator[Item]:
    answers = [a for a in answered(catalog, filled) if a.question.id != OWN_WORDS]
    yield from (Item(a.question.label, (a.text,)) for a in answers if a.is_known)
    unknown = tuple(a.question.label for a in answers if not a.is_known)
    if unknown and with_open:
        yield Item("Nog niet bekend", (" ".join(unknown),))
