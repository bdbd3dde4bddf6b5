"""The content model: how much a text resembles each document, and through which words.

Character 4-grams within words, as measured in the research note: they cope with compounds,
inflection and typos at once. A request only adds up the vectors of its words; those of the words
that the catalogue holds are prepared, so that nothing of a request has to be kept.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from recommender.reading.counting import Columns, counted
from recommender.reading.learned import LearnedContent
from recommender.reading.words import grams_of

SMALL = 500
"""Up to this many documents a dense table is faster than an inverted index (research note 3.1)."""
PREPARED_BYTES = 64_000_000
"""The memory that prepared word vectors may take."""

Vector = NDArray[np.float32]
Found = tuple[Columns, Vector]
"""The 4-grams of a word, and what they add for each document."""


@dataclass(frozen=True, slots=True)
class Similarity:
    """The cosine with each document, as a sum over the words of the text."""

    words: tuple[str, ...]
    by_word: Sequence[Vector]
    """For each different word what it adds to the cosine with each document, once times `scale`."""
    scale: float


class ContentModel:
    """Compares a text with the documents that were learned."""

    def __init__(
        self, learned: LearnedContent, usual_words: Iterable[str] = (), *, small: int = SMALL
    ) -> None:
        """Prepare the words of the documents, and `usual_words` as far as they fit.

        Up to `small` documents there is a dense table, which gives the same sums.
        """
        self.vocabulary = frozenset(learned.vocabulary)
        self._learned = learned
        self._dense = _dense(learned) if learned.size <= small else None
        self._borders = learned.borders.tolist()
        most = max(1, PREPARED_BYTES // max(1, 4 * learned.size))
        usual = (word for word in usual_words if word not in learned.ignored)
        words = [*dict.fromkeys((*learned.vocabulary, *usual))][:most]
        self._prepared = {word: self._found(word) for word in words}

    def similarity(self, text: Iterable[str]) -> Similarity:
        """Return how much these words resemble each document; no words when none is known."""
        words = [word for word in text if word not in self._learned.ignored]
        prepared = self._prepared.get
        found = {word: prepared(word) or self._found(word) for word in words}
        length = self._length([found[word][0] for word in words])
        if not length:
            return Similarity((), (), 0.0)
        vectors = [vector for _, vector in found.values()]
        if len(found) < len(words):
            times = Counter(words)
            vectors = [
                vector * np.float32(times[word])
                for word, vector in zip(found, vectors, strict=True)
            ]
        return Similarity(tuple(found), vectors, 1 / length)

    def _found(self, word: str) -> Found:
        columns = self._learned.columns
        known = np.array([columns[g] for g in grams_of(word) if g in columns], dtype=np.int64)
        if self._dense is not None:
            return known, np.add.reduce(self._dense.take(known, axis=0))
        return known, self._added_up(known)

    def _added_up(self, columns: Columns) -> Vector:
        """Return what these 4-grams add for each document, by way of the inverted index."""
        vector = np.zeros(self._learned.size, dtype=np.float32)
        for column in columns.tolist():
            own = slice(self._borders[column], self._borders[column + 1])
            vector[self._learned.documents[own]] += self._learned.values[own]
        return vector

    def _length(self, columns: Sequence[Columns]) -> float:
        """Return the Euclidean length of the text's vector, 0 when no 4-gram is known."""
        if not columns:
            return 0.0
        unique, counts = counted(np.concatenate(columns))
        values = counts * self._learned.idf.take(unique)
        return sqrt(values @ values)


def _dense(learned: LearnedContent) -> NDArray[np.float32]:
    """Return a row for each 4-gram, with what it adds for each document."""
    table = np.zeros((len(learned.idf), learned.size), dtype=np.float32)
    table[np.repeat(np.arange(len(learned.idf)), np.diff(learned.borders)), learned.documents] = (
        learned.values
    )
    return table
