"""Measures of a ranking and of a difference, as pure functions."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

CUTOFF = 5
RESAMPLES = 2000


def ndcg(ranking: Sequence[str], grades: Mapping[str, int], cutoff: int = CUTOFF) -> float:
    """Return nDCG at `cutoff` with gains 2^grade - 1 (Järvelin & Kekäläinen 2002), 0..1."""
    found = [grades.get(name, 0) for name in ranking[:cutoff]]
    ideal = sorted(grades.values(), reverse=True)[:cutoff]
    return _discounted(found) / _discounted(ideal)


def _discounted(grades: Sequence[int]) -> float:
    return float(sum((2**grade - 1) / np.log2(rank + 2) for rank, grade in enumerate(grades)))


def interval(values: Sequence[float], seed: int = 7) -> tuple[float, float]:
    """Return the 95 % bootstrap interval of the mean of `values`."""
    sample: NDArray[np.float64] = np.asarray(values, dtype=float)
    random = np.random.default_rng(seed)
    means = random.choice(sample, (RESAMPLES, len(sample))).mean(axis=1)
    low, high = np.quantile(means, (0.025, 0.975))
    return float(low), float(high)
