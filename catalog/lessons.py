"""The lessons: by far most of the catalogue, and of use only to a program that learns from it.

A start of the app does not read them when it finds what was learned from these very files.
"""

from collections.abc import Iterator, Mapping
from typing import NoReturn

from catalog.entities.example_question import ExampleQuestions
from catalog.kinds import KINDS

LESSONS = tuple(kind for kind in KINDS if kind.entity is ExampleQuestions)
ALL_BUT_LESSONS = tuple(kind for kind in KINDS if kind not in LESSONS)


class LessonsNotRead(Mapping[str, ExampleQuestions]):
    """Stands where the lessons would be: to use it raises a `RuntimeError`."""

    def __getitem__(self, name: str) -> NoReturn:
        """Raise."""
        raise self._error()

    def __iter__(self) -> Iterator[str]:
        """Raise."""
        raise self._error()

    def __len__(self) -> int:
        """Raise."""
        raise self._error()

    def _error(self) -> RuntimeError:
        return RuntimeError("the lessons of this catalogue were not read; use `load_catalog`")
