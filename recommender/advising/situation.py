"""A situation: the answers, what follows from them, and what the text shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from catalog.entities.condition import Condition
from catalog.entities.questionnaire import UNKNOWN
from catalog.entities.rule import Rule
from recommender.advising.answers import Answers
from recommender.reading.understanding import NOTHING, Understanding


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
