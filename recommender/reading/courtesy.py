"""The greetings and thanks around a question, which say nothing of what is asked."""

import re
from collections.abc import Iterable

from recommender.reading.words import words_of

_PART = re.compile(r"[.!?;:,\n]+")


class CourtesyReader:
    """Leaves out the parts of a text that are mere courtesy, such as `Alvast bedankt!`."""

    def __init__(self, courtesies: Iterable[str], openings: Iterable[str]) -> None:
        """A part is courtesy when all its words are in `courtesies`; `openings` never count."""
        self._courtesies = frozenset(word for text in courtesies for word in words_of(text))
        choices = "|".join(re.escape(text) for text in openings)
        self._openings = re.compile(rf"\b(?:{choices})\b", re.IGNORECASE)

    def words_of(self, text: str) -> list[str]:
        """Return the words of the other parts, or all words when there is nothing but courtesy."""
        parts = [words_of(part) for part in _PART.split(self._openings.sub(" ", text))]
        told = [word for part in parts if not self._courtesies.issuperset(part) for word in part]
        return told or words_of(text)
