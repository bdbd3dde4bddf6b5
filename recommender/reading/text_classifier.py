"""A linear classifier of short Dutch texts, as it was learned from the lessons.

Two blocks of TF-IDF features, each of length one: 4-grams within words, which forgive typos and
compounds, and words with word pairs, which tell who does what to whom. Reading uses no
scikit-learn: what a known word adds is prepared, and the test holds the sum against
scikit-learn's own.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from recommender.reading.counting import Columns, counted
from recommender.reading.learned import Block, LearnedTexts
from recommender.reading.spelling import Spelling
from recommender.reading.words import grams_of, with_pairs

Matrix = NDArray[np.float32]


class TextClassifier:
    """Gives every class a margin: above zero it is more likely than not."""

    def __init__(self, learned: LearnedTexts, usual_words: Iterable[str] = ()) -> None:
        """Prepare what each word of the lessons and of `usual_words` adds."""
        self.classes = learned.classes
        self._intercepts = learned.intercepts
        self._grams = _Grams(learned.grams, dict.fromkeys((*learned.lesson_words, *usual_words)))
        self._words = _Features(learned.words)
        self._spelling = Spelling(
            (name for name in learned.words.columns if " " not in name), usual_words
        )

    def read(self, words: Sequence[str]) -> tuple[Matrix, float]:
        """Return the margin of each class for a text of these words, and its known share.

        That is the share (0..1) of its 4-grams that stand in any lesson.
        """
        words = self._spelling.corrected(words)
        grams, known = self._grams.margins(words)
        whole = sum(max(1, len(word) - 1) for word in words)
        return grams + self._words.margins(with_pairs(words)) + self._intercepts, known / whole


class _Grams:
    """The 4-grams within words; they never cross a word, so words add up.

    What stands more than once counts 1 + log(n) times instead of n times, and is put right after.
    """

    def __init__(self, block: Block, words: Iterable[str]) -> None:
        self._block = block
        self._place: Mapping[str, int] = {word: place for place, word in enumerate(words)}
        self._columns = [self._cut(word) for word in self._place]
        self._sums = np.zeros((len(self._columns), block.weighed.shape[1]), dtype=np.float32)
        for own, total in zip(self._columns, self._sums, strict=True):
            block.weighed.take(own, axis=0).sum(axis=0, out=total)

    def margins(self, words: Iterable[str]) -> tuple[Matrix, int]:
        """Return what the 4-grams add to each class, and how many of them are known."""
        places, typed = [], []
        for word in words:
            place = self._place.get(word)
            if place is None:
                typed.append(self._cut(word))
            else:
                places.append(place)
        total = np.add.reduce(self._sums.take(places, axis=0)) if places else 0.0
        if typed:
            total = total + np.add.reduce(self._block.weighed.take(np.concatenate(typed), axis=0))
        columns = np.concatenate([*(self._columns[place] for place in places), *typed])
        return self._scaled(total, columns), len(columns)

    def _scaled(self, total: Matrix | float, columns: Columns) -> Matrix:
        """Return `total` as the sum over a vector of length one."""
        unique, counts = counted(columns)
        times = 1 + np.log(counts)
        often = (counts > 1).nonzero()[0]
        if len(often):
            excess = (times - counts).take(often).astype(np.float32)
            total = total + excess @ self._block.weighed.take(unique.take(often), axis=0)
        times *= self._block.idf.take(unique)
        return np.asarray(total / np.float32(sqrt(times @ times) or 1.0))

    def _cut(self, word: str) -> Columns:
        """Return the columns of the known 4-grams of `word`."""
        columns = self._block.columns
        return np.array([columns[g] for g in grams_of(word) if g in columns], dtype=np.int64)


class _Features:
    """Words and pairs of words: few in a text, and seldom there twice."""

    def __init__(self, block: Block) -> None:
        self._block = block

    def margins(self, names: Iterable[str]) -> Matrix:
        """Return what these features add to each class."""
        columns = self._block.columns
        known = np.array([columns[name] for name in names if name in columns], dtype=np.int64)
        if not len(known):
            return np.zeros(self._block.weighed.shape[1], dtype=np.float32)
        unique, counts = counted(known)
        times = 1 + np.log(counts)
        values = times * self._block.idf.take(unique)
        times *= 1 / sqrt(values @ values)
        return np.asarray(times.astype(np.float32) @ self._block.weighed.take(unique, axis=0))
