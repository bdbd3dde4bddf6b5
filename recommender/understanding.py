"""What a free text is about: topics, wishes, and whether help is needed first.

Learned from the example sentences of the catalogue, next to the words of topics and offers.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from catalog import Catalog
from recommender.text_classifier import TextClassifier
from recommender.words import words_of

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
        """Fit the classifiers on the example sentences of `catalog`."""
        texts = [text for entry in catalog.examples.values() for text in entry.sentences]
        owners = [entry.id for entry in catalog.examples.values() for _ in entry.sentences]
        signals = {entry.id for entry in catalog.examples.values() if entry.subject == "signal"}
        wishes = [name for name in catalog.examples if name.startswith(WISH)]
        self._needs = TextClassifier.fit(
            texts,
            {
                UNSAFE: [owner in signals for owner in owners],
                **{
                    name: [owner == name for owner in owners]
                    for name in (OFF_TOPIC, VAGUE, *wishes, *sorted(signals))
                },
            },
        )
        self._signals = tuple(sorted(signals))
        self._topics = _topic_classifier(catalog)
        self._offers = _offer_classifier(catalog)

    def read(self, text: str) -> Understanding:
        """Return what `text` says."""
        if not words_of(text):
            return NOTHING
        needs = self._needs.margins(text)
        return Understanding(
            needs[UNSAFE],
            needs[OFF_TOPIC],
            needs[VAGUE],
            _weights(self._topics.margins(text)),
            {name: margin for name, margin in needs.items() if name.startswith(WISH)},
            {name: needs[name] for name in self._signals},
            self._offers.margins(text) if self._offers else {},
        )


def _topic_classifier(catalog: Catalog) -> TextClassifier:
    """Return a classifier of topics, taught by examples and by the words of each topic."""
    texts: list[str] = []
    owners: list[str] = []
    for topic in catalog.topics.values():
        taught = [topic.label, topic.summary, *topic.search_words]
        if topic.id in catalog.examples:
            taught += catalog.examples[topic.id].sentences
        texts += taught
        owners += [topic.id] * len(taught)
    return TextClassifier.fit(
        texts, {topic: [owner == topic for owner in owners] for topic in catalog.topics}
    )


def _offer_classifier(catalog: Catalog) -> TextClassifier | None:
    """Return a classifier of the interventions that have example sentences of their own."""
    taught = [entry for entry in catalog.examples.values() if entry.subject == "intervention"]
    if not taught:
        return None
    texts = [text for entry in catalog.examples.values() for text in entry.sentences]
    owners = [entry.id for entry in catalog.examples.values() for _ in entry.sentences]
    return TextClassifier.fit(
        texts, {entry.id: [owner == entry.id for owner in owners] for entry in taught}
    )


def _weights(margins: Mapping[str, float]) -> dict[str, float]:
    """Return the margins as weights that add up to one (softmax)."""
    values = np.array(list(margins.values()))
    powers = np.exp(SHARPNESS * (values - values.max()))
    return dict(zip(margins, (powers / powers.sum()).tolist(), strict=True))
