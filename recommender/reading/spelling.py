"""The spelling of free text: a word that nobody knows is read as the known word next to it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz.distance import OSA

SHORTEST, LONGEST = 7, 12
"""Shorter words have too many neighbours; longer ones are compounds, whose parts tell enough."""


class Neighbours:
    """Finds the words at one typo: a letter too many, too few, another one, or two swapped.

    Two such words are the same when one letter is left out of either (or of one), so each word is
    kept under what remains of it, and nothing is compared that is not near (SymSpell, Garbe 2012).
    """

    def __init__(self, words: Iterable[str]) -> None:
        """Keep `words` under each of their remains."""
        under: dict[str, list[str]] = defaultdict(list)
        for word in sorted(words):
            for rest in _remains(word):
                under[rest].append(word)
        self._under: Mapping[str, Sequence[str]] = dict(under)

    def of(self, word: str) -> list[str]:
        """Return the words at one typo from `word` that begin with its letter, in order."""
        near = {
            other
            for rest in _remains(word)
            for other in self._under.get(rest, ())
            if OSA.distance(word, other, score_cutoff=1) == 1
        }
        return sorted(near)


class Spelling:
    """Knows the words of the lessons."""

    def __init__(self, words: Iterable[str], correct: Iterable[str] = ()) -> None:
        """Keep the words that may have been meant; those of `correct` are no typos either."""
        meant = frozenset(words)
        self._known = meant.union(correct)
        self._near = Neighbours(w for w in meant if SHORTEST - 1 <= len(w) <= LONGEST + 1)

    def corrected(self, words: Sequence[str]) -> list[str]:
        """Return the words, with each unknown long word replaced by the nearest known one."""
        return [word if word in self._known else self._nearest(word) for word in words]

    def _nearest(self, word: str) -> str:
        if not SHORTEST <= len(word) <= LONGEST:
            return word
        return next(iter(self._near.of(word)), word)


def _remains(word: str) -> Iterator[str]:
    """Yield the word, and the word without each of its letters but the first, which is sure."""
    yield word
    for place in range(1, len(word)):
        yield word[:place] + word[place + 1 :]
