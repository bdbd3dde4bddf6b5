"""The order in which interventions are advised."""

import numpy as np
from numpy.typing import NDArray

LIMIT = 5
SMALLEST_SCORE = 0.1
"""Below this a judge found 1 in 30 fitting: better fewer results than padding."""


def best_first(
    scores: NDArray[np.float32],
    allowed: NDArray[np.bool_],
    limit: int = LIMIT,
) -> list[int]:
    """Return the positions of at most `limit` allowed interventions, best first.

    Equal scores keep the order of the catalogue.
    """
    candidates = np.flatnonzero(allowed & (scores >= SMALLEST_SCORE))
    ordered = candidates[np.argsort(-scores[candidates], kind="stable")]
    return [int(position) for position in ordered[:limit]]
