"""How far two annotators agree: the most that any adviser can reach on what they judged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from recommender.evaluation.judged import (
    FOLDER,
    JUDGED_TWICE,
    JudgedQuestionnaire,
    judged_questionnaires,
)
from recommender.evaluation.metrics import ndcg


@dataclass(frozen=True)
class Agreement:
    """Shares (0..1) of the questionnaires that two annotators judged."""

    outcomes: float
    """On how many they chose the same outcome."""
    ranking: float
    """The mean nDCG@5 of what one would advise, judged by the other, both ways."""


def agreement(
    first: Sequence[JudgedQuestionnaire], second: Sequence[JudgedQuestionnaire]
) -> Agreement:
    """Return how far two annotators agree on the same questionnaires, in the same order."""
    pairs = list(zip(first, second, strict=True))
    rankings = [
        ndcg(_ranking(one.grades), dict(other.grades))
        for pair in pairs
        for one, other in (pair, pair[::-1])
        if other.grades
    ]
    same = [one.outcome == other.outcome for one, other in pairs]
    return Agreement(float(np.mean(same)), float(np.mean(rankings)))


def measured_agreement() -> Agreement:
    """Return how far the annotators of the sets that were judged twice agree."""
    first, second = (
        [item for name in names for item in judged_questionnaires(FOLDER / name)]
        for names in zip(*JUDGED_TWICE, strict=True)
    )
    return agreement(first, second)


def _ranking(grades: Mapping[str, int]) -> list[str]:
    return sorted(grades, key=grades.__getitem__, reverse=True)
