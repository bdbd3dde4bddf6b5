"""What a free text is about: topics, wishes, and whether help is needed first.

Learned from the example sentences of the catalogue, next to the words of topics and offers.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from catalog import Catalog
from recommender.text_classifier import TextClassifier

UNSAFE, OFF_TOPIC, VAGUE = "unsafe", "buiten-aanbod", "te-vaag"
WISH = "behoefte-"
SHARPNESS = 4.0
"""How much a larger margin makes a topic likelier; chosen on the judged sets."""


@dataclass(frozen=True)
class Understanding:
    """What a text says: margins above zero mean yes; topic weights add up to one."""

    unsafe: float
    off_topic: float
    vague: float
    topics: Mapping[str, float]
    wishes: Mapping[str, float]
    signals: Mapping[str, float]
    offers: Mapping[str, float]


NOTHING = Understanding(-1.0, -1.0, -1.0, {}, {}, {}, {})


class TextReader:
    """Reads free text."""

    def __init__(self, catalog: Catalog) -> None:
        """Fit one classifier on the example sentences and the words of each topic."""
        lessons = tuple(_lessons(catalog))
        subjects = {entry.id: entry.subject for entry in catalog.examples.values()}
        self._signals = tuple(name for name, kind in subjects.items() if kind == "signal")
        self._offers = tuple(name for name, kind in subjects.items() if kind == "intervention")
        self._wishes = tuple(name for name in subjects if name.startswith(WISH))
        self._topics = tuple(catalog.topics)
        owners = [(None if owner not in subjects else owner, topic) for _, owner, topic in lessons]
        members: dict[str, list[bool | None]] = {
            UNSAFE: [None if owner is None else owner in self._signals for owner, _ in owners]
        }
        for name in (OFF_TOPIC, VAGUE, *self._wishes, *self._signals, *self._offers):
            members[name] = [None if owner is None else owner == name for owner, _ in owners]
        for topic in self._topics:
            members[_key(topic)] = [None if own is None else own == topic for _, own in owners]
        self._classifier = TextClassifier.fit([text for text, _, _ in lessons], members)

    def read(self, words: Sequence[str]) -> Understanding:
        """Return what a text of these words says."""
        if not words:
            return NOTHING
        found = self._classifier.margins(words)
        return Understanding(
            found[UNSAFE],
            found[OFF_TOPIC],
            found[VAGUE],
            _weights({topic: found[_key(topic)] for topic in self._topics}),
            {name: found[name] for name in self._wishes},
            {name: found[name] for name in self._signals},
            {name: found[name] for name in self._offers},
        )


def _key(topic: str) -> str:
    """Return the class of a topic, apart from an intervention or signal of the same name."""
    return f"topic:{topic}"


def _lessons(catalog: Catalog) -> Iterator[tuple[str, str, str | None]]:
    """Yield each text with the examples that it stands in, and the topic that it teaches."""
    for entry in catalog.examples.values():
        topic = entry.id if entry.subject == "topic" else None
        yield from ((text, entry.id, topic) for text in entry.sentences)
    for item in catalog.topics.values():
        texts = (item.label, item.summary, *item.search_words)
        yield from ((text, "", item.id) for text in texts)


def _weights(margins: Mapping[str, float]) -> dict[str, float]:
    """Return the margins as weights that add up to one (softmax)."""
    values = np.array(list(margins.values()))
    powers = np.exp(SHARPNESS * (values - values.max()))
    return dict(zip(margins, (powers / powers.sum()).tolist(), strict=True))
