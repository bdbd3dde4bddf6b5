"""A posted form as answers, or as the faults in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError
from starlette.datastructures import FormData

from catalog import Catalog
from catalog.entities.questionnaire import UNKNOWN
from recommender.advising.answers import Answers
from recommender.api.faults import faults_in

MOST_DIGITS = 3
Filled = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class PostedForm:
    """What was posted: the text of every field, the step, and what the visitor pressed."""

    filled: Filled
    step: int
    action: str
    origin: str = ""
    """The page to go straight back to after one answer was changed: `check` or `result`."""
    seen: Sequence[str] = ()
    """What the advice said that the visitor was looking at."""
    faults: Mapping[str, str] = field(default_factory=dict)
    answers: Answers | None = None

    @property
    def hidden(self) -> tuple[tuple[str, str], ...]:
        """Return every answer as a name and a value, to travel along to the next page."""
        return tuple((name, value) for name, values in self.filled.items() for value in values)


def posted_form(catalog: Catalog, answers: type[Answers], form: FormData) -> PostedForm:
    """Return the form with its answers, or with a fault for each field that is wrong."""
    filled = {
        name: tuple(str(value) for value in form.getlist(name) if str(value).strip())
        for name in catalog.questions
    }
    step, action = str(form.get("step", "0")), str(form.get("action", "next"))
    number = min(step_number(step) or 0, len(catalog.question_groups) - 1)
    origin, seen = str(form.get("origin", "")), tuple(map(str, form.getlist("seen")))
    try:
        checked = answers.model_validate(_values(catalog, filled))
    except ValidationError as error:
        faults = {fault.field: fault.detail for fault in faults_in(catalog, error)}
        return PostedForm(filled, number, action, origin, seen, faults)
    return PostedForm(filled, number, action, origin, seen, {}, checked)


def step_number(text: str) -> int | None:
    """Return the number that `text` writes in at most three digits, or None."""
    return int(text) if text.isdecimal() and len(text) <= MOST_DIGITS else None


def _values(catalog: Catalog, filled: Filled) -> dict[str, object]:
    """Return the values as the API would get them; an empty field is an open question."""
    values: dict[str, object] = {}
    for question in catalog.questions.values():
        texts = filled[question.id]
        if question.kind == "many":
            values[question.id] = list(texts)
        elif question.kind == "number" and texts:
            values[question.id] = texts[0].strip()
        else:
            values[question.id] = texts[0] if texts else UNKNOWN
    return values
