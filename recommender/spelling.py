"""The spelling of free text: a word that nobody knows is read as the known word next to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORTEST, LONGEST = 7, 12
"""Shorter words have too many neighbours; longer ones are compounds, whose parts tell enough."""
TYPOS = 1
"""More would read one long word as another."""


class Spelling:
    """Knows the words of the lessons."""

    def __init__(self, words: Iterable[str]) -> None:
        """Keep the words by their first letter and length: only near ones are compared."""
        self._known = frozenset(words)
        near: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(self._known):
            if word:
                for length in range(len(word) - TYPOS, len(word) + TYPOS + 1):
                    if SHORTEST <= length <= LONGEST:
                        near[word[0], length].append(word)
        self._near: Mapping[tuple[str, int], Sequence[str]] = near

    def corrected(self, words: Sequence[str]) -> list[str]:
        """Return the words, with each unknown long word replaced by the nearest known one."""
        return [word if word in self._known else self._nearest(word) for word in words]

    def _nearest(self, word: str) -> str:
        if not SHORTEST <= len(word) <= LONGEST:
            return word
        choices = self._near.get((word[0], len(word)), ())
        found = process.extractOne(word, choices, scorer=OSA.distance, score_cutoff=TYPOS)
        return str(found[0]) if found else word
