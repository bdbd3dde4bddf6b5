"""The reader of situations: answers and free text, with the signals and inferences of the catalogue."""

from collections.abc import Iterable, Mapping, Sequence

from catalog import Catalog
from catalog.entities.rule import Inference
from catalog.entities.signal import Signal
from recommender.advising.answers import Answers
from recommender.advising.asked_for import answers_in
from recommender.advising.signals import (
    LEAST_KNOWN,
    NOT_UNDERSTOOD,
    NOTHING_FILLED_IN,
    NOTHING_NOW,
    OFF_TOPIC,
    VAGUE_FROM,
    doubt_in,
    harm_in,
    strays,
)
from recommender.advising.situation import Situation, one_holds
from recommender.reading.courtesy import CourtesyReader
from recommender.reading.mentions import DONE, MentionReader
from recommender.reading.phrases import PhraseMatcher
from recommender.reading.understanding import NOTHING, TextReader, Understanding

MANAGEMENT_TEAM = "eigen-mt"
"""The inference that knows more than the wording: a management team is more than a team."""


class SituationReader:
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
        lists = catalog.word_lists
        self._courtesy = CourtesyReader(
            lists["beleefdheden"].words, lists["beleefde-openingen"].words
        )
        known_words |= frozenset(lists["goed-gespeld"].words)
        self._mentions = MentionReader(catalog, known_words)
        self._inferences = tuple(catalog.inferences.values())
        self._consequences = tuple(rule for rule in self._inferences if rule.when)
        owners: tuple[Signal | Inference, ...] = (*catalog.signals.values(), *self._inferences)
        self._phrases = PhraseMatcher(
            {
                **{owner.id: owner.phrases for owner in owners},
                **{name: lists[name].words for name in (DONE, NOTHING_NOW)},
            },
            {owner.id: owner.unless for owner in owners},
            lists["ontkenningen"].words,
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
        signals = harm_in(understanding, phrases) or (
            self._limits(answers, words, understanding) | doubt_in(understanding, phrases, given)
        )
        if NOT_UNDERSTOOD in signals:
            words, understanding = [], NOTHING
        told = self._mentions.followed(text) if DONE in phrases.said else frozenset()
        followed = told.union(answers.followed)
        known = self._with_inferences(given, signals, phrases.said, understanding)
        inferred = frozenset(known.keys() - given.keys())
        return Situation(answers, known, inferred, signals, words, understanding, followed)

    def _with_inferences(
        self,
        given: Mapping[str, str],
        signals: frozenset[str],
        hints: frozenset[str],
        understanding: Understanding,
    ) -> Mapping[str, str]:
        """Fill in what nobody answered: first from the text, then from the other answers."""
        known = dict(given)
        for question, answer in answers_in(understanding):
            if MANAGEMENT_TEAM not in hints or question != "unit":
                known.setdefault(question, answer)
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
        if words and strays(understanding) and not names_ours(answers.learning_need or ""):
            return frozenset({OFF_TOPIC})
        says_something = answers.focus_area or answers.competence_level
        if not says_something and (not words or understanding.vague > VAGUE_FROM):
            return frozenset({NOTHING_FILLED_IN})
        return frozenset()
