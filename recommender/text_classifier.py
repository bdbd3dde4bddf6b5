"""A linear classifier of short Dutch texts, fitted with scikit-learn and applied without it.

Two blocks of TF-IDF features, each of length one: 4-grams within words, which forgive typos and
compounds, and words with word pairs, which tell who does what to whom. A request looks features
up and adds weights; the test holds the sum against scikit-learn's own.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.svm import LinearSVC

from recommender.content_model import grams_of
from recommender.counting import counted
from recommender.spelling import Spelling
from recommender.words import words_of

Matrix = NDArray[np.float32]
COST = 0.5
"""LinearSVC's C; between 0.1 and 2 the measured quality hardly differs."""
TOLERANCE = 1.0
"""When LinearSVC stops: 0.1 takes twice as long at start and advises no better (measured with each
training set left out in turn)."""
LEAST_TEXTS = 2
"""A word or pair that stands in fewer texts teaches nothing general."""


def _with_pairs(words: Sequence[str]) -> list[str]:
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]


@dataclass(frozen=True)
class Block:
    """One kind of feature, with its weight for every class."""

    columns: Mapping[str, int]
    idf: NDArray[np.float64]
    weights: Matrix

    def margins(self, columns: NDArray[np.int64]) -> Matrix:
        """Return what the features in these columns add to the margin of each class."""
        if not len(columns):
            return np.zeros(self.weights.shape[1], dtype=np.float32)
        unique, counts = counted(columns)
        values = (1 + np.log(counts)) * self.idf.take(unique)
        values *= 1 / sqrt(values @ values)
        margins = values.astype(np.float32) @ self.weights.take(unique, axis=0)
        return np.asarray(margins, dtype=np.float32)


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
        self._spelling = Spelling(name for name in words.columns if " " not in name)
        self._columns_by_word: dict[str, NDArray[np.int64]] = {}

    @classmethod
    def fit(cls, texts: Sequence[str], members: Mapping[str, NDArray[np.int8]]) -> "TextClassifier":
        """Return a classifier; `members` says for each class whether a text belongs to it.

        1 is an example, 0 a counterexample, and -1 keeps a text out of that class's lesson.
        """
        tokens = [words_of(text) for text in texts]
        gram_counts, gram_columns = _gram_counts(tokens)
        word_counts, word_columns = _word_counts(tokens)
        grams_idf, words_idf = (TfidfTransformer(sublinear_tf=True) for _ in range(2))
        rows = sparse.csr_array(
            sparse.hstack(
                [grams_idf.fit_transform(gram_counts), words_idf.fit_transform(word_counts)]
            )
        )
        # One after the other: liblinear has one stream of chance for the whole process, so that
        # heads that are fitted side by side would differ a little each time.
        fitted = [_head(rows, belongs) for belongs in members.values()]
        weights = np.stack([model.coef_.ravel() for model in fitted], axis=1).astype(np.float32)
        border = len(gram_columns)
        return cls(
            Block(gram_columns, grams_idf.idf_, np.ascontiguousarray(weights[:border])),
            Block(word_columns, words_idf.idf_, np.ascontiguousarray(weights[border:])),
            np.array([model.intercept_.item() for model in fitted], dtype=np.float32),
            tuple(members),
        )

    def read(self, words: Sequence[str]) -> tuple[Matrix, float]:
        """Return the margin of each class for a text of these words, and its known share.

        That is the share (0..1) of its 4-grams that stand in any lesson.
        """
        words = self._spelling.corrected(words)
        known = [self._grams_in(word) for word in words]
        whole = sum(max(1, len(word) - 1) for word in words)
        column_of = self._words.columns
        pairs = [column_of[name] for name in _with_pairs(words) if name in column_of]
        total = (
            self._grams.margins(np.concatenate(known))
            + self._words.margins(np.array(pairs, dtype=np.int64))
            + self._intercepts
        )
        share = sum(map(len, known)) / whole
        return total, share

    def _grams_in(self, word: str) -> NDArray[np.int64]:
        """Return the columns of the known 4-grams of a word; kept only for words of the lessons."""
        if (prepared := self._columns_by_word.get(word)) is not None:
            return prepared
        columns = self._grams.columns
        known = [columns[gram] for gram in grams_of(word) if gram in columns]
        found = np.array(known, dtype=np.int64)
        if word in self._words.columns:
            self._columns_by_word[word] = found
        return found


def _word_counts(
    tokens: Sequence[Sequence[str]],
) -> tuple[sparse.csr_array, dict[str, int]]:
    """Return how often each word and pair stands in each text, and its column.

    Counted here which are common enough: CountVectorizer's own `min_df` takes twice as long.
    """
    features = [_with_pairs(words) for words in tokens]
    texts = Counter(name for own in features for name in set(own))
    least = min(LEAST_TEXTS, len(tokens))
    columns = {
        name: column
        for column, name in enumerate(sorted(n for n, count in texts.items() if count >= least))
    }
    counter = CountVectorizer(analyzer=list, vocabulary=columns)
    return sparse.csr_array(counter.transform(features)), columns


def _gram_counts(
    tokens: Sequence[Sequence[str]],
) -> tuple[sparse.csr_array, dict[str, int]]:
    """Return how often each 4-gram stands in each text, and the column of each 4-gram.

    Grams never cross a word, so each distinct word is cut once.
    """
    counter = CountVectorizer(analyzer=list)
    word_counts = counter.fit_transform(tokens)
    cutter = CountVectorizer(analyzer=grams_of)
    grams = cutter.fit_transform(counter.get_feature_names_out())
    return sparse.csr_array(word_counts @ grams), cutter.vocabulary_


def _head(rows: sparse.csr_array, belongs: NDArray[np.int8]) -> LinearSVC:
    """Return the model of one class, taught by the texts that it may learn from."""
    taught = np.flatnonzero(belongs >= 0)
    model = LinearSVC(C=COST, tol=TOLERANCE, class_weight="balanced", random_state=0)
    return model.fit(rows[taught], belongs[taught])
