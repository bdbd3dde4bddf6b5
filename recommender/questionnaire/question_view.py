"""The questions as a page shows them: options with names, what is filled in, what is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog import Catalog
from catalog.entities.questionnaire import UNKNOWN, Question
from recommender.questionnaire.form import Filled, PostedForm
from recommender.questionnaire.option_groups import grouped_options

UNKNOWN_LABEL = "Weet ik niet"
LONG_LIST = 12
"""A list with more options gets a field to filter it."""
FOLDED_LIST = 40
"""In a list with more options, the groups are folded."""


@dataclass(frozen=True)
class OptionView:
    """One answer to choose from; its number is unique in the question."""

    id: str
    number: int
    label: str
    hint: str
    chosen: bool


@dataclass(frozen=True)
class OptionGroup:
    """Answers that belong together; a short list is one group without a name."""

    label: str
    options: tuple[OptionView, ...]

    @property
    def chosen(self) -> int:
        """Return how many of the answers are chosen."""
        return sum(option.chosen for option in self.options)


@dataclass(frozen=True)
class QuestionView:
    """One question with its state."""

    question: Question
    groups: tuple[OptionGroup, ...]
    value: str
    unknown: bool
    fault: str

    @property
    def first_id(self) -> str:
        """Return the id of the first field of this question, for links to it."""
        return f"{self.question.id}-1" if self.groups else self.question.id

    @property
    def size(self) -> int:
        """Return how many answers there are to choose from."""
        return sum(len(group.options) for group in self.groups)

    @property
    def chosen(self) -> int:
        """Return how many answers are chosen."""
        return sum(group.chosen for group in self.groups)

    @property
    def is_long(self) -> bool:
        """Return whether the list is too long to take in at a glance."""
        return self.size > LONG_LIST

    @property
    def is_folded(self) -> bool:
        """Return whether the groups are folded at first."""
        return self.size > FOLDED_LIST


@dataclass(frozen=True)
class AnswerView:
    """A question with its answer in words, and the step where it can be changed."""

    question: Question
    text: str
    step: int
    is_known: bool


def questions_of(catalog: Catalog, step: int, posted: PostedForm) -> tuple[QuestionView, ...]:
    """Return the questions of one step."""
    group = list(catalog.question_groups)[step]
    return tuple(
        question_view(catalog, question, posted)
        for question in catalog.questions.values()
        if question.group == group
    )


def question_view(catalog: Catalog, question: Question, posted: PostedForm) -> QuestionView:
    """Return one question with what is filled in."""
    filled = posted.filled.get(question.id, ())
    return QuestionView(
        question,
        tuple(_groups(catalog, question, filled)),
        next((value for value in filled if value != UNKNOWN), ""),
        UNKNOWN in filled,
        posted.faults.get(question.id, ""),
    )


def answered(catalog: Catalog, filled: Filled) -> Iterator[AnswerView]:
    """Yield each question with its answer in words."""
    groups = list(catalog.question_groups)
    for question in catalog.questions.values():
        names = {
            o.id: o.label for _, options in grouped_options(catalog, question) for o in options
        }
        known = [value for value in filled.get(question.id, ()) if value != UNKNOWN]
        text = ", ".join(names.get(value, value) for value in known) or UNKNOWN_LABEL
        yield AnswerView(question, text, groups.index(question.group), bool(known))


def _groups(catalog: Catalog, question: Question, filled: Sequence[str]) -> Iterator[OptionGroup]:
    number = 0
    for label, options in grouped_options(catalog, question):
        views = tuple(
            OptionView(option.id, place, option.label, option.hint, option.id in filled)
            for place, option in enumerate(options, start=number + 1)
        )
        number += len(views)
        yield OptionGroup(label, views)
