"""The questions as a page shows them: options with names, what is filled in, what is wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from catalog import Catalog
from catalog.entities.questionnaire import UNKNOWN, Question
from recommender.form import Filled, PostedForm

UNKNOWN_LABEL = "Weet ik niet"


@dataclass(frozen=True)
class OptionView:
    """One answer to choose from."""

    id: str
    label: str
    hint: str
    chosen: bool


@dataclass(frozen=True)
class QuestionView:
    """One question with its state."""

    question: Question
    options: tuple[OptionView, ...]
    value: str
    fault: str

    @property
    def first_id(self) -> str:
        """Return the id of the first field of this question, for links to it."""
        return f"{self.question.id}-1" if self.options else self.question.id


def questions_of(catalog: Catalog, step: int, posted: PostedForm) -> tuple[QuestionView, ...]:
    """Return the questions of one step."""
    group = list(catalog.question_groups)[step]
    return tuple(
        QuestionView(
            question,
            tuple(_options(catalog, question, posted.filled.get(question.id, ()))),
            next(iter(posted.filled.get(question.id, ())), ""),
            posted.faults.get(question.id, ""),
        )
        for question in catalog.questions.values()
        if question.group == group
    )


def answered(catalog: Catalog, filled: Filled) -> Iterator[tuple[Question, str, int]]:
    """Yield each question with its answer in words and the step that it belongs to."""
    groups = list(catalog.question_groups)
    for question in catalog.questions.values():
        names = {option.id: option.label for option in _options(catalog, question, ())}
        texts = [names.get(value, value) for value in filled.get(question.id, ())]
        shown = ", ".join(texts) if texts else UNKNOWN_LABEL
        yield question, shown, groups.index(question.group)


def _options(catalog: Catalog, question: Question, filled: Sequence[str]) -> Iterator[OptionView]:
    if question.kind not in ("one", "many"):
        return
    for identifier, label, hint in _choices(catalog, question):
        yield OptionView(identifier, label, hint, identifier in filled)
    if question.kind == "one":
        yield OptionView(UNKNOWN, UNKNOWN_LABEL, "", not filled or UNKNOWN in filled)


def _choices(catalog: Catalog, question: Question) -> Iterator[tuple[str, str, str]]:
    match question.options_from:
        case None:
            yield from ((o.id, o.label, o.hint or "") for o in question.options)
        case "competence_levels":
            levels = catalog.competence_levels.values()
            yield from ((level.id, level.recognise, level.summary) for level in levels)
        case "focus_areas":
            areas = catalog.focus_areas.values()
            yield from ((area.id, area.label, area.summary) for area in areas)
        case collection:
            listed = getattr(catalog, collection).values()
            by_name = sorted(listed, key=lambda entity: entity.label.casefold())
            yield from ((entity.id, entity.label, "") for entity in by_name)
