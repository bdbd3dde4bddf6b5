"""The criteria: how well each intervention fits one answer, from 0 to 1, prepared for all.

For each question and each answer there is one vector with a value for every intervention, so
that a request only looks vectors up. What an intervention leaves open counts as `NEUTRAL`.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from catalog import Catalog
from catalog.entities.intervention import Intervention

Vector = NDArray[np.float32]
Fit = Callable[[Intervention, str], float]

NEUTRAL = 0.5
PARTLY = 0.4
HARDLY = 0.15
ANY_TOPIC = 0.75
"""The fit with every topic of what can be about any topic."""
NEXT_TOPIC, LAST_TOPIC = 0.12, 0.6
"""What each later topic of an intervention counts less, and the least that it counts."""
TIME_ORDER = ("uren", "dagdeel", "dag", "traject")


class Criteria:
    """The prepared vectors of every criterion."""

    def __init__(self, catalog: Catalog, interventions: Sequence[Intervention]) -> None:
        """Prepare a vector for each answer to each criterion."""
        self._vectors: dict[str, dict[str, Vector]] = {
            name: {answer: _vector(fit, interventions, answer) for answer in answers}
            for name, (fit, answers) in _fits(catalog).items()
        }
        self.names = tuple(self._vectors)

    def topic_fit(self, topic: str, weight: float) -> Vector:
        """Return the fit with a topic that counts by `weight`."""
        return self._vectors["topics"][topic] * np.float32(weight)

    def fit(self, name: str, answers: Iterable[str]) -> Vector | None:
        """Return the fit with the best of `answers`, or None when none of them counts."""
        prepared = self._vectors[name]
        vectors = [prepared[answer] for answer in answers if answer in prepared]
        if len(vectors) == 1:
            return vectors[0]
        return np.maximum.reduce(vectors) if vectors else None


def _vector(fit: Fit, interventions: Sequence[Intervention], answer: str) -> Vector:
    return np.array([fit(item, answer) for item in interventions], dtype=np.float32)


def _fits(catalog: Catalog) -> Mapping[str, tuple[Fit, Iterable[str]]]:
    levels = tuple(catalog.competence_levels)
    return {
        "topics": (_topic_fit(catalog), (*catalog.topics, *catalog.themes)),
        "wish": (_wish_fit, WISHES),
        "own": (_own_fit, catalog.audiences),
        "focus_area": (_focus_fit(catalog), catalog.focus_areas),
        "competence_level": (lambda item, level: _level_fit(item, level, levels), levels),
        "level_focus": (_level_focus_fit(catalog), levels),
        "audience": (_audience_fit, (*catalog.audiences, "gemengd")),
        "unit": (lambda item, unit: 1.0 if unit in item.units else HARDLY, catalog.units),
        "role": (_role_fit(catalog), [option.id for option in catalog.questions["role"].options]),
        "directorate": (_directorate_fit, ("onderwijs", "wpi", "anders")),
        "format": (_format_fit, catalog.formats),
        "time_budget": (_time_fit, TIME_ORDER),
    }


def _topic_fit(catalog: Catalog) -> Fit:
    def fit(item: Intervention, answer: str) -> float:
        return max(_own_topic_fit(item, answer), ANY_TOPIC if item.any_topic else 0.0)

    def _own_topic_fit(item: Intervention, answer: str) -> float:
        if answer in catalog.themes:
            others = {catalog.topics[topic].theme for topic in item.topics}
            return 1.0 if item.theme == answer else PARTLY if answer in others else 0.0
        if answer in item.topics:
            return max(LAST_TOPIC, 1.0 - NEXT_TOPIC * item.topics.index(answer))
        related = catalog.topics[answer].related
        return PARTLY if any(topic in related for topic in item.topics[:2]) else 0.0

    return fit


WISHES: Mapping[str, frozenset[str]] = {
    "behoefte-ervaring": frozenset({"ervaring-en-kunst", "workshop", "simulatie-en-rollenspel"}),
    "behoefte-gesprek": frozenset({"dialoog", "intervisie", "begeleiding"}),
    "behoefte-maatwerk": frozenset({"maatwerktraject"}),
    "behoefte-leidinggeven": frozenset({"coaching", "leerprogramma"}),
}
"""The learning forms that meet a wish."""


def _wish_fit(item: Intervention, wish: str) -> float:
    return 1.0 if item.learning_form in WISHES[wish] else 0.0


def _own_fit(item: Intervention, audience: str) -> float:
    """Return 1 for what exists for exactly this audience."""
    return 1.0 if item.exclusive and audience in item.audiences else 0.0


def _focus_fit(catalog: Catalog) -> Fit:
    def fit(item: Intervention, answer: str) -> float:
        if not item.focus_areas:
            return NEUTRAL
        if answer in item.focus_areas:
            return 1.0
        family = {answer, catalog.focus_areas[answer].part_of}
        kin = any(catalog.focus_areas[own].part_of in family for own in item.focus_areas)
        return NEUTRAL if kin or not family.isdisjoint(item.focus_areas) else 0.0

    return fit


def _level_fit(item: Intervention, level: str, levels: Sequence[str]) -> float:
    """Return less for what is too advanced than for what is too basic."""
    if not item.competence_levels:
        return 0.7
    asked = levels.index(level)
    gaps = [levels.index(own) - asked for own in item.competence_levels]
    nearest = min(gaps, key=abs)
    if nearest == 0:
        return 1.0
    return max(0.0, 1.0 - (0.5 if nearest > 0 else 0.4) * abs(nearest))


def _level_focus_fit(catalog: Catalog) -> Fit:
    def fit(item: Intervention, level: str) -> float:
        order = catalog.competence_levels[level].focus_areas
        ranks = [order.index(own) for own in item.focus_areas if own in order]
        return 1.0 - 0.25 * min(ranks) if ranks else (0.0 if item.focus_areas else NEUTRAL)

    return fit


def _audience_fit(item: Intervention, audience: str) -> float:
    if audience in item.audiences:
        return 1.0
    return 0.8 if "iedereen" in item.audiences else HARDLY


def _role_fit(catalog: Catalog) -> Fit:
    def fit(item: Intervention, role: str) -> float:
        return 1.0 if role in catalog.request_routes[item.request_route].roles else HARDLY

    return fit


def _directorate_fit(item: Intervention, directorate: str) -> float:
    if item.scope == directorate:
        return 1.0
    return 0.7 if item.scope in ("stad", "trekkers") else 0.0


def _format_fit(item: Intervention, wanted: str) -> float:
    if not item.formats:
        return NEUTRAL
    if wanted in item.formats:
        return 1.0
    return 0.6 if "blended" in (*item.formats, wanted) else 0.0


def _time_fit(item: Intervention, budget: str) -> float:
    """Return 1 for what fits; more time never lowers it."""
    if item.time_budget is None:
        return 0.6
    over = TIME_ORDER.index(item.time_budget) - TIME_ORDER.index(budget)
    return 1.0 if over <= 0 else max(0.0, PARTLY - 0.2 * (over - 1))
