"""The order in which interventions are advised."""

import numpy as np
from numpy.typing import NDArray

LIMIT = 5
SMALLEST_SCORE = 0.1
"""Below this a judge found 1 in 14 fitting: better fewer results than padding."""


MANY = 200
"""From this number of candidates on, finding the best first is faster than sorting all."""


def best_first(
    scores: NDArray[np.float32],
    allowed: NDArray[np.bool_],
    limit: int = LIMIT,
) -> list[int]:
    """Return the positions of at most `limit` allowed interventions, best first.

    Equal scores keep the order of the catalogue.
    """
    candidates = (allowed & (scores >= SMALLEST_SCORE)).nonzero()[0]
    if not len(candidates):
        return []
    found = scores.take(candidates)
    if len(candidates) > MANY:
        # Only the best few need an order, and what scores the same as the last of them.
        kept = found >= np.partition(found, -limit)[-limit]
        candidates, found = candidates[kept], found[kept]
    order = np.argsort(-found, kind="stable")[:limit]
    return candidates.take(order).tolist()  # type: ignore[no-any-return]
