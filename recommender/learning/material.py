"""The material: everything in a catalogue that the adviser learns from."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from catalog import Catalog
from recommender.learning.documents import document_of
from recommender.learning.lessons import Lesson, heads_of, lessons_of
from recommender.reading import words
from recommender.reading.words import words_of

CODE = (Path(__file__).parent, Path(words.__file__).parent)
"""The folders whose program decides what is learned."""
LIBRARIES = ("numpy", "scikit-learn", "scipy")


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
        lists = (catalog.word_lists[name].words for name in ("functiewoorden", "vraagwoorden"))
        return cls(
            lessons,
            heads_of(catalog, lessons),
            tuple(document_of(catalog, item) for item in catalog.interventions.values()),
            frozenset(word for own in lists for text in own for word in words_of(text)),
        )

    def fingerprint(self) -> str:
        """Return a hash that changes with the material, the program and the libraries."""
        known = hashlib.sha256()
        for text in self._told():
            known.update(text.encode() + b"\0")
        return known.hexdigest()

    def _told(self) -> Iterator[str]:
        for lesson in self.lessons:
            yield lesson.text
            yield from (" ".join(sorted(names)) for names in (lesson.yes, lesson.groups))
            yield str(lesson.fits and sorted(lesson.fits.items()))
        yield from (f"{head} {group}" for head, group in self.heads.items())
        yield from self.documents
        yield " ".join(sorted(self.ignored))
        yield from (f"{name} {version(name)}" for name in LIBRARIES)
        for folder in CODE:
            yield from (path.read_text("utf-8") for path in sorted(folder.glob("*.py")))
