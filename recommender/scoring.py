"""The score of every intervention in a situation, as a sum of contributions.

score = status · Σ wᵢ·partᵢ / Σ wᵢ, over the text and the answers that were given. The parts of
the text are its words, those of the answers the criteria, so that what is shown adds up.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalog import Catalog
from catalog.entities.intervention import Intervention
from recommender.content_model import ContentModel, Similarity
from recommender.criteria import Criteria
from recommender.situation import Situation

Vector = NDArray[np.float32]

LEVEL_CRITERIA = {"level_focus": "competence_level"}
"""Criteria that look at the answer to another question than the one they are named after."""


@dataclass(frozen=True)
class Part:
    """One part of the score: a word of the text, or the answer to a question."""

    criterion: str
    subject: str
    values: Vector


@dataclass(frozen=True)
class Scores:
    """The score of each intervention (0..1) and the parts that add up to it."""

    total: Vector
    parts: tuple[Part, ...]
    similarity: Similarity


class Scorer:
    """Scores the interventions of a catalogue."""

    def __init__(
        self, catalog: Catalog, interventions: Sequence[Intervention], content: ContentModel
    ) -> None:
        """Prepare the criteria and the status of each intervention."""
        self._content = content
        self._criteria = Criteria(catalog, interventions)
        self._weights: Mapping[str, float] = {w.id: w.weight for w in catalog.weights.values()}
        statuses = [float(catalog.statuses[item.status].ceiling) for item in interventions]
        self._status = np.array(statuses, dtype=np.float32)
        self._scopes = np.array([item.scope for item in interventions])

    def scores(self, situation: Situation) -> Scores:
        """Return the scores in `situation`."""
        similarity = self._content.similarity(situation.answers.learning_need or "")
        answer_parts = self._answer_parts(situation)
        text_weight = self._weights["text"] if similarity.words else 0.0
        answer_weight = self._weights["answers"] if answer_parts else 0.0
        whole = (text_weight + answer_weight) or 1.0
        status = self._ceiling(situation)
        parts = [
            Part("text", word, status * vector * np.float32(text_weight / whole))
            for word, vector in zip(similarity.words, similarity.by_word, strict=True)
        ]
        parts += [
            Part(
                part.criterion,
                part.subject,
                status * part.values * np.float32(answer_weight / whole),
            )
            for part in answer_parts
        ]
        total = np.sum([part.values for part in parts], axis=0) if parts else np.zeros_like(status)
        return Scores(np.clip(total, 0.0, 1.0), tuple(parts), similarity)

    def _answer_parts(self, situation: Situation) -> list[Part]:
        """Return the weighted mean over the criteria that were answered, part by part."""
        found = [
            (name, answers, fit)
            for name in self._criteria.names
            if (answers := _answers(name, situation))
            and (fit := self._criteria.fit(name, answers)) is not None
        ]
        whole = sum(self._weights[name] for name, _, _ in found) or 1.0
        return [
            Part(name, answers[0], fit * np.float32(self._weights[name] / whole))
            for name, answers, fit in found
        ]

    def _ceiling(self, situation: Situation) -> Vector:
        """Return the part of the score that remains; one's own directorate counts in full."""
        own = self._scopes == situation.answer("directorate")
        return np.where(own, np.sqrt(self._status), self._status).astype(np.float32)


def _answers(criterion: str, situation: Situation) -> tuple[str, ...]:
    if criterion == "topics":
        return situation.answers.topics
    question = LEVEL_CRITERIA.get(criterion, criterion)
    return (situation.known[question],) if question in situation.known else ()
