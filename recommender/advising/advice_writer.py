"""The parts of an advice, written from scores and rules."""

from collections.abc import Sequence
from statistics import mode

from catalog import Catalog
from catalog.entities.intervention import Intervention
from catalog.entities.rule import Caution
from recommender.advising.advice import (
    CatalogueVersion,
    Counterfactual,
    Example,
    InterventionSummary,
    NotRecommended,
    Recommendation,
    Relaxation,
)
from recommender.advising.alternatives import Counterfactuals, Relaxations
from recommender.advising.answers import options_of
from recommender.advising.case import Case, OfferAdvice
from recommender.advising.eligibility import Eligibility
from recommender.advising.ranking import best_first
from recommender.advising.reasons import Explainer
from recommender.advising.scoring import Scorer
from recommender.advising.situation import Situation, applies

MOST_EXAMPLES = 2
MOST_EXCLUSIONS = 3
NEARLY_BEST = 0.8
"""The part of the best score from which something ruled out is worth mentioning."""
RELEVANT = 0.6
"""The part of the best score from which something is worth letting a wish go for."""
NOTHING_FITS = (
    "We vonden niets dat bij al je antwoorden past. Vraag een leeradviseur om mee te denken."
)


class AdviceWriter:
    """Writes the parts of an advice."""

    def __init__(
        self,
        catalog: Catalog,
        interventions: Sequence[Intervention],
        scorer: Scorer,
        eligibility: Eligibility,
    ) -> None:
        """Prepare what does not depend on the answers."""
        self._catalog = catalog
        self._interventions = interventions
        self._eligibility = eligibility
        self._summaries = tuple(summary_of(item) for item in interventions)
        self._explainer = Explainer(catalog)
        self._all_cautions = tuple(catalog.cautions.values())
        self._limits = {weight.id: weight.weight for weight in catalog.weights.values()}
        options = {q.id: options_of(catalog, q) for q in catalog.questions.values()}
        self._counterfactuals = Counterfactuals(
            scorer.criteria,
            scorer.shares,
            options,
            (*catalog.guards.values(), *catalog.inferences.values()),
        )
        self._relaxations = Relaxations(scorer.criteria, options)
        years = [item.reference_date for item in interventions if item.status == "open"]
        self.version = CatalogueVersion(version=catalog.version, reference_date=mode(years))

    def summary(self, recommendations: Sequence[Recommendation]) -> str:
        """Return the outcome in one sentence."""
        if not recommendations:
            return NOTHING_FITS
        best = recommendations[0].intervention.label
        return f"‘{best}’ past het best bij wat je hebt ingevuld."

    def offer(self, case: Case) -> OfferAdvice:
        """Return everything that the advice says of interventions."""
        return OfferAdvice(
            self.recommendations(case),
            self.excluded(case),
            self.examples(case),
            self.counterfactuals(case),
            self.relaxations(case),
        )

    def recommendations(self, case: Case) -> tuple[Recommendation, ...]:
        """Return the best interventions with their reasons."""
        positions = best_first(case.scores.total, case.allowed)
        scores = case.scores.total.take(positions).tolist()
        cautions = self._cautions(case.situation)
        return tuple(
            Recommendation(
                rank=rank,
                score=score,
                match=self._match(score),
                intervention=self._summaries[position],
                phase=self._interventions[position].phase,
                reasons=reasons,
                cautions=_of_them(cautions, self._interventions[position]),
            )
            for rank, (position, score, reasons) in enumerate(
                zip(
                    positions, scores, self._explainer.reasons(case.scores, positions), strict=True
                ),
                start=1,
            )
        )

    def excluded(self, case: Case) -> tuple[NotRecommended, ...]:
        """Return what scores about as high as the best, but may not be advised to them."""
        closed = ~(case.allowed | case.elsewhere)
        closed &= case.scores.total >= NEARLY_BEST * case.best
        positions = best_first(case.scores.total, closed, MOST_EXCLUSIONS)
        return tuple(self._exclusion(position, case.situation) for position in positions)

    def examples(self, case: Case) -> tuple[Example, ...]:
        """Return what another directorate has that comes near."""
        return tuple(
            Example(
                intervention=self._summaries[position],
                text=self._explainer.sentence(
                    "excluded-scope" if case.situation.knows("directorate") else "example-open",
                    answer=self._catalog.scopes[self._interventions[position].scope].label,
                ),
            )
            for position in best_first(case.scores.total, case.elsewhere, MOST_EXAMPLES)
        )

    def counterfactuals(self, case: Case) -> tuple[Counterfactual, ...]:
        """Return what would come first with one other answer."""
        found = self._counterfactuals.of(case.scores, case.situation, case.allowed)
        return tuple(
            Counterfactual(
                question=item.question,
                answer=item.answer,
                text=self._explainer.sentence(
                    "counterfactual",
                    answer=self._explainer.name(item.question, item.answer),
                    label=self._interventions[item.position].label,
                ),
                intervention=self._summaries[item.position],
            )
            for item in found
        )

    def relaxations(self, case: Case) -> tuple[Relaxation, ...]:
        """Return what to let go of, when nothing relevant meets all practical answers."""
        relevant = case.allowed & (case.scores.total >= RELEVANT * case.best)
        return tuple(
            Relaxation(
                questions=item.questions,
                opens=item.count,
                text=self._explainer.relaxation(item.questions, case.situation, item.count),
            )
            for item in self._relaxations.of(case.situation, relevant)
        )

    def _match(self, score: float) -> str:
        if score >= self._limits["band-strong"]:
            return "sterk"
        return "mogelijk" if score >= self._limits["band-possible"] else "zwak"

    def _cautions(self, situation: Situation) -> list[Caution]:
        """Return the cautions of this situation; each counts for some interventions."""
        return [caution for caution in self._all_cautions if applies(caution, situation)]

    def _exclusion(self, position: int, situation: Situation) -> NotRecommended:
        exclusion = self._eligibility.exclusion(position, situation)
        audiences, scopes = self._catalog.audiences, self._catalog.scopes
        named = audiences.get(exclusion.subject) or scopes.get(exclusion.subject)
        answer = named.label.lower() if named else exclusion.subject
        return NotRecommended(
            label=self._interventions[position].label,
            reason=self._explainer.sentence(exclusion.kind, answer=answer),
            url=self._interventions[position].url,
        )


def _of_them(cautions: Sequence[Caution], item: Intervention) -> tuple[str, ...]:
    """Return the texts of the cautions that count for `item`."""
    return tuple(
        caution.text
        for caution in cautions
        if (not caution.statuses or item.status in caution.statuses)
        and (not caution.scopes or item.scope in caution.scopes)
    )


def summary_of(item: Intervention) -> InterventionSummary:
    """Return what an advice or a list says of `item`."""
    return InterventionSummary(
        id=item.id,
        label=item.label,
        url=item.url,
        summary=item.summary,
        status=item.status,
        scope=item.scope,
        request_route=item.request_route,
        reference_date=item.reference_date,
    )
