"""The words that are prepared for reading: all that the catalogue itself uses."""

from collections.abc import Iterable

from catalog import Catalog
from recommender.reading.words import words_of


def usual_words(catalog: Catalog, lesson_words: Iterable[str]) -> tuple[str, ...]:
    """Return each word of the lessons and of the glossary once, in the order of the catalogue."""
    texts = (
        text
        for term in catalog.terms.values()
        for text in (term.label, term.explanation, *term.synonyms, *term.search_words)
    )
    return tuple(dict.fromkeys((*lesson_words, *(word for t in texts for word in words_of(t)))))
