"""What would change with another answer, and what to let go when nothing fits everything."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalog.entities.rule import Inference, Rule
from recommender.advising.criteria import Criteria
from recommender.advising.scoring import Scores
from recommender.advising.shares import Shares
from recommender.advising.situation import Situation, one_holds

Vector = NDArray[np.float32]
Mask = NDArray[np.bool_]

PRACTICAL = ("time_budget", "format", "unit")
"""The questions whose other answers are worth showing: meets_all can do something about them."""
FITS_FROM = 0.5
"""The fit from which an intervention meets a wish."""
CLEARLY_BETTER = 0.02
_OPEN, _CLOSED = np.float32(0), np.float32(-2)
"""Added to a score (0..1): below zero is no choice."""


@dataclass(frozen=True)
class Counterfactual:
    """With `answer` to `question`, the intervention at `position` would come first."""

    question: str
    answer: str
    position: int


@dataclass(frozen=True)
class Relaxation:
    """Letting go of the answers to `questions` opens `count` interventions."""

    questions: tuple[str, ...]
    count: int


class Counterfactuals:
    """Finds what would come first with one other answer.

    Exact, because the score is a sum: one part is taken out and another is put in.
    """

    def __init__(
        self,
        criteria: Criteria,
        shares: Shares,
        options: Mapping[str, Sequence[str]],
        rules: Iterable[Rule | Inference] = (),
    ) -> None:
        """Prepare for each practical answer how much better the others fit.

        An answer that changes which of `rules` apply would change more than itself: it is left out.
        """
        self._shares = shares
        self._rules = tuple(rule for rule in rules if rule.when)
        self._others: Mapping[tuple[str, str], tuple[list[str], NDArray[np.float32]]] = {
            (question, answer): ([name for name in fits if name != answer], _gains(fits, answer))
            for question in PRACTICAL
            for fits in [_fits(criteria, question, options[question])]
            for answer in fits
        }

    def of(self, scores: Scores, situation: Situation, allowed: Mask) -> Iterator[Counterfactual]:
        """Yield another first choice for each practical answer that would give one."""
        closed = np.where(allowed, _OPEN, _CLOSED)
        first = int((scores.total + closed).argmax())
        least = float(scores.total[first]) + CLEARLY_BETTER
        for place, part in enumerate(scores.parts):
            if part.criterion not in PRACTICAL or part.criterion in situation.inferred:
                continue
            answers, gains = self._others[part]
            changed = gains * scores.scale[place]
            changed += scores.whole
            changed *= self._share(part.criterion, answers, situation, scores)
            changed += closed
            best = changed.argmax(axis=1).tolist()
            for row, (answer, position) in enumerate(zip(answers, best, strict=True)):
                if position == first or changed[row, position] <= least:
                    continue
                if not self._leads_further(part.criterion, answer, situation):
                    yield Counterfactual(part.criterion, answer, position)
                    break

    def _leads_further(self, question: str, answer: str, situation: Situation) -> bool:
        """Return whether a rule would apply, or apply no more, with this answer."""
        changed = {**situation.known, question: answer}
        return any(
            one_holds(rule.when, changed, situation.signals)
            != one_holds(rule.when, situation.known, situation.signals)
            for rule in self._rules
        )

    def _share(
        self, question: str, answers: Sequence[str], situation: Situation, scores: Scores
    ) -> NDArray[np.float32]:
        if question != "unit":
            return scores.share
        return np.array([self._shares.of(situation, unit=answer) for answer in answers])


class Relaxations:
    """Finds the smallest sets of answers to let go of, when nothing meets all of them."""

    def __init__(self, criteria: Criteria, options: Mapping[str, Sequence[str]]) -> None:
        """Prepare for each practical answer which interventions do not meet it."""
        self._missed: Mapping[tuple[str, str], Mask] = {
            (question, answer): fit < FITS_FROM
            for question in PRACTICAL
            for answer, fit in _fits(criteria, question, options[question]).items()
        }

    def of(self, situation: Situation, relevant: Mask) -> tuple[Relaxation, ...]:
        """Return every smallest set of answers, fewest answers and most offers first.

        Each relevant intervention shows a set that works: the wishes that it does not meet. The
        smallest of these sets are all minimal relaxations; no search is needed (research note
        1.3).
        """
        misses = {
            name: missed
            for name in PRACTICAL
            if name not in situation.inferred
            if (missed := self._missed.get((name, situation.answer(name)))) is not None
        }
        meets_all = relevant.copy()
        for missed in misses.values():
            meets_all &= ~missed
        if not misses or meets_all.any() or not relevant.any():
            return ()
        return _minimal_relaxations(misses, relevant)


def _minimal_relaxations(misses: Mapping[str, Mask], relevant: Mask) -> tuple[Relaxation, ...]:
    patterns = np.zeros(int(relevant.sum()), dtype=np.int64)
    for bit, missed in enumerate(misses.values()):
        patterns |= missed[relevant].astype(np.int64) << bit
    found, counts = np.unique(patterns, return_counts=True)
    relaxations = [
        Relaxation(
            tuple(name for bit, name in enumerate(misses) if pattern >> bit & 1),
            int(counts[(found | pattern) == pattern].sum()),
        )
        for pattern in _minimal(found.tolist())
    ]
    return tuple(sorted(relaxations, key=lambda item: (len(item.questions), -item.count)))


def _minimal(patterns: Sequence[int]) -> list[int]:
    """Return the bit patterns that contain no other one."""
    minimal: list[int] = []
    for pattern in sorted(patterns, key=lambda value: (value.bit_count(), value)):
        if not any(smaller & pattern == smaller for smaller in minimal):
            minimal.append(pattern)
    return minimal


def _fits(criteria: Criteria, question: str, answers: Sequence[str]) -> Mapping[str, Vector]:
    """Return the fit with each answer to `question` that the criteria know."""
    found = {answer: criteria.fit(question, [answer]) for answer in answers}
    return {answer: fit for answer, fit in found.items() if fit is not None}


def _gains(fits: Mapping[str, Vector], answer: str) -> NDArray[np.float32]:
    """Return how much better each other answer fits: a row for each of them."""
    return np.array([fit - fits[answer] for name, fit in fits.items() if name != answer])
