"""The interventions that a free text names, and those that it says were done already."""

from catalog import Catalog
from catalog.entities.entity import Entity
from recommender.reading.phrases import PhraseMatcher
from recommender.reading.words import normalized, words_of

DONE = "al-gedaan"
_SENTENCE_ENDS = ".!?;\n"


class MentionReader:
    """Finds the interventions that a text names."""

    def __init__(self, catalog: Catalog, known_words: frozenset[str]) -> None:
        """Compile the names of the interventions and the words for having done something."""
        names = {item.id: (_plain(item), *item.names) for item in catalog.interventions.values()}
        themes = {theme.id: (_plain(theme),) for theme in catalog.themes.values()}
        negations = catalog.word_lists["ontkenningen"].words
        self._names = PhraseMatcher(names, {}, (), known_words)
        self._themes = PhraseMatcher(themes, {}, (), known_words)
        self._done = PhraseMatcher(
            {DONE: catalog.word_lists[DONE].words}, {}, negations, known_words
        )

    def names_ours(self, text: str) -> bool:
        """Return whether the text names an intervention or a theme of the catalogue."""
        return bool(self._names.owners_in(text) or self._themes.owners_in(text))

    def followed(self, text: str) -> frozenset[str]:
        """Return those that a sentence names together with a word such as `al gehad`."""
        return frozenset(
            name
            for sentence in _sentences(text)
            if self._done.owners_in(sentence)
            for name in self._names.owners_in(sentence)
        )


def _plain(entity: Entity) -> str:
    """Return the label as the phrases are written: words without brackets or quotes."""
    return " ".join(words_of(entity.label))


def _sentences(text: str) -> list[str]:
    for sign in _SENTENCE_ENDS[1:]:
        text = text.replace(sign, _SENTENCE_ENDS[0])
    return normalized(text).split(_SENTENCE_ENDS[0])
