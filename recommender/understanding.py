"""What a free text is about: topics, wishes, and whether help is needed first.

Learned from the lessons of the catalogue, next to the words of topics and offers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from catalog import Catalog
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
    known_share: float = 1.0
    """The share (0..1) of the text that is spelt as in any lesson."""

    @property
    def harm(self) -> float:
        """Return how much more the text looks like harm than like a wish to learn something."""
        return self.unsafe + max(self.signals.values(), default=-1.0) - self._wished

    @property
    def strays(self) -> float:
        """Return how much more the text looks off topic than like a wish for what is on offer."""
        return self.off_topic - self._wished

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
        self._signals, self._wishes, self._offers = (
            tuple(head for head, group in heads.items() if group == wanted)
            for wanted in ("signal", "wish", "offer")
        )
        self._topics = tuple(catalog.topics)
        self._classifier = TextClassifier.fit(
            [lesson.text for lesson in lessons], members_of(lessons, heads)
        )

    def read(self, words: Sequence[str]) -> Understanding:
        """Return what a text of these words says."""
        if not words:
            return NOTHING
        found, known_share = self._classifier.read(words)
        return Understanding(
            found[UNSAFE],
            found[OFF_TOPIC],
            found[VAGUE],
            found[DOUBT],
            _weights({topic: found[topic_head(topic)] for topic in self._topics}),
            {name: found[name] for name in self._wishes},
            {name: found[name] for name in self._signals},
            {name: found[name] for name in self._offers},
            known_share,
        )


def _weights(margins: Mapping[str, float]) -> dict[str, float]:
    """Return the margins as weights that add up to one (softmax)."""
    values = np.array(list(margins.values()))
    powers = np.exp(SHARPNESS * (values - values.max()))
    return dict(zip(margins, (powers / powers.sum()).tolist(), strict=True))
