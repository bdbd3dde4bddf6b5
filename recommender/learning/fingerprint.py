"""The fingerprint of what the adviser learns from, to know what was learned from it before."""

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from catalog import Catalog
from catalog.entities import example_question
from catalog.reading import yaml_reader
from recommender import learning
from recommender.learning.lessons import known_beside_questions, short_lessons
from recommender.learning.material import documents_of, ignored_in
from recommender.reading import words

CODE = tuple(
    Path(str(each.__file__)).parent for each in (learning, words, example_question, yaml_reader)
)
"""The folders whose program decides what is read in a lesson, and what is learned from it."""
LIBRARIES = ("numpy", "scikit-learn", "scipy", "PyYAML", "pydantic")


def fingerprint_of(catalog: Catalog) -> str:
    """Return a hash that changes with the material in `catalog`, the program and the libraries.

    Of the example questions it knows only the files, so that nobody has to read them for it.
    """
    known = hashlib.sha256()
    for text in _told(catalog):
        known.update(text.encode() + b"\0")
    return known.hexdigest()


def _told(catalog: Catalog) -> Iterator[str]:
    yield catalog.lessons_version
    for lesson in short_lessons(catalog):
        yield lesson.text
        yield from (" ".join(sorted(names)) for names in (lesson.yes, lesson.groups))
        yield str(lesson.fits and sorted(lesson.fits.items()))
    yield from known_beside_questions(catalog)
    yield from documents_of(catalog)
    yield " ".join(sorted(ignored_in(catalog)))
    yield from (f"{name} {version(name)}" for name in LIBRARIES)
    for folder in CODE:
        yield from (path.read_text("utf-8") for path in sorted(folder.glob("*.py")))
