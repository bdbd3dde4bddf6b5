"""The material: everything in a catalogue that the adviser learns from."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalog import Catalog
from recommender.learning.documents import document_of
from recommender.learning.lessons import Lesson, heads_of, lessons_of
from recommender.reading.words import words_of


@dataclass(frozen=True)
class Material:
    """The lessons with the heads that they teach, and the documents to compare a text with."""

    lessons: tuple[Lesson, ...]
    heads: Mapping[str, str]
    documents: tuple[str, ...]
    ignored: frozenset[str]
    """Words that do not count in documents."""

    @classmethod
    def of(cls, catalog: Catalog) -> "Material":
        """Return the material in `catalog`, in the order of its files."""
        lessons = lessons_of(catalog)
        return cls(lessons, heads_of(catalog, lessons), documents_of(catalog), ignored_in(catalog))


def documents_of(catalog: Catalog) -> tuple[str, ...]:
    """Return the document of each intervention, in the order of the catalogue."""
    return tuple(document_of(catalog, item) for item in catalog.interventions.values())


def ignored_in(catalog: Catalog) -> frozenset[str]:
    """Return the words that do not count in documents."""
    lists = (catalog.word_lists[name].words for name in ("functiewoorden", "vraagwoorden"))
    return frozenset(word for own in lists for text in own for word in words_of(text))
