"""The words of a Dutch text, in one spelling."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_WORD = re.compile(r"[a-z0-9&]+(?:[-'][a-z0-9]+)*")
_CLAUSE_END = re.compile(r"[.!?;:,\n]+|\b(?:maar|terwijl|omdat|doordat|waardoor)\b")


GRAM = 4
"""The length of the pieces into which words are cut; measured in the research note."""


def normalized(text: str) -> str:
    """Return `text` in lower case, without accents and with straight apostrophes."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return _NOT_ASCII.sub(_without_mark, decomposed)


def _without_mark(found: re.Match[str]) -> str:
    return "" if unicodedata.combining(found[0]) else found[0]


def words_of(text: str) -> list[str]:
    """Return the words of `text` in order, normalised."""
    return _WORD.findall(normalized(text))


def clauses_of(text: str) -> list[list[str]]:
    """Return the words of each clause; a clause ends at punctuation or at a turn such as `maar`."""
    clauses = (_WORD.findall(part) for part in _CLAUSE_END.split(normalized(text)))
    return [clause for clause in clauses if clause]


def grams_of(word: str) -> list[str]:
    """Return the 4-grams of `word` as scikit-learn's `char_wb` cuts them."""
    padded = f" {word} "
    return [padded[i : i + GRAM] for i in range(max(1, len(padded) - GRAM + 1))]


def with_pairs(words: Sequence[str]) -> list[str]:
    """Return the words, and after them each word with the next one."""
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]
