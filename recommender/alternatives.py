"""What would change with another answer, and what to let go when nothing fits everything."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.criteria import Criteria
from recommender.scoring import Part, Scores
from recommender.situation import Situation

Vector = NDArray[np.float32]
Mask = NDArray[np.bool_]

PRACTICAL = ("time_budget", "format", "unit")
"""The questions whose other answers are worth showing: somebody can do something about them."""
FITS_FROM = 0.5
"""The fit from which an intervention meets a wish."""
CLEARLY_BETTER = 0.02


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


def counterfactuals(
    criteria: Criteria,
    scores: Scores,
    situation: Situation,
    allowed: Mask,
    options: Mapping[str, Sequence[str]],
) -> Iterator[Counterfactual]:
    """Yield another first choice for each practical answer that would give one.

    Exact, because the score is a sum: one part is taken out and another is put in.
    """
    first = _best(scores.total, allowed)
    for part, values in zip(scores.parts, scores.table, strict=True):
        if part.criterion not in PRACTICAL or part.criterion in situation.inferred:
            continue
        for answer in options[part.criterion]:
            if answer == part.subject:
                continue
            changed = scores.total - values + _scaled(criteria, part, values, answer)
            position = _best(changed, allowed)
            gain = float(changed[position] - scores.total[first])
            if position != first and gain > CLEARLY_BETTER:
                yield Counterfactual(part.criterion, answer, position)
                break


def minimal_relaxations(
    criteria: Criteria, situation: Situation, relevant: Mask
) -> tuple[Relaxation, ...]:
    """Return every smallest set of answers to let go of, fewest answers and most offers first.

    Each relevant intervention shows a set that works: the wishes that it does not meet. The
    smallest of these sets are all minimal relaxations; no search is needed (research note 1.3).
    """
    misses = {
        name: fit < FITS_FROM
        for name in PRACTICAL
        if name in situation.known and name not in situation.inferred
        if (fit := criteria.fit(name, [situation.known[name]])) is not None
    }
    if not misses or not relevant.any():
        return ()
    patterns = np.zeros(int(relevant.sum()), dtype=np.int64)
    for bit, missed in enumerate(misses.values()):
        patterns |= missed[relevant].astype(np.int64) << bit
    found, counts = np.unique(patterns, return_counts=True)
    if found[0] == 0:
        return ()
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


def _best(values: Vector, allowed: Mask) -> int:
    return int(np.argmax(np.where(allowed, values, -1)))


def _scaled(criteria: Criteria, part: Part, values: Vector, answer: str) -> Vector:
    """Return what `answer` would add, on the same scale as the part that it replaces."""
    own = criteria.fit(part.criterion, [part.subject])
    other = criteria.fit(part.criterion, [answer])
    if own is None or other is None:
        return values
    return np.asarray(values * (other / np.maximum(own, 1e-6)), dtype=np.float32)
