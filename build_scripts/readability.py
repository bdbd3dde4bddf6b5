"""How easy each page reads: sentence length, the formula of Douma, and hard words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import pyphen
from bs4 import BeautifulSoup, SoupStrainer

from catalog.entities.hard_word import HardWord

LONGEST_SENTENCE = 25
"""Words; a longer sentence is told to the editors."""

_TEXT_BLOCKS = ("p", "li", "dd")
_NO_PROSE = (
    "nav, table, svg, form, script, style, dt, .lw-editorial, .lw-source, .lw-tag, .lw-read-on"
)
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\s”’)]+(?=[A-Z0-9‘“(É])")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'&/][^\W\d_]+)*")
_DUTCH = pyphen.Pyphen(lang="nl_NL")
_MAIN = SoupStrainer("main")


@dataclass(frozen=True)
class Readability:
    """What was measured on one page."""

    page: str
    words: int
    sentences: int
    syllables_per_word: float
    long_sentences: tuple[str, ...]
    hard_words: tuple[str, ...]

    @property
    def mean_sentence(self) -> float:
        """Return the mean number of words in a sentence."""
        return self.words / self.sentences if self.sentences else 0.0

    @property
    def douma(self) -> float:
        """Return Douma's reading ease for Dutch: about 0 (very hard) to 100 and more (easy).

        206.84 - 0.93 x words per sentence - 77 x syllables per word (Douma, 1960).
        """
        if not self.words:
            return 100.0
        return 206.84 - 0.93 * self.mean_sentence - 77 * self.syllables_per_word


def measure(page: str, html: str, hard: "HardWords", exempt: frozenset[str]) -> Readability:
    """Return how `html` reads; `exempt` words (names of terms, folded) are not counted as hard."""
    sentences = [words for text in prose(html) if (words := _WORD.findall(text))]
    counted = [word for words in sentences for word in words if word.casefold() not in exempt]
    every = [word for words in sentences for word in words]
    return Readability(
        page,
        len(every),
        len(sentences),
        sum(map(syllables, counted)) / max(1, len(counted)),
        tuple(" ".join(words) for words in sentences if len(words) > LONGEST_SENTENCE),
        tuple(sorted(hard.found_in(every))),
    )


def prose(html: str) -> list[str]:
    """Return the sentences that somebody reads as running text, without lists of names."""
    soup = BeautifulSoup(html, "html.parser", parse_only=_MAIN)
    for element in soup.select(_NO_PROSE):
        element.decompose()
    for line_break in soup.find_all("br"):
        line_break.replace_with("\n")
    blocks = [block for block in soup.find_all(_TEXT_BLOCKS) if not block.find(_TEXT_BLOCKS)]
    lines = [line.strip() for block in blocks for line in block.get_text("").split("\n")]
    return [
        " ".join(sentence.split())
        for line in lines
        if line.endswith((".", "?", "!", "’", "”"))
        for sentence in _SENTENCE_END.split(line)
    ]


@lru_cache(maxsize=50_000)
def syllables(word: str) -> int:
    """Return the number of syllables of `word`, at least 1."""
    return len(_DUTCH.positions(word)) + 1


class HardWords:
    """The words that editors replace, ready to be found among the words of a page."""

    def __init__(self, words: Iterable[HardWord], explained: Iterable[str] = ()) -> None:
        """Index every form of every hard word, but for words in names that the glossary explains."""
        allowed = {word for name in explained for word in name.casefold().split()}
        self._instead: Mapping[str, str] = {
            form.casefold(): item.instead
            for item in words
            for form in (item.label, *item.forms)
            if form.casefold() not in allowed
        }

    def found_in(self, words: Iterable[str]) -> set[str]:
        """Return the hard words among `words`."""
        return {word.casefold() for word in words} & set(self._instead)

    def instead(self, word: str) -> str:
        """Return what to write in place of a hard word."""
        return self._instead[word]
