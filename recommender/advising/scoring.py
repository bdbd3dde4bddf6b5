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
from recommender.advising.criteria import Criteria
from recommender.advising.shares import Shares
from recommender.advising.situation import Situation
from recommender.reading.content_model import ContentModel, Similarity

Vector = NDArray[np.float32]

QUESTIONS = {"level_focus": "competence_level", "own": "audience"}
"""Criteria that look at the answer to another question than the one they are named after."""
FULL_FIT = np.float32(1.6)
"""How much the learned fit counts: a guess stays below what the judge says."""
WISH_FROM = 0.0
"""The margin from which a text wishes for a kind of learning."""
LIKELY_TOPIC = 0.08
"""A topic of the text with less weight is left out."""


_ONE = np.float32(1)


class Part(NamedTuple):
    """One part of the score: a topic of the text, or the answer to a question."""

    criterion: str
    subject: str


Found = tuple[Part, Vector]
"""A part, and the fit (0..1) of each intervention with it."""


@dataclass(frozen=True, slots=True)
class Scores:
    """The score of each intervention (0..1), and the words and parts that add up to it."""

    total: Vector
    words: tuple[str, ...]
    parts: tuple[Part, ...]
    by_word: Sequence[Vector]
    """For each word a number for each intervention; kept apart, for many interventions are large."""
    by_part: NDArray[np.float32]
    """A row for each part and a column for each intervention."""
    word_scale: float
    scale: Vector
    """What a fit of 1 with each part adds before `share`."""
    whole: Vector
    """The score of each intervention before `share`."""
    share: Vector

    def of_words(self, positions: Sequence[int]) -> list[list[float]]:
        """Return what each word adds, for the interventions at `positions`."""
        if not self.by_word:
            return [[] for _ in positions]
        share = self.share.take(positions) * np.float32(self.word_scale)
        own = np.array([vector.take(positions) for vector in self.by_word])
        return (own * share).T.tolist()  # type: ignore[no-any-return]

    def of_parts(self, positions: Sequence[int]) -> list[list[float]]:
        """Return what each part adds, for the interventions at `positions`."""
        own = self.by_part.take(positions, axis=1) * self.scale[:, np.newaxis]
        return (own * self.share.take(positions)).T.tolist()  # type: ignore[no-any-return]


class Scorer:
    """Scores the interventions of a catalogue."""

    def __init__(
        self, catalog: Catalog, interventions: Sequence[Intervention], content: ContentModel
    ) -> None:
        """Prepare the criteria, and the share of the score that each intervention keeps."""
        self._content = content
        self.criteria = Criteria(catalog, interventions)
        self.shares = Shares(catalog, interventions)
        self._weights: Mapping[str, float] = {w.id: w.weight for w in catalog.weights.values()}
        self._positions = {item.id: position for position, item in enumerate(interventions)}

    def scores(self, situation: Situation) -> Scores | None:
        """Return the scores in `situation`; None when nothing that was said can be compared."""
        similarity = self._content.similarity(situation.words)
        found = [*self._text_parts(situation), *self._answer_parts(situation)]
        if not found and not similarity.words:
            return None
        return self._added_up(similarity, found, self.shares.of(situation))

    def _added_up(self, text: Similarity, found: Sequence[Found], share: Vector) -> Scores:
        """Return the sum of what the words and the parts add; a kind of part counts once."""
        weights = {part.criterion: self._weights[part.criterion] for part, _ in found}
        if text.words:
            weights["text"] = self._weights["text"]
        unit = 1 / (sum(weights.values()) or 1.0)
        word_scale = weights.get("text", 0.0) * unit * text.scale
        scale = np.array([weights[p.criterion] * unit for p, _ in found], dtype=np.float32)
        rows = np.array([values for _, values in found] or np.zeros((0, len(share)), np.float32))
        whole = scale @ rows
        if text.by_word:
            said = text.by_word[0].copy()
            for vector in text.by_word[1:]:
                said += vector
            said *= np.float32(word_scale)
            whole += said
        total = whole * share
        np.minimum(total, _ONE, out=total)
        parts = tuple(part for part, _ in found)
        return Scores(total, text.words, parts, text.by_word, rows, word_scale, scale, whole, share)

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
                yield Part("text_topics", topic), self.criteria.topic_fit(topic, weight / whole)

    def _example_parts(self, situation: Situation) -> Iterator[Found]:
        """Yield how well a judge of the example questions would say that each intervention fits."""
        offers = situation.understanding.offers
        if not offers:
            return
        fits = np.fromiter(offers.values(), dtype=np.float32, count=len(offers))
        fits *= FULL_FIT
        values = np.zeros(len(self._positions), dtype=np.float32)
        values[[self._positions[name] for name in offers]] = np.clip(fits, 0.0, 1.0, out=fits)
        yield Part("examples", ""), values

    def _answer_parts(self, situation: Situation) -> Iterator[Found]:
        for name in self.criteria.names:
            answers = _answers(name, situation)
            fit = self.criteria.fit(name, answers) if answers else None
            if fit is not None:
                yield Part(name, answers[0]), fit


def _answers(criterion: str, situation: Situation) -> tuple[str, ...]:
    if criterion == "topics":
        return situation.answers.topics
    answer = situation.known.get(QUESTIONS.get(criterion, criterion))
    return () if answer is None else (answer,)
