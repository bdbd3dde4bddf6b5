"""The content model gives exactly scikit-learn's cosine, word by word."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from recommender.learning.content_fitting import content_learned_from
from recommender.reading.content_model import ContentModel

DOCUMENTS = [
    "leren over racisme op het werk",
    "de rol van de omstander",
    "inclusief leiderschap leren",
]
LEARNED = content_learned_from(DOCUMENTS, frozenset({"de", "het"}))
MODEL = ContentModel(LEARNED)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["leren", "racistisch", "omstanders", "leider", "xyzzy", "werk"]),
        max_size=6,
    )
)
def test_words_add_up_to_the_cosine(words):
    similarity = MODEL.similarity(words)

    assert len(similarity.by_word) == len(similarity.words)
    assert np.all(np.sum(similarity.by_word, axis=0) * similarity.scale <= 1 + 1e-6)


def test_the_cosine_equals_that_of_scikit_learn():
    cleaned = [" ".join(w for w in text.split() if w not in ("de", "het")) for text in DOCUMENTS]
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(4, 4), sublinear_tf=True)
    rows = vectorizer.fit_transform(cleaned)
    query = vectorizer.transform(
        ["omstander leren leiderschap"]
    )  # every 4-gram once: tf does not differ

    expected = (rows @ query.T).toarray().ravel()

    found = MODEL.similarity(["omstander", "leren", "leiderschap"])

    assert np.allclose(np.sum(found.by_word, axis=0) * found.scale, expected, atol=1e-3)


@settings(max_examples=50, deadline=None)
@given(
    st.lists(st.sampled_from(["leren", "racistisch", "omstanders", "xyzzy", "werk"]), max_size=6)
)
def test_it_does_not_matter_which_words_were_prepared_nor_how_many_documents(words):
    """Large catalogues are compared through an inverted index; the answer must be the same."""
    usual = MODEL.similarity(words)
    prepared = ContentModel(LEARNED, ["racistisch", "omstanders"]).similarity(words)
    with_index = ContentModel(LEARNED, small=0).similarity(words)

    for found in (prepared, with_index):
        assert found.words == usual.words
        assert np.allclose(scaled(found), scaled(usual), atol=1e-6)


def scaled(similarity):
    return np.array(similarity.by_word) * similarity.scale


def test_typed_words_do_not_stay_in_memory():
    before = set(MODEL._prepared)
    MODEL.similarity(["geheimewoord", "racistisch"])

    assert set(MODEL._prepared) == before
