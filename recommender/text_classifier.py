"""A linear classifier of short Dutch texts, fitted with scikit-learn and applied without it.

Two blocks of TF-IDF features, each of length one: 4-grams within words, which forgive typos and
compounds, and words with word pairs, which tell who does what to whom. A request looks features
up and adds weights; the test holds the sum against scikit-learn's own.
"""

import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from recommender.content_model import grams_of
from recommender.words import words_of

Matrix = NDArray[np.float32]
COST = 0.5
"""LinearSVC's C; between 0.1 and 2 the measured quality hardly differs."""
TOLERANCE = 0.01
"""When LinearSVC stops; the margins change less than 0.003 against its own default."""
LEAST_TEXTS = 2
"""A word or pair that stands in fewer texts teaches nothing general."""


def _grams(text: str) -> list[str]:
    return _grams_of_words(words_of(text))


def _words_and_pairs(text: str) -> list[str]:
    return _with_pairs(words_of(text))


def _grams_of_words(words: Sequence[str]) -> list[str]:
    return [gram for word in words for gram in grams_of(word)]


def _with_pairs(words: Sequence[str]) -> list[str]:
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]


@dataclass(frozen=True)
class Block:
    """One kind of feature, with its weight for every class."""

    columns: Mapping[str, int]
    idf: NDArray[np.float64]
    weights: Matrix

    def margins(self, features: Iterable[str]) -> Matrix:
        """Return what these features add to the margin of each class."""
        counts = Counter(name for name in features if name in self.columns)
        if not counts:
            return np.zeros(self.weights.shape[1], dtype=np.float32)
        columns = np.fromiter((self.columns[name] for name in counts), dtype=np.int64)
        values = (1 + np.log(np.fromiter(counts.values(), dtype=float))) * self.idf[columns]
        values /= np.sqrt((values**2).sum())
        return np.asarray(values.astype(np.float32) @ self.weights[columns], dtype=np.float32)


class TextClassifier:
    """Gives every class a margin: above zero it is more likely than not."""

    def __init__(
        self, grams: Block, words: Block, intercepts: Matrix, classes: Sequence[str]
    ) -> None:
        """Use `fit`."""
        self._grams = grams
        self._words = words
        self._intercepts = intercepts
        self.classes = tuple(classes)

    @classmethod
    def fit(
        cls, texts: Sequence[str], members: Mapping[str, Sequence[bool | None]]
    ) -> "TextClassifier":
        """Return a classifier; `members` says for each class which texts belong to it.

        None keeps a text out of that class's lesson: it is neither an example nor a counterexample.
        """
        grams = TfidfVectorizer(analyzer=_grams, sublinear_tf=True)
        words = TfidfVectorizer(
            analyzer=_words_and_pairs, sublinear_tf=True, min_df=min(LEAST_TEXTS, len(texts))
        )
        rows = sparse.csr_array(
            sparse.hstack([grams.fit_transform(texts), words.fit_transform(texts)])
        )
        # Scikit-learn lets go of the interpreter while it fits: each core takes its own heads.
        with ThreadPoolExecutor(os.cpu_count()) as cores:
            fitted = list(cores.map(partial(_head, rows), members.values()))
        weights = np.stack([model.coef_.ravel() for model in fitted], axis=1).astype(np.float32)
        border = len(grams.vocabulary_)
        return cls(
            Block(grams.vocabulary_, grams.idf_, np.ascontiguousarray(weights[:border])),
            Block(words.vocabulary_, words.idf_, np.ascontiguousarray(weights[border:])),
            np.array([model.intercept_.item() for model in fitted], dtype=np.float32),
            tuple(members),
        )

    def margins(self, words: Sequence[str]) -> dict[str, float]:
        """Return the margin of each class for a text of these words."""
        total = (
            self._grams.margins(_grams_of_words(words))
            + self._words.margins(_with_pairs(words))
            + self._intercepts
        )
        return dict(zip(self.classes, total.tolist(), strict=True))


def _head(rows: sparse.csr_array, belongs: Sequence[bool | None]) -> LinearSVC:
    """Return the model of one class, taught by the texts that it may learn from."""
    taught = np.array([number for number, member in enumerate(belongs) if member is not None])
    labels = np.array([member for member in belongs if member is not None], dtype=bool)
    model = LinearSVC(C=COST, tol=TOLERANCE, class_weight="balanced", random_state=0)
    return model.fit(rows[taught], labels)
