"""What a free text is about: topics, wishes, and whether help is needed first.

Learned from the lessons of the catalogue, next to the words of topics and offers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalog import Catalog
from recommender.courtesy import CourtesyReader
from recommender.lessons import (
    DOUBT,
    OFF_TOPIC,
    UNSAFE,
    VAGUE,
    heads_of,
    lessons_of,
    members_of,
    topic_head,
)
from recommender.text_classifier import TextClassifier

SHARPNESS = 4.0
"""How much a larger margin makes a topic likelier; chosen on the judged sets."""


@dataclass(frozen=True)
class Understanding:
    """What a text says: margins above zero mean yes; topic weights add up to one."""

    unsafe: float
    off_topic: float
    vague: float
    doubt: float
    topics: Mapping[str, float]
    wishes: Mapping[str, float]
    signals: Mapping[str, float]
    offers: Mapping[str, float]
    about: float = -1.0
    """The strongest margin of any topic."""
    known_share: float = 1.0
    """The share (0..1) of the text that is spelt as in any lesson."""

    @property
    def harm(self) -> float:
        """Return how much more the text looks like harm than like a wish to learn something."""
        return self.unsafe + max(self.signals.values(), default=-1.0) - self._wished

    @property
    def strays(self) -> float:
        """Return how much more the text looks off topic than like a topic or a wish that we know."""
        return self.off_topic - max(self._wished, self.about)

    @property
    def _wished(self) -> float:
        return max(self.offers.values(), default=-1.0)


NOTHING = Understanding(-1.0, -1.0, -1.0, -1.0, {}, {}, {}, {})


class TextReader:
    """Reads free text."""

    def __init__(self, catalog: Catalog) -> None:
        """Fit one classifier on all lessons of the catalogue."""
        lessons = lessons_of(catalog)
        heads = heads_of(catalog, lessons)
        self._courtesy = CourtesyReader(catalog.word_lists["beleefdheden"].words)
        self._classifier = TextClassifier.fit(
            [lesson.text for lesson in lessons], members_of(lessons, heads)
        )
        place = {head: position for position, head in enumerate(self._classifier.classes)}
        self._single = [place[head] for head in (UNSAFE, OFF_TOPIC, VAGUE, DOUBT)]
        self._topics = tuple(catalog.topics)
        self._topic_places = [place[topic_head(topic)] for topic in self._topics]
        self._wishes, self._signals, self._offers = (
            _Group(tuple(own), [place[head] for head in own])
            for wanted in ("wish", "signal", "offer")
            for own in [[head for head, group in heads.items() if group == wanted]]
        )

    def read(self, text: str) -> Understanding:
        """Return what `text` says, apart from its greetings and thanks."""
        words = self._courtesy.words_of(text)
        if not words:
            return NOTHING
        margins, known_share = self._classifier.read(words)
        unsafe, off_topic, vague, doubt = margins.take(self._single).tolist()
        topics = margins.take(self._topic_places)
        return Understanding(
            unsafe,
            off_topic,
            vague,
            doubt,
            dict(zip(self._topics, _weights(topics), strict=True)),
            self._wishes.found(margins),
            self._signals.found(margins),
            self._offers.found(margins),
            float(topics.max()),
            known_share,
        )


@dataclass(frozen=True)
class _Group:
    """The heads of one group, with their places among the margins."""

    heads: tuple[str, ...]
    places: Sequence[int]

    def found(self, margins: NDArray[np.float32]) -> dict[str, float]:
        return dict(zip(self.heads, margins.take(self.places).tolist(), strict=True))


def _weights(margins: NDArray[np.float32]) -> list[float]:
    """Return the margins as weights that add up to one (softmax)."""
    powers = np.exp(SHARPNESS * (margins.astype(np.float64) - margins.max()))
    powers /= powers.sum()
    return powers.tolist()  # type: ignore[no-any-return]
