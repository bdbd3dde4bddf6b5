"""The lessons: the texts that the adviser learns from, and what each of them teaches."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalog import Catalog
from catalog.entities.example import ExampleSentences
from catalog.entities.example_question import ExampleQuestion
from catalog.entities.rule import Outcome
from recommender.reading.heads import DOUBT, OFF_TOPIC, UNSAFE, VAGUE, topic_head

WISH = "behoefte-"
YES, NO, SILENT = 1, 0, -1
LEAST_LESSONS = 3
"""An intervention with fewer texts cannot be learned."""
SENTENCE_GROUPS = frozenset({"unsafe", "off-topic", "vague", "doubt", "wish", "signal", "offer"})

ORDINARY_GROUPS = frozenset({"unsafe", "off-topic", "vague", "doubt", "signal"})
"""What an ordinary question teaches that names no offer: only that it is ordinary."""


@dataclass(frozen=True)
class Lesson:
    """A text, the heads that it is an example of, and those on which it is silent.

    It is a counterexample of every other head in its `groups`.
    """

    text: str
    yes: frozenset[str]
    groups: frozenset[str]
    silent: frozenset[str] = frozenset()


def lessons_of(catalog: Catalog) -> tuple[Lesson, ...]:
    """Return every lesson of the catalogue, in the order of its files."""
    return (
        *_sentences(catalog),
        *_topic_words(catalog),
        *(
            _question(question)
            for entry in catalog.example_questions.values()
            for question in entry.questions
        ),
    )


def heads_of(catalog: Catalog, lessons: Sequence[Lesson]) -> Mapping[str, str]:
    """Return every head that can be learned, with the group that it belongs to."""
    heads = {UNSAFE: "unsafe", OFF_TOPIC: "off-topic", VAGUE: "vague", DOUBT: "doubt"}
    for entry in catalog.examples.values():
        if entry.subject == "signal":
            heads[entry.id] = "signal"
        elif entry.id.startswith(WISH):
            heads[entry.id] = "wish"
    counts = Counter(name for lesson in lessons for name in lesson.yes)
    heads |= {name: "offer" for name in catalog.interventions if counts[name] >= LEAST_LESSONS}
    return heads | {topic_head(topic): "topic" for topic in catalog.topics}


def members_of(
    lessons: Sequence[Lesson], heads: Mapping[str, str]
) -> Mapping[str, NDArray[np.int8]]:
    """Return for each head what every lesson is: `YES`, `NO`, or `SILENT` when it teaches nothing."""
    yes: dict[str, list[int]] = defaultdict(list)
    silent: dict[str, list[int]] = defaultdict(list)
    for place, lesson in enumerate(lessons):
        for head in lesson.yes:
            yes[head].append(place)
        for head in lesson.silent:
            silent[head].append(place)
    by_group = {
        group: np.array([NO if group in lesson.groups else SILENT for lesson in lessons], np.int8)
        for group in set(heads.values())
    }
    members: dict[str, NDArray[np.int8]] = {}
    for head, group in heads.items():
        members[head] = by_group[group].copy()
        members[head][yes[head]] = YES
        members[head][silent[head]] = SILENT
    return members


def _sentences(catalog: Catalog) -> Iterator[Lesson]:
    for entry in catalog.examples.values():
        groups = SENTENCE_GROUPS | ({"topic"} if entry.subject == "topic" else set())
        for text in entry.sentences:
            yield Lesson(text, _taught_by(entry), groups)


def _taught_by(entry: ExampleSentences) -> frozenset[str]:
    if entry.subject == "topic":
        return frozenset({topic_head(entry.id)})
    return frozenset({entry.id, UNSAFE} if entry.subject == "signal" else {entry.id})


def _topic_words(catalog: Catalog) -> Iterator[Lesson]:
    for topic in catalog.topics.values():
        for text in (topic.label, topic.summary, *topic.search_words):
            yield Lesson(text, frozenset({topic_head(topic.id)}), frozenset({"topic"}))


def _question(question: ExampleQuestion) -> Lesson:
    """Return what a judged question teaches: what fits, and whether it is safe and on topic."""
    fitting = {*question.best, *question.good}
    if question.outcome == "aanbevelen" and not fitting:
        return Lesson(question.text, frozenset(), ORDINARY_GROUPS)
    return Lesson(
        question.text,
        frozenset(fitting | _heads_of_outcome(question.outcome, knows_more=bool(fitting))),
        frozenset({"unsafe", "off-topic", "doubt", "offer"} - _not_taught(question.outcome)),
        frozenset(question.related),
    )


def _heads_of_outcome(outcome: Outcome, *, knows_more: bool) -> set[str]:
    """Return what an outcome says of a text; intake means doubt when something would fit later."""
    if outcome == "eerst-veiligheid":
        return {UNSAFE}
    if outcome == "buiten-aanbod":
        return {OFF_TOPIC}
    return {DOUBT} if outcome == "eerst-intake" and knows_more else set()


def _not_taught(outcome: Outcome) -> set[str]:
    return set() if outcome in ("aanbevelen", "eerst-intake") else {"offer", "doubt"}
