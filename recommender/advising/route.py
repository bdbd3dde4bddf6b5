"""The learning route: interventions and other steps, in time order."""

from collections.abc import Iterator, Sequence

from catalog import Catalog
from catalog.entities.rule import Outcome
from recommender.advising.advice import InterventionSummary, Recommendation, RouteStep
from recommender.advising.situation import Situation, applies

MOST_ALTERNATIVES = 2


class LearningRoute:
    """Writes the learning route of a situation."""

    def __init__(self, catalog: Catalog) -> None:
        """Prepare the steps that are no course, phase by phase and in their order."""
        self._forms = {item.id: item.learning_form for item in catalog.interventions.values()}
        self._requests = {item.id: item.label for item in catalog.request_routes.values()}
        by_rank = sorted(catalog.route_steps.values(), key=lambda step: step.rank)
        self._phases = {
            phase: [
                (step, RouteStep(phase=phase, label=step.label, text=step.text))
                for step in by_rank
                if step.phase == phase
            ]
            for phase in catalog.phases
        }

    def steps(
        self,
        situation: Situation,
        outcome: Outcome,
        recommendations: Sequence[Recommendation],
    ) -> tuple[RouteStep, ...]:
        """Return the steps phase by phase; within a phase what is no course comes first."""
        found: list[RouteStep] = []
        for phase, prepared in self._phases.items():
            courses = tuple(self._course_step(phase, recommendations))
            forms = {self._forms[step.intervention.id] for step in courses if step.intervention}
            found += [
                step
                for rule, step in prepared
                if outcome in rule.outcomes
                and rule.same_as_form not in forms
                and applies(rule, situation)
            ]
            found += courses
        return tuple(found)

    def _course_step(
        self, phase: str, recommendations: Sequence[Recommendation]
    ) -> Iterator[RouteStep]:
        """Yield one step with the best intervention for `phase`, and its alternatives."""
        fitting: list[InterventionSummary] = [
            item.intervention for item in recommendations if item.phase == phase
        ]
        if fitting:
            best = fitting[0]
            yield RouteStep(
                phase=phase,
                label=best.label,
                text=f"{best.summary} {self._requests[best.request_route]}.",
                intervention=best,
                alternatives=tuple(fitting[1 : 1 + MOST_ALTERNATIVES]),
            )
