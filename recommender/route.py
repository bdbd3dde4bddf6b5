"""The learning route: the recommended interventions and other steps, in time order."""

from collections.abc import Sequence

from catalog import Catalog
from catalog.entities.rule import Outcome, RouteStepRule
from recommender.advice import InterventionSummary, Recommendation, RouteStep
from recommender.situation import Situation, applies

MOST_ALTERNATIVES = 2


def learning_route(
    catalog: Catalog,
    situation: Situation,
    outcome: Outcome,
    recommendations: Sequence[Recommendation],
) -> tuple[RouteStep, ...]:
    """Return the steps phase by phase; within a phase what is no course comes first."""
    steps: list[RouteStep] = []
    for phase in catalog.phases:
        steps += [
            RouteStep(phase=phase, label=step.label, text=step.text)
            for step in _steps_without_course(catalog, situation, outcome, phase)
        ]
        steps += _course_step(catalog, phase, recommendations)
    return tuple(steps)


def _steps_without_course(
    catalog: Catalog, situation: Situation, outcome: Outcome, phase: str
) -> list[RouteStepRule]:
    found = (
        step
        for step in catalog.route_steps.values()
        if step.phase == phase and outcome in step.outcomes and applies(step, situation)
    )
    return sorted(found, key=lambda step: step.rank)


def _course_step(
    catalog: Catalog, phase: str, recommendations: Sequence[Recommendation]
) -> list[RouteStep]:
    """Return one step with the best intervention for `phase`, and its alternatives."""
    fitting: list[InterventionSummary] = [
        item.intervention for item in recommendations if item.phase == phase
    ]
    if not fitting:
        return []
    best = fitting[0]
    return [
        RouteStep(
            phase=phase,
            label=best.label,
            text=f"{best.summary} {catalog.request_routes[best.request_route].label}.",
            intervention=best,
            alternatives=tuple(fitting[1 : 1 + MOST_ALTERNATIVES]),
        )
    ]
