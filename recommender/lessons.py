"""The lessons: the texts that the adviser learns from, and what each of them teaches."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from catalog import Catalog
from catalog.entities.example import ExampleSentences
from catalog.entities.example_question import ExampleQuestion

UNSAFE, OFF_TOPIC, VAGUE = "unsafe", "buiten-aanbod", "te-vaag"
WISH = "behoefte-"
LEAST_LESSONS = 3
"""An intervention with fewer texts cannot be learned."""
SENTENCE_GROUPS = frozenset({"unsafe", "off-topic", "vague", "wish", "signal", "offer"})


@dataclass(frozen=True)
class Lesson:
    """A text, the heads that it is an example of, and those on which it is silent.

    It is a counterexample of every other head in its `groups`.
    """

    text: str
    yes: frozenset[str]
    groups: frozenset[str]
    silent: frozenset[str] = frozenset()

    def member(self, head: str, group: str) -> bool | None:
        """Return whether the text belongs to `head`; None when it teaches nothing about it."""
        if group not in self.groups or head in self.silent:
            return None
        return head in self.yes


def topic_head(topic: str) -> str:
    """Return the head of a topic, apart from an intervention or signal of the same name."""
    return f"topic:{topic}"


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
    heads = {UNSAFE: "unsafe", OFF_TOPIC: "off-topic", VAGUE: "vague"}
    for entry in catalog.examples.values():
        if entry.subject == "signal":
            heads[entry.id] = "signal"
        elif entry.id.startswith(WISH):
            heads[entry.id] = "wish"
    counts = Counter(name for lesson in lessons for name in lesson.yes)
    heads |= {name: "offer" for name in catalog.interventions if counts[name] >= LEAST_LESSONS}
    return heads | {topic_head(topic): "topic" for topic in catalog.topics}


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
    offers = question.outcome in ("aanbevelen", "eerst-intake")
    yes = {*question.best, *question.good}
    if question.outcome == "eerst-veiligheid":
        yes.add(UNSAFE)
    if question.outcome == "buiten-aanbod":
        yes.add(OFF_TOPIC)
    groups = {"unsafe", "off-topic", "offer"} if offers else {"unsafe", "off-topic"}
    return Lesson(question.text, frozenset(yes), frozenset(groups), frozenset(question.related))
