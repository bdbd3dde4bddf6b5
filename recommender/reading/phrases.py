"""Which of a set of Dutch phrases occur in a text, in spite of endings, gaps and typos."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import groupby
from typing import TypeAlias

from rapidfuzz import process
from rapidfuzz.distance import OSA

from recommender.reading.phrase_index import Phrase, by_rarest_word, compiled
from recommender.reading.words import clauses_of

MAX_GAP = 3
"""How many other words may stand between two words of a phrase."""
TYPO_FROM = 7
"""The length from which one typo is forgiven; shorter words have too many neighbours."""
TWO_TYPOS_FROM = 11


_NONE: frozenset[str] = frozenset()
Match: TypeAlias = tuple[Phrase, int, int]
"""A phrase with the positions of its first and last word."""


@dataclass(frozen=True)
class Found:
    """The owners whose phrases stand in a text, and those whose phrases are only denied in it."""

    said: frozenset[str]
    denied: frozenset[str]


class PhraseMatcher:
    """Finds the owners of the phrases that occur in a text."""

    def __init__(
        self,
        phrases: Mapping[str, Sequence[str]],
        exceptions: Mapping[str, Sequence[str]],
        negations: Iterable[str],
        known_words: AbstractSet[str] = _NONE,
        prepared_words: Iterable[str] = (),
    ) -> None:
        """Take phrases and exceptions by owner; a word of `negations` undoes what follows it.

        Words of `known_words` are correct Dutch: they are never taken for typos. Those and
        `prepared_words` are read beforehand, so that a request need not; it leaves nothing behind.
        """
        self._negations = frozenset(negations)
        self._known_words = known_words
        every = (
            *compiled(phrases, is_exception=False),
            *compiled(exceptions, is_exception=True),
        )
        self._by_rarest_word = by_rarest_word(every)
        everything = {word for phrase in every for choice in phrase.choices for word in choice}
        self._whole = frozenset(word for word in everything if not word.endswith("*"))
        self._stems = frozenset(word[:-1] for word in everything if word.endswith("*"))
        self._stem_lengths = sorted({len(stem) for stem in self._stems})
        bare = {word.rstrip("*") for word in everything}
        long = sorted(word for word in bare if len(word) >= TYPO_FROM)
        self._long = {
            letter: tuple(words) for letter, words in groupby(long, key=lambda word: word[0])
        }
        self._prepared: Mapping[str, frozenset[str]] = {
            word: self._read(word) for word in {*known_words, *prepared_words, *bare}
        }

    def owners_in(self, text: str) -> frozenset[str]:
        """Return the owners whose phrase stands in `text`."""
        return self.find(text).said

    def find(self, text: str) -> Found:
        """Return the owners whose phrase stands in `text`, and those that it denies."""
        said: set[str] = set()
        denied: set[str] = set()
        for clause in clauses_of(text):
            said_here, denied_here = self._owners_in_clause(clause)
            said |= said_here
            denied |= denied_here
        return Found(frozenset(said), frozenset(denied - said))

    def _owners_in_clause(self, clause: Sequence[str]) -> tuple[set[str], set[str]]:
        """Return the owners that the clause says and those that it denies."""
        readings = self._readings(clause)
        if not any(readings):
            return set(), set()
        matches = list(self._matches(readings))
        excused = [match for match in matches if match[0].is_exception]
        said: set[str] = set()
        denied: set[str] = set()
        for phrase, start, end in matches:
            if phrase.is_exception or _overlaps(phrase, start, end, excused):
                continue
            is_denied = self._is_negated(clause, readings, phrase, start, end)
            (denied if is_denied else said).add(phrase.owner)
        return said, denied

    def _matches(self, readings: Sequence[frozenset[str]]) -> Iterator[Match]:
        """Yield every phrase that stands in the clause, at each place where it begins."""
        present = frozenset().union(*readings)
        candidates = {
            id(phrase): phrase for word in present for phrase in self._by_rarest_word.get(word, ())
        }
        for phrase in candidates.values():
            if any(choice.isdisjoint(present) for choice in phrase.choices):
                continue
            for start, reading in enumerate(readings):
                if not phrase.choices[0].isdisjoint(reading):
                    end = _end_of(phrase, readings, start)
                    if end is not None:
                        yield phrase, start, end

    def _readings(self, words: Iterable[str]) -> list[frozenset[str]]:
        """Return for each word every way in which the phrases may spell it."""
        prepared = self._prepared.get
        return [
            reading if (reading := prepared(word)) is not None else self._read(word)
            for word in words
        ]

    def _read(self, word: str) -> frozenset[str]:
        found = {word} if word in self._whole else set()
        for length in self._stem_lengths:
            if word[:length] in self._stems and len(word) >= length:
                found.add(word[:length] + "*")
        if not found and len(word) >= TYPO_FROM and word not in self._known_words:
            found = self._misspelt(word)
        return frozenset(found) if found else _NONE

    def _misspelt(self, word: str) -> set[str]:
        allowed = 2 if len(word) >= TWO_TYPOS_FROM else 1
        meant = process.extract(
            word, self._long.get(word[0], ()), scorer=OSA.distance, score_cutoff=allowed, limit=None
        )
        return {near if near in self._whole else near + "*" for near, _, _ in meant}

    def _is_negated(
        self,
        clause: Sequence[str],
        readings: Sequence[frozenset[str]],
        phrase: Phrase,
        start: int,
        end: int,
    ) -> bool:
        before = clause[max(0, start - MAX_GAP) : start]
        if any(w in self._negations for w in before) and "alleen" not in before:
            return True
        wanted = frozenset().union(*phrase.choices)
        inside = [
            word
            for word, reading in zip(
                clause[start : end + 1], readings[start : end + 1], strict=True
            )
            if not reading & wanted
        ]
        if any(word in self._negations for word in inside):
            return True
        after = clause[end + 1 : end + 2 + MAX_GAP + 1]
        return after[-1:] in (["niet"], ["geen"]) or after[-2:] == ["geen", "sprake"]


def _overlaps(phrase: Phrase, start: int, end: int, excused: Sequence[Match]) -> bool:
    """Return whether the phrase stands in an exception of its own owner."""
    return any(
        other.owner == phrase.owner and first <= end and start <= last
        for other, first, last in excused
    )


def _end_of(phrase: Phrase, readings: Sequence[frozenset[str]], start: int) -> int | None:
    """Return the position of the last word of `phrase` when it begins at `start`."""
    position = start
    for choice in phrase.choices[1:]:
        window = range(position + 1, min(position + 2 + MAX_GAP, len(readings)))
        following = next((i for i in window if readings[i] & choice), None)
        if following is None:
            return None
        position = following
    return position
