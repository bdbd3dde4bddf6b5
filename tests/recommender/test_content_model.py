"""The content model gives exactly scikit-learn's cosine, word by word."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from recommender.content_model import ContentModel

DOCUMENTS = [
    "leren over racisme op het werk",
    "de rol van de omstander",
    "inclusief leiderschap leren",
]
MODEL = ContentModel.fit(DOCUMENTS, ["de", "het"])


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(["leren", "racistisch", "omstanders", "leider", "xyzzy", "werk"]),
        max_size=6,
    )
)
def test_words_add_up_to_the_cosine(words):
    similarity = MODEL.similarity(" ".join(words))

    assert len(similarity.by_word) == len(similarity.words)
    assert np.all(similarity.by_word.sum(axis=0) <= 1 + 1e-6)


def test_the_cosine_equals_that_of_scikit_learn():
    cleaned = [" ".join(w for w in text.split() if w not in ("de", "het")) for text in DOCUMENTS]
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(4, 4), sublinear_tf=True)
    rows = vectorizer.fit_transform(cleaned)
    query = vectorizer.transform(
        ["omstander leren leiderschap"]
    )  # every 4-gram once: tf does not differ

    expected = (rows @ query.T).toarray().ravel()

    assert np.allclose(
        MODEL.similarity("omstander leren leiderschap").by_word.sum(axis=0), expected, atol=1e-3
    )


def test_typed_words_do_not_stay_in_memory():
    MODEL.similarity("geheimewoord racisme")

    assert "geheimewoord" not in {*MODEL._cache, *MODEL._columns_cache}
