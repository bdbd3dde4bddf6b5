"""The order in which interventions are advised."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from catalog.entities.intervention import Intervention

LIMIT = 5
SMALLEST_SCORE = 0.02
"""Below this nothing in the situation points to the intervention."""


def best_first(
    scores: NDArray[np.float32],
    allowed: NDArray[np.bool_],
    interventions: Sequence[Intervention],
    limit: int = LIMIT,
) -> list[int]:
    """Return the positions of at most `limit` allowed interventions, best first.

    Equal scores keep the order of the catalogue. Of a programme and its own parts only the
    best one is named: the page of the programme lists the others.
    """
    candidates = np.flatnonzero(allowed & (scores >= SMALLEST_SCORE))
    ordered = candidates[np.argsort(-scores[candidates], kind="stable")]
    chosen: list[int] = []
    families: set[str] = set()
    for position in ordered.tolist():
        item = interventions[position]
        family = item.part_of or item.id
        if family not in families:
            families.add(family)
            chosen.append(position)
        if len(chosen) == limit:
            break
    return chosen
