"""What a free text is about: topics, wishes, and whether help is needed first.

Learned from the lessons of the catalogue, next to the words of topics and offers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from recommender.reading.heads import DOUBT, OFF_TOPIC, UNSAFE, VAGUE, topic_head
from recommender.reading.learned import LearnedTexts
from recommender.reading.text_classifier import TextClassifier

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

    def __init__(
        self,
        topics: Iterable[str],
        heads: Mapping[str, str],
        learned: LearnedTexts,
        usual_words: Iterable[str] = (),
    ) -> None:
        """Read with what was `learned` about `heads`, which come with the group of each."""
        self._classifier = TextClassifier(learned, usual_words)
        place = {head: position for position, head in enumerate(self._classifier.classes)}
        self._single = [place[head] for head in (UNSAFE, OFF_TOPIC, VAGUE, DOUBT)]
        self._topics = tuple(topics)
        self._topic_places = np.array([place[topic_head(topic)] for topic in self._topics])
        self._wishes, self._signals, self._offers = (
            {head: place[head] for head, group in heads.items() if group == wanted}
            for wanted in ("wish", "signal", "offer")
        )

    def read(self, words: Sequence[str]) -> Understanding:
        """Return what a text of these words says."""
        if not words:
            return NOTHING
        margins, known_share = self._classifier.read(words)
        found = margins.tolist()
        unsafe, off_topic, vague, doubt = (found[place] for place in self._single)
        topics = margins.take(self._topic_places)
        return Understanding(
            unsafe,
            off_topic,
            vague,
            doubt,
            dict(zip(self._topics, _weights(topics), strict=True)),
            {head: found[place] for head, place in self._wishes.items()},
            {head: found[place] for head, place in self._signals.items()},
            {head: found[place] for head, place in self._offers.items()},
            float(topics.max()),
            known_share,
        )


def _weights(margins: NDArray[np.float32]) -> list[float]:
    """Return the margins as weights that add up to one (softmax)."""
    powers = np.exp(SHARPNESS * (margins - margins.max()))
    powers /= powers.sum()
    return powers.tolist()  # type: ignore[no-any-return]
