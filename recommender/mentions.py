"""The interventions that a free text names, and those that it says were done already."""

from catalog import Catalog
from recommender.phrases import PhraseMatcher
from recommender.words import normalized

DONE = "al-gedaan"
_SENTENCE_ENDS = ".!?;\n"


class MentionReader:
    """Finds the interventions that a text names."""

    def __init__(self, catalog: Catalog, known_words: frozenset[str]) -> None:
        """Compile the names of the interventions and the words for having done something."""
        names = {item.id: item.names for item in catalog.interventions.values() if item.names}
        negations = catalog.word_lists["ontkenningen"].words
        self._names = PhraseMatcher(names, {}, (), known_words)
        self._done = PhraseMatcher(
            {DONE: catalog.word_lists[DONE].words}, {}, negations, known_words
        )

    def named(self, text: str) -> frozenset[str]:
        """Return the ids of the interventions that the text names."""
        return self._names.owners_in(text)

    def followed(self, text: str) -> frozenset[str]:
        """Return those that a sentence names together with a word such as `al gehad`."""
        return frozenset(
            name
            for sentence in _sentences(text)
            if self._done.owners_in(sentence)
            for name in self._names.owners_in(sentence)
        )


def _sentences(text: str) -> list[str]:
    for sign in _SENTENCE_ENDS[1:]:
        text = text.replace(sign, _SENTENCE_ENDS[0])
    return normalized(text).split(_SENTENCE_ENDS[0])
