"""The score of every intervention in a situation, as a sum of contributions.

score = share · Σ wᵢ·partᵢ / Σ wᵢ, over what the text and the answers say. The parts of the text
are its words and the topics that it is about, those of the answers the criteria, so that what is
shown adds up.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from catalog import Catalog
from catalog.entities.intervention import Intervention
from recommender.content_model import ContentModel
from recommender.criteria import Criteria
from recommender.situation import WISH_FROM, Situation

Vector = NDArray[np.float32]

QUESTIONS = {"level_focus": "competence_level", "own": "audience"}
"""Criteria that look at the answer to another question than the one they are named after."""
FULL_SHARE_FOR_OWN = {"gepland": 0.95, "pilot": 0.95, "uitgevoerd": 0.85}
"""The share by status for the people that an intervention is for: a plan is a plan for them."""
OFFER_FROM = -1.2
"""The margin from which a text resembles the example sentences of an intervention; 0 is certain."""
OTHER_UNIT = np.float32(0.74)
"""The share of what is made for a team when somebody learns alone, and the other way round."""
LIKELY_TOPIC = 0.08
"""A topic of the text with less weight is left out."""


class Part(NamedTuple):
    """One part of the score: a word or topic of the text, or the answer to a question."""

    criterion: str
    subject: str


Found = tuple[Part, Vector]
"""A part, and the fit (0..1) of each intervention with it."""


@dataclass(frozen=True)
class Scores:
    """The score of each intervention (0..1) and the parts that add up to it."""

    total: Vector
    parts: tuple[Part, ...]
    table: NDArray[np.float32]
    """A row for each part and a column for each intervention."""

    def contributions(self, position: int) -> list[float]:
        """Return what each part adds for the intervention at `position`."""
        return self.table[:, position].tolist()  # type: ignore[no-any-return]


class Scorer:
    """Scores the interventions of a catalogue."""

    def __init__(
        self, catalog: Catalog, interventions: Sequence[Intervention], content: ContentModel
    ) -> None:
        """Prepare the criteria, and the share of the score that each intervention keeps."""
        self._content = content
        self.criteria = Criteria(catalog, interventions)
        self._weights: Mapping[str, float] = {w.id: w.weight for w in catalog.weights.values()}
        self._share = np.array([_share(catalog, item) for item in interventions], dtype=np.float32)
        self._own_share = np.array(
            [_own_share(catalog, item) for item in interventions], dtype=np.float32
        )
        self._units = {
            unit: np.array([unit in item.units for item in interventions]) for unit in catalog.units
        }
        self._positions = {item.id: position for position, item in enumerate(interventions)}
        self._scopes = np.array([item.scope for item in interventions])

    def scores(self, situation: Situation) -> Scores:
        """Return the scores in `situation`."""
        similarity = self._content.similarity(situation.text)
        others = [*self._text_parts(situation), *self._answer_parts(situation)]
        parts = (
            *(Part("text", word) for word in similarity.words),
            *(part for part, _ in others),
        )
        if not parts:
            return Scores(
                np.zeros_like(self._share), (), np.zeros((0, len(self._share)), dtype=np.float32)
            )
        weights = {part.criterion: self._weights[part.criterion] for part in parts}
        scale = np.array([weights[part.criterion] for part in parts], dtype=np.float32)
        scale /= np.float32(sum(weights.values()) or 1.0)
        table = np.vstack([similarity.by_word, *(values for _, values in others)])
        table *= scale[:, np.newaxis]
        table *= self._shares(situation)
        return Scores(table.sum(axis=0).clip(0.0, 1.0), parts, table)

    def _text_parts(self, situation: Situation) -> Iterator[Found]:
        yield from self._topic_parts(situation)
        yield from self._example_parts(situation)
        wishes = situation.understanding.wishes
        strongest = max(wishes, key=wishes.__getitem__, default="")
        if wishes.get(strongest, WISH_FROM) > WISH_FROM:
            fit = self.criteria.fit("wish", [strongest])
            if fit is not None:
                yield Part("wish", strongest), fit

    def _topic_parts(self, situation: Situation) -> Iterator[Found]:
        """Yield the likely topics of the text, unless topics were ticked."""
        likely = {t: w for t, w in situation.understanding.topics.items() if w >= LIKELY_TOPIC}
        if likely and not situation.answers.topics:
            whole = sum(likely.values())
            for topic, weight in likely.items():
                yield Part("text_topics", topic), self.criteria.topic_fit({topic: weight / whole})

    def _example_parts(self, situation: Situation) -> Iterator[Found]:
        """Yield how much the text resembles the example questions of each intervention."""
        offers = situation.understanding.offers
        if not offers:
            return
        margins = np.fromiter(offers.values(), dtype=np.float32, count=len(offers))
        values = np.zeros(len(self._share), dtype=np.float32)
        values[[self._positions[name] for name in offers]] = np.clip(
            1 - margins / np.float32(OFFER_FROM), 0.0, 1.0
        )
        if values.any():
            yield Part("examples", ""), values

    def _answer_parts(self, situation: Situation) -> Iterator[Found]:
        for name in self.criteria.names:
            answers = _answers(name, situation)
            fit = self.criteria.fit(name, answers) if answers else None
            if fit is not None:
                yield Part(name, answers[0]), fit

    def _shares(self, situation: Situation) -> Vector:
        """Return the share of the score that remains; more for the people that it is for."""
        own = self._scopes == situation.answer("directorate")
        if "trekkers" in (situation.answer("audience"), situation.answer("role")):
            own |= self._scopes == "trekkers"
        share = np.where(own, self._own_share, self._share)
        meant_for = self._units.get(situation.answer("unit"))
        return share if meant_for is None else np.where(meant_for, share, OTHER_UNIT * share)


def _share(catalog: Catalog, item: Intervention) -> float:
    form = catalog.learning_forms[item.learning_form].share
    return float(catalog.statuses[item.status].ceiling) * form


def _own_share(catalog: Catalog, item: Intervention) -> float:
    ceiling = float(catalog.statuses[item.status].ceiling)
    return FULL_SHARE_FOR_OWN.get(item.status, ceiling)


def _answers(criterion: str, situation: Situation) -> tuple[str, ...]:
    if criterion == "topics":
        return situation.answers.topics
    if criterion == "wish":
        return ()
    question = QUESTIONS.get(criterion, criterion)
    return (situation.known[question],) if question in situation.known else ()
