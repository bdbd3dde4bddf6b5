"""The self-test: the golden questionnaires of a catalogue, filled in before it gives advice."""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from catalog import Catalog
from catalog.entities.golden_questionnaire import GoldenQuestionnaire
from recommender.advising.adviser import Adviser
from recommender.advising.answers import Answers, answers_model


def self_test_failures(catalog: Catalog, adviser: Adviser) -> Iterator[str]:
    """Yield a Dutch sentence for each golden questionnaire that gets another advice."""
    model = answers_model(catalog)
    for golden in catalog.golden_questionnaires.values():
        name = f"De proefvragenlijst `{golden.id}`"
        try:
            answers = _answers(catalog, golden, model)
        except ValidationError:
            yield f"{name} heeft een antwoord dat de vragenlijst niet kent."
        else:
            yield from (f"{name} {fault}" for fault in _faults(golden, adviser, answers))


def _answers(catalog: Catalog, golden: GoldenQuestionnaire, model: type[Answers]) -> Answers:
    filled: dict[str, Any] = {}
    for answer in golden.answers:
        is_list = catalog.questions[answer.question].kind == "many"
        filled[answer.question] = answer.given if is_list else " ".join(answer.given)
    return model.model_validate(filled)


def _faults(golden: GoldenQuestionnaire, adviser: Adviser, answers: Answers) -> Iterator[str]:
    advice = adviser.advise(answers)
    if advice.outcome != golden.outcome:
        yield f"krijgt `{advice.outcome}`, maar hoort `{golden.outcome}` te krijgen."
    named = {item.intervention.id for item in advice.recommendations}
    if golden.one_of and named.isdisjoint(golden.one_of):
        yield f"noemt niets van wat erbij hoort: {', '.join(golden.one_of)}."
