"""How well the interventions fit the lessons that somebody judged."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Fits:
    """A row of `values` for each lesson at `places`, and a column for each offer; 0..1."""

    offers: tuple[str, ...]
    told_by: tuple[str, ...]
    """The heads from which a fit may be told as well; they learn from other lessons."""
    places: NDArray[np.int64]
    values: NDArray[np.float32]
