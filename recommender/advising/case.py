"""One questionnaire with its scores, and what an advice says of interventions in it."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from recommender.advising.advice import (
    Counterfactual,
    Example,
    NotRecommended,
    Recommendation,
    Relaxation,
)
from recommender.advising.scoring import Scores
from recommender.advising.situation import Situation


@dataclass(frozen=True)
class Case:
    """One questionnaire with its scores, and which interventions may be advised."""

    situation: Situation
    scores: Scores
    allowed: NDArray[np.bool_]
    elsewhere: NDArray[np.bool_]
    """Which ones only the directorate keeps from being advised."""

    @cached_property
    def best(self) -> float:
        """Return the highest score (0..1) among what may be advised."""
        return float(self.scores.total.max(initial=0.0, where=self.allowed))


@dataclass(frozen=True)
class OfferAdvice:
    """The part of an advice that is about interventions."""

    recommendations: tuple[Recommendation, ...] = ()
    excluded: tuple[NotRecommended, ...] = ()
    examples: tuple[Example, ...] = ()
    counterfactuals: tuple[Counterfactual, ...] = ()
    relaxations: tuple[Relaxation, ...] = ()


NOTHING = OfferAdvice()
