"""A situation: the answers, what follows from them, and what the text shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from catalog import Catalog
from catalog.entities.condition import Condition
from catalog.entities.questionnaire import UNKNOWN
from catalog.entities.rule import Rule
from recommender.answers import Answers
from recommender.phrases import PhraseMatcher
from recommender.words import words_of

NOTHING_FILLED_IN = "niets-ingevuld"
OFF_TOPIC = "geen-aansluiting"
OTHER_SUBJECT = "ander-onderwerp"


@dataclass(frozen=True)
class Situation:
    """What is known; `inferred` names the answers that nobody gave but that follow."""

    answers: Answers
    known: Mapping[str, str]
    inferred: frozenset[str]
    signals: frozenset[str]

    def answer(self, question: str) -> str:
        """Return the answer to a question with one answer, or `weet-ik-niet`."""
        return self.known.get(question, UNKNOWN)

    def with_signals(self, *signals: str) -> "Situation":
        """Return this situation with more signals."""
        return Situation(self.answers, self.known, self.inferred, self.signals | {*signals})

    def meets(self, condition: Condition) -> bool:
        """Return whether every part of `condition` holds."""
        return all(self.answer(part.question) in part.any_of for part in condition.answers) and (
            not condition.signals or not self.signals.isdisjoint(condition.signals)
        )

    def meets_one_of(self, conditions: Iterable[Condition]) -> bool:
        """Return whether one of `conditions` holds, or there are none."""
        alternatives = tuple(conditions)
        return not alternatives or any(self.meets(condition) for condition in alternatives)


class Reader:
    """Reads answers into a situation, with the signals and inferences of the catalogue."""

    def __init__(self, catalog: Catalog, known_words: frozenset[str]) -> None:
        """Compile the phrases; `known_words` are correct Dutch and never taken for typos."""
        negations = catalog.word_lists["ontkenningen"].words
        self._known_words = known_words
        self._inferences = tuple(catalog.inferences.values())
        self._signals = PhraseMatcher(
            {signal.id: signal.phrases for signal in catalog.signals.values()},
            {signal.id: signal.unless for signal in catalog.signals.values()},
            negations,
        )
        self._hints = PhraseMatcher(
            {inference.id: inference.phrases for inference in self._inferences}, {}, negations
        )

    def read(self, answers: Answers) -> Situation:
        """Return the situation that `answers` describe."""
        text = answers.learning_need or ""
        given = {
            name: value
            for name, value in answers.model_dump(exclude={"learning_need"}).items()
            if isinstance(value, str)
        }
        signals = self._signals.owners_in(text, self._known_words)
        if _is_empty(answers):
            signals |= {NOTHING_FILLED_IN}
        situation = Situation(answers, given, frozenset(), signals)
        return self._with_inferences(situation, self._hints.owners_in(text, self._known_words))

    def _with_inferences(self, situation: Situation, hints: frozenset[str]) -> Situation:
        """Fill in what nobody answered: first from the text, then from the other answers."""
        known = dict(situation.known)
        for inference in self._inferences:
            if inference.id in hints:
                known.setdefault(inference.question, inference.answer)
        for inference in self._inferences:
            current = Situation(situation.answers, known, frozenset(), situation.signals)
            if inference.when and current.meets_one_of(inference.when):
                known.setdefault(inference.question, inference.answer)
        inferred = frozenset(known) - frozenset(situation.known)
        return Situation(situation.answers, known, inferred, situation.signals)


def applies(rule: Rule, situation: Situation) -> bool:
    """Return whether `rule` applies in `situation`."""
    return situation.meets_one_of(rule.when)


def _is_empty(answers: Answers) -> bool:
    filled = answers.model_dump(exclude_defaults=True)
    text = filled.pop("learning_need", "")
    return not any(filled.values()) and not words_of(text or "")
