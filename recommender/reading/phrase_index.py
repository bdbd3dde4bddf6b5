"""Phrases as the matcher reads them, and where to look them up."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from recommender.reading.words import normalized


@dataclass(frozen=True)
class Phrase:
    """One phrase: a choice of words for each position, and what it stands for."""

    owner: str
    choices: tuple[frozenset[str], ...]
    is_exception: bool


def compiled(texts: Mapping[str, Sequence[str]], *, is_exception: bool) -> Iterator[Phrase]:
    """Yield each text as a phrase of its owner; `a|b` in it is a choice of words."""
    for owner, own in texts.items():
        for text in own:
            choices = tuple(frozenset(normalized(word).split("|")) for word in text.split())
            yield Phrase(owner, choices, is_exception)


def by_rarest_word(phrases: Sequence[Phrase]) -> Mapping[str, Sequence[Phrase]]:
    """Return the phrases under each word of their rarest choice.

    Most phrases begin with a word such as `ik`: looking them up by that word would try them all.
    """
    counts = Counter(word for phrase in phrases for choice in phrase.choices for word in choice)
    found: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases:
        for word in min(phrase.choices, key=lambda choice: sum(counts[word] for word in choice)):
            found[word].append(phrase)
    return found
