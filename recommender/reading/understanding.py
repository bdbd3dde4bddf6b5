"""What a free text is about: topics, wishes, and whether help is needed first.

Learned from the lessons of the catalogue, next to the words of topics and offers.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalog import Catalog
from recommender.reading.heads import (
    DOUBT,
    OFF_TOPIC,
    OFFER,
    TEAM,
    UNSAFE,
    VAGUE,
    audience_head,
    scope_head,
    topic_head,
)
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
    audiences: Mapping[str, float]
    """The margin of each audience that has an offer of its own."""
    scopes: Mapping[str, float]
    """The margin of each directorate that has an offer of its own."""
    team: float = 0.0
    """Above zero when somebody asks for a team, below zero when for one person."""
    about: float = -1.0
    """The strongest margin of any topic."""
    known_share: float = 1.0
    """The share (0..1) of the text that is spelt as in any lesson."""

    @property
    def harm(self) -> float:
        """Return how much more the text looks like harm than like a wish to learn something."""
        return 2 * self.unsafe + max(self.signals.values(), default=-1.0) - self._wished

    @property
    def strays(self) -> float:
        """Return how much more the text looks off topic than like a topic or a wish that we know."""
        return self.off_topic - max(self._wished, self.about)

    @property
    def _wished(self) -> float:
        """The best fit of any intervention, on the scale of the margins."""
        return 3.0 * max(self.offers.values(), default=0.0) - 1.1


NOTHING = Understanding(-1.0, -1.0, -1.0, -1.0, {}, {}, {}, {}, {}, {})


class TextReader:
    """Reads free text."""

    def __init__(
        self,
        catalog: Catalog,
        heads: Mapping[str, str],
        learned: LearnedTexts,
        usual_words: Iterable[str] = (),
    ) -> None:
        """Read with what was `learned` about `heads`, which come with the group of each."""
        self._classifier = TextClassifier(learned, usual_words)
        place = {head: position for position, head in enumerate(self._classifier.classes)}
        self._single = [place[head] for head in (UNSAFE, OFF_TOPIC, VAGUE, DOUBT)]
        self._team = place.get(TEAM)
        self._audiences, self._scopes = (
            {name: place[head(name)] for name in names if head(name) in place}
            for head, names in ((audience_head, catalog.audiences), (scope_head, catalog.scopes))
        )
        self._topics = tuple(catalog.topics)
        self._topic_places = np.array([place[topic_head(topic)] for topic in self._topics])
        self._wishes, self._signals, self._offers = (
            {head: place[head] for head, group in heads.items() if group == wanted}
            for wanted in ("wish", "signal", OFFER)
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
            {audience: found[place] for audience, place in self._audiences.items()},
            {scope: found[place] for scope, place in self._scopes.items()},
            0.0 if self._team is None else found[self._team],
            float(topics.max()),
            known_share,
        )


def _weights(margins: NDArray[np.float32]) -> list[float]:
    """Return the margins as weights that add up to one (softmax)."""
    powers = np.exp(SHARPNESS * (margins - margins.max()))
    powers /= powers.sum()
    return powers.tolist()  # type: ignore[no-any-return]
