"""How the classifier of texts learns from the lessons, with scikit-learn."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.svm import LinearSVC

from recommender.learning.fits import Fits
from recommender.learning.ridge import ridge
from recommender.reading.learned import Block, LearnedTexts
from recommender.reading.words import grams_of, with_pairs, words_of

COST = 0.5
"""LinearSVC's C; between 0.1 and 2 the measured quality hardly differs."""
TOLERANCE = 1.0
"""When LinearSVC stops: 0.1 takes twice as long at start and advises no better (measured with each
training set left out in turn)."""
SMOOTHNESS = 1.0
"""Ridge regression's alpha; between 0.5 and 2 the measured quality hardly differs."""
HEADS_TOO = 0.1
"""How much the other heads count as features of an offer, next to what stands in the text."""
LEAST_TEXTS = 2
"""A word or pair that stands in fewer texts teaches nothing general."""


Weights = NDArray[np.float32]


def texts_learned_from(
    texts: Sequence[str], members: Mapping[str, NDArray[np.int8]], fits: Fits
) -> LearnedTexts:
    """Return what `texts` teach; `members` says for each class whether a text belongs to it.

    1 is an example, 0 a counterexample, and -1 keeps a text out of that class's lesson. The
    classes after those are the offers of `fits`: how well each of them would be judged to fit.
    """
    tokens = [words_of(text) for text in texts]
    gram_counts, gram_columns, lesson_words = _gram_counts(tokens)
    word_counts, word_columns = _word_counts(tokens)
    grams_idf, words_idf = (TfidfTransformer(sublinear_tf=True) for _ in range(2))
    rows = sparse.csr_array(
        sparse.hstack([grams_idf.fit_transform(gram_counts), words_idf.fit_transform(word_counts)])
    )
    weights, intercepts = _heads(rows, members)
    told_by = [place for place, head in enumerate(members) if head in fits.told_by]
    if fits.offers:
        own = _offers(rows[fits.places], weights[:, told_by], intercepts[told_by], fits.values)
        weights, intercepts = (
            np.hstack(pair) for pair in zip((weights, intercepts), own, strict=True)
        )
    border = len(gram_columns)
    return LearnedTexts(
        grams=_block(gram_columns, grams_idf.idf_, weights[:border]),
        words=_block(word_columns, words_idf.idf_, weights[border:]),
        intercepts=intercepts,
        classes=(*members, *fits.offers),
        lesson_words=lesson_words,
    )


def _block(columns: Mapping[str, int], idf: NDArray[np.float64], weights: Weights) -> Block:
    return Block(columns, idf, weights * idf[:, np.newaxis].astype(np.float32))


def _word_counts(
    tokens: Sequence[Sequence[str]],
) -> tuple[sparse.csr_array, dict[str, int]]:
    """Return how often each word and pair stands in each text, and its column.

    Counted here which are common enough: CountVectorizer's own `min_df` takes twice as long.
    """
    features = [with_pairs(words) for words in tokens]
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
) -> tuple[sparse.csr_array, dict[str, int], tuple[str, ...]]:
    """Return how often each 4-gram stands in each text, the column of each 4-gram, and the words.

    Grams never cross a word, so each distinct word is cut once.
    """
    counter = CountVectorizer(analyzer=list)
    word_counts = counter.fit_transform(tokens)
    words = tuple(counter.get_feature_names_out().tolist())
    cutter = CountVectorizer(analyzer=grams_of)
    grams = cutter.fit_transform(words)
    return sparse.csr_array(word_counts @ grams), cutter.vocabulary_, words


def _heads(
    rows: sparse.csr_array, members: Mapping[str, NDArray[np.int8]]
) -> tuple[Weights, Weights]:
    """Return the weights and the intercept of each class, taught by the texts that it may use."""
    # One after the other: liblinear has one stream of chance for the whole process, so that
    # heads that are fitted side by side would differ a little each time.
    weights = np.empty((rows.shape[1], len(members)), dtype=np.float32)
    intercepts = np.empty(len(members), dtype=np.float32)
    for place, belongs in enumerate(members.values()):
        taught = np.flatnonzero(belongs >= 0)
        model = LinearSVC(C=COST, tol=TOLERANCE, class_weight="balanced", random_state=0)
        model.fit(rows[taught], belongs[taught])
        weights[:, place], intercepts[place] = model.coef_.ravel(), model.intercept_.item()
    return weights, intercepts


def _offers(
    rows: sparse.csr_array, weights: Weights, intercepts: Weights, fits: Weights
) -> tuple[Weights, Weights]:
    """Return the weights and the intercept of each offer: ridge regression on the judged fit.

    What the heads of `weights` say of a text are features too. They are sums over the same words,
    so that the whole stays one sum.
    """
    share = np.float32(HEADS_TOO**0.5)
    heads = sparse.csr_array(share * (rows @ weights + intercepts))
    features = sparse.hstack([rows, heads], format="csr")
    own, usual = ridge(features, fits, SMOOTHNESS)
    by_word, by_head = own[: rows.shape[1]], share * own[rows.shape[1] :]
    return by_word + weights @ by_head, usual + intercepts @ by_head
