"""How the documents are cut and weighed, with scikit-learn."""

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from sklearn.feature_extraction.text import CountVectorizer, TfidfTransformer
from sklearn.preprocessing import normalize

from recommender.reading.learned import LearnedContent
from recommender.reading.words import GRAM, words_of


def content_learned_from(documents: Sequence[str], ignored: frozenset[str]) -> LearnedContent:
    """Return what 4-grams say of `documents`, in which the words of `ignored` do not count.

    Each distinct word is cut once: 4-grams never cross a word, so the counts for a document are
    the product of its word counts and the grams of those words.
    """
    counter = CountVectorizer(
        tokenizer=words_of, token_pattern=None, stop_words=sorted(ignored) or None
    )
    word_counts = counter.fit_transform(documents)
    words = counter.get_feature_names_out()
    cutter = CountVectorizer(analyzer="char_wb", ngram_range=(GRAM, GRAM))
    grams = cutter.fit_transform(words)
    tfidf = TfidfTransformer(sublinear_tf=True)
    rows = normalize(tfidf.fit_transform(word_counts @ grams))
    weighed = sparse.csr_array(sparse.csc_array(rows.T).multiply(tfidf.idf_[:, np.newaxis]))
    return LearnedContent(
        columns=cutter.vocabulary_,
        idf=tfidf.idf_,
        borders=weighed.indptr.astype(np.int64),
        documents=weighed.indices.astype(np.int64),
        values=weighed.data.astype(np.float32),
        size=len(documents),
        vocabulary=tuple(words.tolist()),
        ignored=ignored,
    )
