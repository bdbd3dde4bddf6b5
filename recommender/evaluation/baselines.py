"""Simple ways to rank, to hold the adviser against in the same run."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer

from catalog import Catalog
from recommender.evaluation.judged import JudgedQuestionnaire
from recommender.learning.documents import document_of
from recommender.reading.words import words_of

Ranker = Callable[[JudgedQuestionnaire], Sequence[str]]
K1, B = 1.2, 0.75
"""The usual constants of BM25 (Robertson & Zaragoza 2009)."""


def baselines(catalog: Catalog, seen: Sequence[JudgedQuestionnaire]) -> Mapping[str, Ranker]:
    """Return the baselines by name; popularity counts the grades in `seen`."""
    return {
        "populariteit": _popularity(seen),
        "BM25 op woorden": _bm25(catalog),
        "TF-IDF op woorden": _tfidf(catalog),
    }


def _popularity(seen: Sequence[JudgedQuestionnaire]) -> Ranker:
    counts: Counter[str] = Counter()
    for judged in seen:
        counts.update(dict(judged.grades))
    best = [name for name, _ in counts.most_common(5)]
    return lambda _: best


def _tfidf(catalog: Catalog) -> Ranker:
    names, documents = _documents(catalog)
    vectorizer = TfidfVectorizer(tokenizer=words_of, token_pattern=None)
    rows = vectorizer.fit_transform(documents)

    def rank(judged: JudgedQuestionnaire) -> Sequence[str]:
        scores = (rows @ vectorizer.transform([_text(catalog, judged)]).T).toarray().ravel()
        return [names[i] for i in np.argsort(-scores, kind="stable")[:5]]

    return rank


def _bm25(catalog: Catalog) -> Ranker:
    names, documents = _documents(catalog)
    counter = CountVectorizer(tokenizer=words_of, token_pattern=None)
    counts = counter.fit_transform(documents).toarray().astype(float)
    lengths = counts.sum(axis=1, keepdims=True)
    present = (counts > 0).sum(axis=0)
    idf = np.log(1 + (len(documents) - present + 0.5) / (present + 0.5))
    weights = idf * counts * (K1 + 1) / (counts + K1 * (1 - B + B * lengths / lengths.mean()))

    def rank(judged: JudgedQuestionnaire) -> Sequence[str]:
        asked = counter.transform([_text(catalog, judged)]).toarray().ravel() > 0
        return [names[i] for i in np.argsort(-weights[:, asked].sum(axis=1), kind="stable")[:5]]

    return rank


def _documents(catalog: Catalog) -> tuple[list[str], list[str]]:
    items = [item for item in catalog.interventions.values() if item.scope in ("stad", "trekkers")]
    return [item.id for item in items], [document_of(catalog, item) for item in items]


def _text(catalog: Catalog, judged: JudgedQuestionnaire) -> str:
    """Return the free text, with the names of the topics that were ticked."""
    listed = {**catalog.topics, **catalog.themes}
    topics = " ".join(listed[name].label for name in judged.answers.get("topics", ()))
    return f"{judged.answers.get('learning_need', '')} {topics}"
