"""The classifier adds up to scikit-learn's own margins, and reads what it was not taught."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import Ridge
from sklearn.svm import LinearSVC

from recommender.advising.adviser import Adviser
from recommender.learning.fits import Fits
from recommender.learning.text_fitting import (
    COST,
    HEADS_TOO,
    LEAST_TEXTS,
    SMOOTHNESS,
    TOLERANCE,
    texts_learned_from,
)
from recommender.reading.counting import counted
from recommender.reading.text_classifier import TextClassifier
from recommender.reading.words import grams_of, with_pairs, words_of

TEXTS = [
    "er is ruzie in het team",
    "we willen leren in het team",
    "hij pest mij elke dag",
    "een training graag",
]
UNSAFE = np.array([1, 0, 1, 0], dtype=np.int8)


NO_OFFERS = Fits((), (), np.array([], dtype=np.int64), np.zeros((0, 0), np.float32))
ASKED = ["hij heeft ruzie met mij mij", "wij pesten elke elke week", "leren", "xyz"]


@pytest.fixture(scope="module")
def rows_of():
    """Return the features of texts, as scikit-learn itself makes them."""
    grams = TfidfVectorizer(
        analyzer=lambda text: [g for word in words_of(text) for g in grams_of(word)],
        sublinear_tf=True,
    ).fit(TEXTS)
    words = TfidfVectorizer(
        analyzer=lambda text: with_pairs(words_of(text)), sublinear_tf=True, min_df=LEAST_TEXTS
    ).fit(TEXTS)
    return lambda texts: np.hstack(
        [grams.transform(texts).toarray(), words.transform(texts).toarray()]
    )


@pytest.fixture(scope="module")
def unsafe(rows_of):
    model = LinearSVC(C=COST, tol=TOLERANCE, class_weight="balanced", random_state=0)
    return model.fit(rows_of(TEXTS), UNSAFE)


def test_margins_equal_those_of_scikit_learn(rows_of, unsafe):
    classifier = TextClassifier(texts_learned_from(TEXTS, {"unsafe": UNSAFE}, NO_OFFERS))

    expected = unsafe.decision_function(rows_of(ASKED))

    assert np.allclose(
        [classifier.read(words_of(text))[0][0] for text in ASKED], expected, atol=1e-4
    )


def test_fits_equal_ridge_regression_on_the_text_and_its_heads(rows_of, unsafe):
    judged = np.array([1, 3])
    fits = Fits(
        ("course", "talk"), ("unsafe",), judged, np.array([[1.0, 0.2], [0.6, 0.0]], np.float32)
    )
    classifier = TextClassifier(texts_learned_from(TEXTS, {"unsafe": UNSAFE}, fits))

    def features(texts):
        heads = unsafe.decision_function(rows_of(texts))[:, np.newaxis]
        return np.hstack([rows_of(texts), HEADS_TOO**0.5 * heads])

    ridge = Ridge(alpha=SMOOTHNESS)
    ridge.fit(features([TEXTS[place] for place in judged]), fits.values)

    assert classifier.classes == ("unsafe", "course", "talk")
    assert np.allclose(
        [classifier.read(words_of(text))[0][1:] for text in ASKED],
        ridge.predict(features(ASKED)),
        atol=1e-4,
    )


def test_one_catalogue_gives_one_reader(catalog, adviser):
    """Two processes that serve the same catalogue must give the same advice."""
    text = "hoe praten we als team over grappen die niet voor iedereen leuk zijn"

    assert Adviser(catalog).read_text(text) == adviser.read_text(text)


@given(st.lists(st.integers(0, 9), max_size=30))
def test_columns_are_counted_as_numpy_does(columns):
    expected = np.unique(np.array(columns, dtype=np.int64), return_counts=True)

    assert np.array_equal(counted(np.array(columns, dtype=np.int64)), expected)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("straks mag ik meepraten over wie we aannemen", "werven-en-selecteren"),
        ("hoe schrijf ik een brief waarin iedereen zich aangesproken voelt", "inclusieve-taal"),
        ("een collega met autisme, waar let ik op", "neurodiversiteit"),
        ("iemand ziet het gebeuren en zegt niks", "omstander"),
    ],
)
def test_topics_are_read_from_everyday_words(adviser, text, topic):
    understood = adviser.read_text(text).topics

    assert max(understood, key=understood.get) == topic
