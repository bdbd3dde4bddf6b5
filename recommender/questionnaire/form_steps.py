"""Where a press of a button leads: to a step, to the page with all answers, or to the result."""

from dataclasses import dataclass, replace
from typing import Literal

from catalog import Catalog
from recommender.questionnaire.form import PostedForm, step_number

ORIGINS = ("check", "result")
DOWNLOADS = ("tekst", "pdf")


@dataclass(frozen=True)
class Place:
    """A page of the questionnaire, with the form that it shows."""

    kind: Literal["step", "check", "result", "download"]
    posted: PostedForm
    step: int = 0


def next_place(catalog: Catalog, posted: PostedForm) -> Place:
    """Return where the visitor goes; what is wrong stops only those who go forward."""
    if posted.action == "back":
        return _step(posted, max(0, posted.step - 1))
    name, _, number = posted.action.partition("-")
    if name == "step" and (wanted := step_number(number)) is not None:
        return _step(posted, min(wanted, last_step(catalog)))
    if posted.faults:
        return Place("step", posted, _step_at_fault(catalog, posted))
    return _forward(catalog, posted)


def last_step(catalog: Catalog) -> int:
    """Return the number of the last step with questions, counted from 0."""
    return len(catalog.question_groups) - 1


def _forward(catalog: Catalog, posted: PostedForm) -> Place:
    action = posted.action
    if action not in ("check", "result", *DOWNLOADS):
        if posted.origin in ORIGINS:
            action = posted.origin
        elif posted.step < last_step(catalog):
            return _step(posted, posted.step + 1)
        else:
            action = "check"
    if action in DOWNLOADS:
        return Place("download", posted)
    return Place("result" if action == "result" else "check", posted)


def _step(posted: PostedForm, step: int) -> Place:
    """Return a step where nothing is called wrong: the visitor only came to look or to change."""
    return Place("step", replace(posted, faults={}), step)


def _step_at_fault(catalog: Catalog, posted: PostedForm) -> int:
    groups = list(catalog.question_groups)
    known = [catalog.questions[name] for name in posted.faults if name in catalog.questions]
    return groups.index(known[0].group) if known else posted.step
