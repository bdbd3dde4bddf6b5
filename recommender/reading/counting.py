"""Counting the columns of a sparse row, without the checks that cost more than the counting."""

import numpy as np
from numpy.typing import NDArray

Columns = NDArray[np.int64]


def counted(columns: Columns) -> tuple[Columns, Columns]:
    """Return the distinct values of `columns` in order, and how often each occurs.

    The same as `np.unique(columns, return_counts=True)`, in less than half of its time for the
    hundred or so columns of a question.
    """
    ordered = np.sort(columns)
    edge = np.ones(len(ordered) + 1, dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=edge[1:-1])
    starts = edge.nonzero()[0]
    return ordered[starts[:-1]], starts[1:] - starts[:-1]
