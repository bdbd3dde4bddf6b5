"""The result as its page shows it: the route by phase, and what is new since the last answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from catalog import Catalog
from catalog.entities.rule import Outcome
from recommender.advising.advice import Advice, RouteStep
from recommender.questionnaire.form import PostedForm
from recommender.questionnaire.question_view import QuestionView, question_view

HEADINGS: dict[Outcome, str] = {
    "aanbevelen": "Dit past bij jouw vraag",
    "eerst-intake": "Eerst een gesprek",
    "eerst-veiligheid": "Eerst veiligheid",
    "buiten-aanbod": "Dit zit niet in dit aanbod",
}
ARRANGE: dict[Outcome, str] = {
    "aanbevelen": "Wat je regelt",
    "eerst-intake": "Om in het gesprek te bespreken",
    "eerst-veiligheid": "Wat verder kan helpen",
    "buiten-aanbod": "Wat je regelt",
}
"""The heading of what to arrange."""
MATCHES = {"sterk": "Past goed", "mogelijk": "Past misschien", "zwak": "Past een beetje"}
SAME = "De leerroute en het aanbod blijven hetzelfde."


@dataclass(frozen=True)
class NumberedStep:
    """One step of the route with its number in the whole route."""

    number: int
    step: RouteStep
    is_new: bool


@dataclass(frozen=True)
class RoutePhase:
    """The steps of one phase."""

    label: str
    steps: tuple[NumberedStep, ...]


@dataclass(frozen=True)
class ResultView:
    """What the page shows beside the advice itself; `change` is empty at the first advice."""

    phases: tuple[RoutePhase, ...]
    new_offers: frozenset[str]
    change: str
    tokens: tuple[str, ...]
    questions: tuple[QuestionView, ...]


def result_view(catalog: Catalog, advice: Advice, posted: PostedForm) -> ResultView:
    """Return the view of `advice` for somebody who has seen what `posted` tells."""
    seen = frozenset(posted.seen)
    offers = {item.intervention.id for item in advice.recommendations}
    one = (question for question in catalog.questions.values() if question.kind == "one")
    return ResultView(
        phases=tuple(route_phases(catalog, advice, seen)),
        new_offers=frozenset(offer for offer in offers if seen and _offer(offer) not in seen),
        change=_change(advice, posted.seen),
        tokens=tuple(_tokens(advice)),
        questions=tuple(question_view(catalog, question, posted) for question in one),
    )


def route_phases(
    catalog: Catalog, advice: Advice, seen: frozenset[str] = frozenset()
) -> Iterator[RoutePhase]:
    """Yield each phase of the route that has steps; the numbers run on."""
    numbers = count(1)
    for phase in catalog.phases.values():
        steps = tuple(
            NumberedStep(next(numbers), step, bool(seen) and _step(step) not in seen)
            for step in advice.route
            if step.phase == phase.id
        )
        if steps:
            yield RoutePhase(phase.label, steps)


def _tokens(advice: Advice) -> Iterator[str]:
    """Yield what the visitor sees, in order: to be compared with, never shown."""
    yield f"outcome:{advice.outcome}"
    yield from map(_step, advice.route)
    yield from (_offer(item.intervention.id) for item in advice.recommendations)


def _step(step: RouteStep) -> str:
    return f"step:{step.label}"


def _offer(identifier: str) -> str:
    return f"offer:{identifier}"


def _change(advice: Advice, seen: Sequence[str]) -> str:
    """Return in words what differs from what was seen."""
    now = tuple(_tokens(advice))
    if not seen:
        return ""
    if tuple(seen) == now:
        return SAME
    parts = list(_changes(advice, seen))
    fresh = len(set(now) - set(seen))
    if not parts:
        parts = [f"Nieuw in de lijst: {fresh}." if fresh else "De volgorde of lengte is anders."]
    return " ".join(["Het advies is aangepast.", *parts])


def _changes(advice: Advice, seen: Sequence[str]) -> Iterator[str]:
    """Yield a sentence for each important thing that changed."""
    if f"outcome:{advice.outcome}" not in seen:
        yield f"De uitkomst is nu: {HEADINGS[advice.outcome].lower()}."
    if advice.route and _step(advice.route[0]) != _first(seen, "step:"):
        yield f"De eerste stap is nu: {advice.route[0].label}."
    if advice.recommendations:
        best = advice.recommendations[0].intervention
        if _offer(best.id) != _first(seen, "offer:"):
            yield f"Dit past nu het best: {best.label}."


def _first(seen: Sequence[str], kind: str) -> str:
    return next((token for token in seen if token.startswith(kind)), "")
