"""The content model: how much a text resembles each document, and through which words.

Character 4-grams within words, as measured in the research note: they cope with compounds,
inflection and typos at once. Fitting uses scikit-learn; a request only adds up prepared
vectors, because scikit-learn's checks for each call cost more than the whole answer.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.preprocessing import normalize

from recommender.counting import counted
from recommender.words import words_of

GRAM = 4
SMALL = 500
"""Up to this many documents a dense table is faster than an inverted index (research note 3.1)."""
CACHE_BYTES = 64_000_000
"""The memory that prepared word vectors may take."""

Vector = NDArray[np.float32]


@dataclass(frozen=True)
class Similarity:
    """The cosine with each document, as a sum over the words of the text."""

    words: tuple[str, ...]
    by_word: NDArray[np.float32]
    """A row for each word, with what it adds to the cosine with each document."""


class ContentModel:
    """Compares a text with the documents that it was fitted on."""

    def __init__(
        self,
        columns: dict[str, int],
        weights: NDArray[np.float64],
        grams_by_document: sparse.csr_array,
        vocabulary: frozenset[str],
        ignored: frozenset[str],
    ) -> None:
        """Use `fit`."""
        self._columns = columns
        self._weights = weights
        self._by_gram = grams_by_document
        self.vocabulary = vocabulary
        self._ignored = ignored
        self._size = grams_by_document.shape[1]
        self._weights32 = weights.astype(np.float32)
        self._dense = grams_by_document.toarray() if self._size <= SMALL else None
        self._cache: dict[str, Vector] = {}
        self._columns_cache: dict[str, NDArray[np.int64]] = {}
        self._cache_limit = max(1, CACHE_BYTES // max(1, 4 * self._size))

    @classmethod
    def fit(cls, documents: Sequence[str], ignored: Iterable[str]) -> "ContentModel":
        """Return the model of `documents`, in which the words of `ignored` do not count.

        Each distinct word is cut into 4-grams once: 4-grams never cross a word, so the counts
        for a document are the product of its word counts and the grams of those words.
        """
        left_out = frozenset(word for text in ignored for word in words_of(text))
        counter = CountVectorizer(
            tokenizer=words_of, token_pattern=None, stop_words=list(left_out) or None
        )
        word_counts = counter.fit_transform(documents)
        words = counter.get_feature_names_out()
        cutter = CountVectorizer(analyzer="char_wb", ngram_range=(GRAM, GRAM))
        grams = cutter.fit_transform(words)
        tfidf = TfidfTransformer(sublinear_tf=True)
        rows = normalize(tfidf.fit_transform(word_counts @ grams))
        by_gram = sparse.csr_array(rows.T, dtype=np.float32)
        return cls(cutter.vocabulary_, tfidf.idf_, by_gram, frozenset(words), left_out)

    def similarity(self, text: str) -> Similarity:
        """Return how much `text` resembles each document; all zero when no word is known."""
        words = tuple(word for word in words_of(text) if word not in self._ignored)
        columns = [self._columns_of(word) for word in words]
        length = self._length(columns)
        if not length:
            return Similarity((), np.zeros((0, self._size), dtype=np.float32))
        rows = [self._word(word, own) for word, own in zip(words, columns, strict=True)]
        by_word = np.stack(rows)
        by_word *= np.float32(1 / length)
        return Similarity(words, by_word)

    def _columns_of(self, word: str) -> NDArray[np.int64]:
        """Return the columns of the known 4-grams of `word`."""
        if (prepared := self._columns_cache.get(word)) is not None:
            return prepared
        known = [self._columns[gram] for gram in grams_of(word) if gram in self._columns]
        columns = np.array(known, dtype=np.int64)
        if word in self.vocabulary:
            self._columns_cache[word] = columns
        return columns

    def _word(self, word: str, columns: NDArray[np.int64]) -> Vector:
        """Return the unnormalised vector of one word."""
        if (prepared := self._cache.get(word)) is not None:
            return prepared
        vector = self._vector(columns)
        # Only words of the catalogue are kept: what somebody typed must not stay in memory.
        if word in self.vocabulary and len(self._cache) < self._cache_limit:
            self._cache[word] = vector
        return vector

    def _vector(self, columns: NDArray[np.int64]) -> Vector:
        """Return what these 4-grams add for each document."""
        if self._dense is not None:
            weights = self._weights32.take(columns)
            return np.asarray(weights @ self._dense.take(columns, axis=0), dtype=np.float32)
        vector = np.zeros(self._size, dtype=np.float32)
        for column in columns:
            start, end = self._by_gram.indptr[column], self._by_gram.indptr[column + 1]
            vector[self._by_gram.indices[start:end]] += (
                self._weights32[column] * self._by_gram.data[start:end]
            )
        return vector

    def _length(self, columns: Sequence[NDArray[np.int64]]) -> float:
        """Return the Euclidean length of the text's vector, 0 when no 4-gram is known."""
        if not columns:
            return 0.0
        unique, counts = counted(np.concatenate(columns))
        values = counts * self._weights.take(unique)
        return sqrt(values @ values)


def grams_of(word: str) -> list[str]:
    """Return the 4-grams of `word` as scikit-learn's `char_wb` cuts them."""
    padded = f" {word} "
    return [padded[i : i + GRAM] for i in range(max(1, len(padded) - GRAM + 1))]
