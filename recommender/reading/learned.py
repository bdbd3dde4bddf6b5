"""What was learned: plain numbers and names, that need no scikit-learn to be used."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]


@dataclass(frozen=True)
class Block:
    """One kind of feature of a text: its inverse document frequency, and what it adds.

    `weighed` has a row for each feature and a column for each class: its weight times its idf.
    """

    columns: Mapping[str, int]
    idf: NDArray[np.float64]
    weighed: Numbers


@dataclass(frozen=True)
class LearnedTexts:
    """What the lessons teach about texts; `classes` are in the order of the columns."""

    grams: Block
    words: Block
    intercepts: Numbers
    classes: tuple[str, ...]
    lesson_words: tuple[str, ...]
    """Every word of the lessons."""


@dataclass(frozen=True)
class LearnedContent:
    """The 4-grams of the documents, and for each where it stands.

    The documents of 4-gram `n` are `documents[borders[n]:borders[n + 1]]`, and what it adds to the
    likeness with each of them stands at the same places in `values`.
    """

    columns: Mapping[str, int]
    idf: NDArray[np.float64]
    borders: NDArray[np.int64]
    documents: NDArray[np.int64]
    values: Numbers
    size: int
    """How many documents there are."""
    vocabulary: tuple[str, ...]
    """Every word of the documents that counts."""
    ignored: frozenset[str]


@dataclass(frozen=True)
class Learned:
    """Everything that the adviser learned from a catalogue."""

    texts: LearnedTexts
    content: LearnedContent
    heads: Mapping[str, str]
    """The group of each class of the texts."""
