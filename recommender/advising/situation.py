"""A situation: the answers, what follows from them, and what the text shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from catalog import Catalog
from catalog.entities.condition import Condition
from catalog.entities.questionnaire import UNKNOWN
from catalog.entities.rule import Rule
from recommender.advising.answers import Answers
from recommender.reading.courtesy import CourtesyReader
from recommender.reading.mentions import DONE, MentionReader
from recommender.reading.phrases import Found, PhraseMatcher
from recommender.reading.understanding import NOTHING, TextReader, Understanding

NOTHING_FILLED_IN = "niets-ingevuld"
OFF_TOPIC = "geen-aansluiting"
NOT_UNDERSTOOD = "onbegrepen"
DISTRESS = "nood"
DOUBT = "twijfel"
HARM = ("gekwetst", "bedreiging", "klacht", "conflict", "onveilig")
"""The signals that go before everything else."""
SURELY_UNSAFE = -0.1
"""The `harm` from which a text is unsafe without any phrase.

Of the example questions A to M, left out of the lessons in turn, 7 of 133 unsafe ones are missed (70
were written to be hard to see), and 30 of 950 ordinary ones are stopped (100 were written to look
unsafe). Higher misses more people who were hurt.
"""
LEAST_UNSAFE = -0.45
"""The margin that a text needs in any case to count as unsafe."""
UNSAFE_THOUGH_DENIED = 2.0
"""The `harm` from which a text is unsafe although it says `er is geen ruzie`."""
SURELY_SAFE = -0.8
"""The margin below which a phrase alone does not make a text unsafe."""
LEAST_OFF_TOPIC = -0.4
OFF_TOPIC_FROM = -0.1
"""What `strays` must exceed; of 50 example questions off topic, left out in turn, 3 are missed."""
OFF_TOPIC_LEAD = 0.5
"""How far harm must outweigh another subject when no phrase names it."""
LEAST_KNOWN = 0.6
"""The share of a text that must be spelt like Dutch that we know, before it counts as a text."""
VAGUE_FROM = 0.0
DOUBT_FROM = 0.0
"""The margin from which a text doubts whether the team is ready."""
WISH_FROM = 0.0


@dataclass(frozen=True)
class Situation:
    """What is known; `inferred` names the answers that nobody gave but that follow."""

    answers: Answers
    known: Mapping[str, str]
    inferred: frozenset[str]
    signals: frozenset[str]
    words: Sequence[str] = ()
    """The words of the free text without courtesies; none when nobody could read it."""
    understanding: Understanding = NOTHING
    followed: frozenset[str] = frozenset()
    """The interventions that were done already: ticked, or told in the text."""

    def answer(self, question: str) -> str:
        """Return the answer to a question with one answer, or `weet-ik-niet`."""
        return self.known.get(question, UNKNOWN)

    def knows(self, question: str) -> bool:
        """Return whether there is an answer to `question` that says something."""
        return self.answer(question) != UNKNOWN


class Reader:
    """Reads answers into a situation, with the signals and inferences of the catalogue."""

    def __init__(
        self,
        catalog: Catalog,
        text_reader: TextReader,
        known_words: frozenset[str],
        usual_words: Iterable[str] = (),
    ) -> None:
        """Compile the phrases; `known_words` are correct Dutch and never taken for typos.

        What the phrases make of `usual_words` is worked out beforehand.
        """
        self._text_reader = text_reader
        self._courtesy = CourtesyReader(catalog.word_lists["beleefdheden"].words)
        known_words |= frozenset(catalog.word_lists["goed-gespeld"].words)
        self._mentions = MentionReader(catalog, known_words)
        negations = catalog.word_lists["ontkenningen"].words
        self._inferences = tuple(catalog.inferences.values())
        self._consequences = tuple(rule for rule in self._inferences if rule.when)
        signals = catalog.signals.values()
        self._phrases = PhraseMatcher(
            {
                **{signal.id: signal.phrases for signal in signals},
                **{inference.id: inference.phrases for inference in self._inferences},
                DONE: catalog.word_lists[DONE].words,
            },
            {
                **{signal.id: signal.unless for signal in signals},
                **{inference.id: inference.unless for inference in self._inferences},
            },
            negations,
            known_words,
            usual_words,
        )

    def read_text(self, text: str) -> Understanding:
        """Return what is read in `text`."""
        return self._text_reader.read(self._courtesy.words_of(text))

    def read(self, answers: Answers) -> Situation:
        """Return the situation that `answers` describe."""
        text = answers.learning_need or ""
        words = self._courtesy.words_of(text)
        given = {
            name: value
            for name, value in answers.__dict__.items()
            if isinstance(value, str) and name != "learning_need"
        }
        understanding = self._text_reader.read(words)
        phrases = self._phrases.find(text)
        signals = _harm(understanding, phrases) or (
            self._limits(answers, words, understanding) | _doubt(understanding, phrases)
        )
        if NOT_UNDERSTOOD in signals:
            words, understanding = [], NOTHING
        told = self._mentions.followed(text) if DONE in phrases.said else frozenset()
        followed = told.union(answers.followed)
        known = self._with_inferences(given, signals, phrases.said)
        inferred = frozenset(known.keys() - given.keys())
        return Situation(answers, known, inferred, signals, words, understanding, followed)

    def _with_inferences(
        self, given: Mapping[str, str], signals: frozenset[str], hints: frozenset[str]
    ) -> Mapping[str, str]:
        """Fill in what nobody answered: first from the text, then from the other answers."""
        known = dict(given)
        for inference in self._inferences:
            if inference.id in hints:
                known.setdefault(inference.question, inference.answer)
        for inference in self._consequences:
            if inference.question not in known and one_holds(inference.when, known, signals):
                known[inference.question] = inference.answer
        return known

    def _limits(
        self, answers: Answers, words: Sequence[str], understanding: Understanding
    ) -> frozenset[str]:
        """Return whether there is nothing to go by, or nothing that this offer is about."""
        if answers.topics:
            return frozenset()
        if words and understanding.known_share < LEAST_KNOWN:
            return frozenset({NOT_UNDERSTOOD})
        names_ours = self._mentions.names_ours
        if words and _strays(understanding) and not names_ours(answers.learning_need or ""):
            return frozenset({OFF_TOPIC})
        says_something = answers.focus_area or answers.competence_level
        if not says_something and (not words or understanding.vague > VAGUE_FROM):
            return frozenset({NOTHING_FILLED_IN})
        return frozenset()


def applies(rule: Rule, situation: Situation) -> bool:
    """Return whether `rule` applies in `situation`: one of its conditions holds, or it has none."""
    return not rule.when or one_holds(rule.when, situation.known, situation.signals)


def one_holds(
    conditions: Iterable[Condition], known: Mapping[str, str], signals: frozenset[str]
) -> bool:
    """Return whether every part of one of `conditions` holds; loops, for it is asked so often."""
    for condition in conditions:
        for part in condition.answers:
            if known.get(part.question, UNKNOWN) not in part.any_of:
                break
        else:
            if not condition.signals or not signals.isdisjoint(condition.signals):
                return True
    return False


def _harm(understanding: Understanding, phrases: Found) -> frozenset[str]:
    """Return the signals of harm: phrases and what was learned from examples, weighed together."""
    if DISTRESS in phrases.said:
        return frozenset({DISTRESS})
    named = phrases.said & {*HARM}
    limit = UNSAFE_THOUGH_DENIED if phrases.denied & {*HARM} else SURELY_UNSAFE
    if named and understanding.unsafe > SURELY_SAFE:
        return named
    least = max(LEAST_UNSAFE, understanding.off_topic + OFF_TOPIC_LEAD)
    if understanding.unsafe > least and understanding.harm > limit:
        return frozenset({max(understanding.signals, key=understanding.signals.__getitem__)})
    return frozenset()


def _strays(understanding: Understanding) -> bool:
    """Return whether the text is about something else: clearly, and more than it is vague."""
    least = max(LEAST_OFF_TOPIC, understanding.vague)
    return understanding.off_topic > least and understanding.strays > OFF_TOPIC_FROM


def _doubt(understanding: Understanding, phrases: Found) -> frozenset[str]:
    """Return whether the text doubts that the team is ready, by a phrase or by its wording."""
    doubts = DOUBT in phrases.said or understanding.doubt > DOUBT_FROM
    return frozenset({DOUBT}) if doubts else frozenset()
