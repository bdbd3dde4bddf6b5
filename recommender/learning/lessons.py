"""The lessons: the texts that the adviser learns from, and what each of them teaches."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalog import Catalog
from catalog.entities.example import ExampleSentences
from catalog.entities.example_question import ExampleQuestion
from recommender.learning.fits import Fits
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

WISH = "behoefte-"
ONE_PERSON = "individu"
DIRECTORATE = "directie"
YES, NO, SILENT = 1, 0, -1
BEST, GOOD, RELATED = 1.0, 3 / 7, 1 / 7
"""How well an intervention fits a text, for each grade that a judge gives: the gain (2^grade - 1) with
which nDCG counts it, so that what is learned is the gain to expect (Cossock and Zhang 2006)."""
SENTENCE_GROUPS = frozenset({"unsafe", "off-topic", "vague", "doubt", "wish", "signal"})

LIMITS = frozenset({"unsafe", "off-topic", "vague"})
"""What decides whether anything can be compared; each question tells it of itself."""
ORDINARY_GROUPS = frozenset({"unsafe", "off-topic", "vague", "doubt", "signal"})
"""What an ordinary question teaches that names no offer: only that it is ordinary."""
TELLING_GROUPS = frozenset({"topic", "wish"})
"""What a text is about and which kind of learning it wishes for also tell what fits."""


@dataclass(frozen=True)
class Lesson:
    """A text, the heads that it is an example of, and the interventions that fit it.

    It is a counterexample of every other head in its `groups`.
    """

    text: str
    yes: frozenset[str]
    groups: frozenset[str]
    fits: Mapping[str, float] | None = None
    """How well (0..1) the interventions fit that are named here, others 0; None: nobody judged it."""


def lessons_of(catalog: Catalog) -> tuple[Lesson, ...]:
    """Return every lesson of the catalogue, in the order of its files."""
    return (
        *short_lessons(catalog),
        *(
            _question(catalog, question)
            for entry in catalog.example_questions.values()
            for question in entry.questions
        ),
    )


def short_lessons(catalog: Catalog) -> tuple[Lesson, ...]:
    """Return the lessons but for the example questions: sentences, and words of topics."""
    return (*_sentences(catalog), *_topic_words(catalog))


def known_beside_questions(catalog: Catalog) -> Iterator[str]:
    """Yield what else in the catalogue decides what an example question teaches."""
    for name, item in catalog.interventions.items():
        yield str((name, item.audiences, item.exclusive, item.scope, item.units))
    yield from (f"{name} {scope.reach}" for name, scope in catalog.scopes.items())
    yield from (*catalog.audiences, *catalog.topics)


def heads_of(catalog: Catalog, lessons: Sequence[Lesson]) -> Mapping[str, str]:
    """Return every head that can be learned, with the group that it belongs to."""
    heads = {UNSAFE: "unsafe", OFF_TOPIC: "off-topic", VAGUE: "vague", DOUBT: "doubt"}
    for entry in catalog.examples.values():
        if entry.subject == "signal":
            heads[entry.id] = "signal"
        elif entry.id.startswith(WISH):
            heads[entry.id] = "wish"
    heads |= {topic_head(topic): "topic" for topic in catalog.topics}
    taught = {head for lesson in lessons for head in lesson.yes}
    asking = {
        TEAM: "unit",
        **{audience_head(name): "audience" for name in catalog.audiences},
        **{scope_head(name): "scope" for name in catalog.scopes},
    }
    heads |= {head: group for head, group in asking.items() if head in taught}
    named = {name for lesson in lessons for name in lesson.fits or ()}
    return heads | {name: OFFER for name in catalog.interventions if name in named}


def members_of(
    lessons: Sequence[Lesson], heads: Mapping[str, str]
) -> Mapping[str, NDArray[np.int8]]:
    """Return for each head but offers what every lesson is.

    That is `YES`, `NO`, or `SILENT` when the lesson teaches nothing of this head.
    """
    yes: dict[str, list[int]] = defaultdict(list)
    for place, lesson in enumerate(lessons):
        for head in lesson.yes:
            yes[head].append(place)
    by_group = {
        group: np.array([NO if group in lesson.groups else SILENT for lesson in lessons], np.int8)
        for group in set(heads.values())
    }
    members = {head: by_group[group].copy() for head, group in heads.items() if group != OFFER}
    for head, values in members.items():
        values[yes[head]] = YES
    return members


def fits_of(lessons: Sequence[Lesson], heads: Mapping[str, str]) -> Fits:
    """Return how well every offer fits each lesson that somebody judged."""
    offers = {name: column for column, name in enumerate(h for h in heads if heads[h] == OFFER)}
    judged = [place for place, lesson in enumerate(lessons) if lesson.fits is not None]
    values = np.zeros((len(judged), len(offers)), dtype=np.float32)
    for row, place in enumerate(judged):
        for name, fit in (lessons[place].fits or {}).items():
            if name in offers:
                values[row, offers[name]] = fit
    told_by = tuple(head for head, group in heads.items() if group in TELLING_GROUPS)
    return Fits(tuple(offers), told_by, np.array(judged, dtype=np.int64), values)


def _sentences(catalog: Catalog) -> Iterator[Lesson]:
    for entry in catalog.examples.values():
        groups = SENTENCE_GROUPS | ({"topic"} if entry.subject == "topic" else set())
        fits = {entry.id: BEST} if entry.subject == "intervention" else None
        for text in entry.sentences:
            yield Lesson(text, _taught_by(entry), groups, fits)


def _taught_by(entry: ExampleSentences) -> frozenset[str]:
    if entry.subject == "topic":
        return frozenset({topic_head(entry.id)})
    if entry.subject == "intervention":
        return frozenset()
    return frozenset({entry.id, UNSAFE} if entry.subject == "signal" else {entry.id})


def _topic_words(catalog: Catalog) -> Iterator[Lesson]:
    for topic in catalog.topics.values():
        for text in (topic.label, topic.summary, *topic.search_words):
            yield Lesson(text, frozenset({topic_head(topic.id)}), frozenset({"topic", "vague"}))


def _question(catalog: Catalog, question: ExampleQuestion) -> Lesson:
    """Return what a judged question teaches: what fits, who asks, and whether it is safe."""
    if question.outcome == "eerst-veiligheid":
        return Lesson(question.text, frozenset({UNSAFE}), LIMITS, {})
    if question.outcome == "buiten-aanbod":
        return Lesson(question.text, frozenset({OFF_TOPIC}), LIMITS, {})
    fits = {
        **dict.fromkeys(question.related, RELATED),
        **dict.fromkeys(question.good, GOOD),
        **dict.fromkeys(question.best, BEST),
    }
    if question.outcome == "aanbevelen" and not fits:
        return Lesson(question.text, frozenset(), ORDINARY_GROUPS)
    if not fits:
        return Lesson(question.text, frozenset({VAGUE}), LIMITS)
    doubts = {DOUBT} if question.outcome == "eerst-intake" else set()
    heads, groups = _who_asks(catalog, question)
    return Lesson(question.text, frozenset(doubts | heads), LIMITS | {"doubt"} | groups, fits)


def _who_asks(catalog: Catalog, question: ExampleQuestion) -> tuple[set[str], set[str]]:
    """Return the heads of who asks and for whom, and their groups, as the best answers tell.

    What is only for some audience or directorate was asked by them, and what is only for teams by
    a team.
    """
    known = catalog.interventions
    best, others = (
        [known[name] for name in names if name in known]
        for names in (question.best, (*question.good, *question.related))
    )
    heads = {audience_head(item.audiences[0]) for item in best if item.exclusive}
    groups = {"audience"} if heads or not any(item.exclusive for item in others) else set()
    if best and question.directorate is None:
        groups.add("scope")
        scopes = {item.scope for item in (*best, *others)}
        heads |= {scope_head(s) for s in scopes if catalog.scopes[s].reach == DIRECTORATE}
    if best and not any(ONE_PERSON in item.units for item in best):
        return heads | {TEAM}, groups | {"unit"}
    if best and all(item.units == (ONE_PERSON,) for item in best):
        return heads, groups | {"unit"}
    return heads, groups
