"""The adviser: answers in, explained advice out."""

from collections.abc import Sequence
from statistics import mode

from catalog import Catalog
from catalog.entities.intervention import Intervention
from catalog.entities.rule import Guard, Outcome
from recommender.advice import (
    Advice,
    AdviceItem,
    CatalogueVersion,
    Counterfactual,
    Example,
    InterventionSummary,
    NotRecommended,
    Recommendation,
    Relaxation,
    SupportItem,
)
from recommender.alternatives import counterfactuals, minimal_relaxations
from recommender.answers import Answers, options_of
from recommender.content_model import ContentModel
from recommender.documents import document_of
from recommender.eligibility import Eligibility
from recommender.ranking import best_first
from recommender.reasons import Explainer
from recommender.route import learning_route
from recommender.scoring import Scorer, Scores
from recommender.situation import OFF_TOPIC, Reader, Situation, applies
from recommender.understanding import Understanding

MOST_EXAMPLES = 2
MOST_EXCLUSIONS = 3
NEARLY_BEST = 0.8
"""The part of the best score from which something ruled out is worth mentioning."""
RELEVANT = 0.6
"""The part of the best score from which something is worth letting a wish go for."""
OUTCOMES_WITH_OFFER: tuple[Outcome, ...] = ("aanbevelen", "eerst-intake")


class Adviser:
    """Gives advice from one catalogue; it holds nothing of the people who ask."""

    def __init__(self, catalog: Catalog) -> None:
        """Fit the content model and prepare the rules of `catalog`."""
        self._catalog = catalog
        self._interventions: Sequence[Intervention] = tuple(catalog.interventions.values())
        self._summaries = tuple(summary_of(item) for item in self._interventions)
        content = ContentModel.fit(
            [document_of(catalog, item) for item in self._interventions],
            (
                *catalog.word_lists["functiewoorden"].words,
                *catalog.word_lists["vraagwoorden"].words,
            ),
        )
        self._reader = Reader(catalog, content.vocabulary)
        self._scorer = Scorer(catalog, self._interventions, content)
        self._eligibility = Eligibility(catalog, self._interventions)
        self._explainer = Explainer(catalog)
        self._options = {q.id: options_of(catalog, q) for q in catalog.questions.values()}
        self._guards = sorted(catalog.guards.values(), key=lambda guard: guard.rank)
        self._limits = {weight.id: weight.weight for weight in catalog.weights.values()}
        years = [item.reference_date for item in self._interventions if item.status == "open"]
        self._version = CatalogueVersion(version=catalog.version, reference_date=mode(years))

    def advise(self, answers: Answers) -> Advice:
        """Return the advice for `answers`; equal answers give equal advice."""
        situation = self._reader.read(answers)
        scores = self._scorer.scores(situation)
        if self._is_gibberish(situation, scores):
            situation = situation.with_signals(OFF_TOPIC)
        guard = next((guard for guard in self._guards if applies(guard, situation)), None)
        outcome: Outcome = guard.outcome if guard else "aanbevelen"
        offers = outcome in OUTCOMES_WITH_OFFER and not _is_empty(scores)
        recommendations = self._recommendations(situation, scores) if offers else ()
        return Advice(
            outcome=outcome,
            summary=guard.summary if guard else self._summary(recommendations),
            recommendations=recommendations,
            route=learning_route(self._catalog, situation, outcome, recommendations),
            advice=self._advice_items(situation, outcome),
            support=self._support() if guard and guard.shows_support else (),
            not_recommended=self._not_recommended(guard, situation, scores, offers=offers),
            examples=self._examples(situation, scores) if offers else (),
            counterfactuals=self._counterfactuals(situation, scores) if offers else (),
            relaxations=self._relaxations(situation, scores) if offers else (),
            catalogue=self._version,
        )

    def read_text(self, text: str) -> Understanding:
        """Return what the adviser reads in `text`."""
        return self._reader.read_text(text)

    def _is_gibberish(self, situation: Situation, scores: Scores) -> bool:
        """Return whether the text has words, but hardly any letters in an order that we know."""
        if not situation.answers.learning_need or situation.answers.topics:
            return False
        return scores.similarity.known_share < self._limits["text-known"]

    def _summary(self, recommendations: Sequence[Recommendation]) -> str:
        if not recommendations:
            return "We vonden niets dat bij al je antwoorden past. Vraag een leeradviseur om mee te denken."
        best = recommendations[0]
        return f"‘{best.intervention.label}’ past het best bij wat je hebt ingevuld."

    def _recommendations(self, situation: Situation, scores: Scores) -> tuple[Recommendation, ...]:
        positions = best_first(scores.total, self._eligibility.mask(situation))
        return tuple(
            Recommendation(
                rank=rank,
                score=float(scores.total[position]),
                match=self._match(float(scores.total[position])),
                intervention=self._summaries[position],
                phase=self._interventions[position].phase,
                reasons=self._explainer.reasons(scores, position),
                cautions=self._cautions(self._interventions[position], situation),
            )
            for rank, position in enumerate(positions, start=1)
        )

    def _match(self, score: float) -> str:
        if score >= self._limits["band-strong"]:
            return "sterk"
        return "mogelijk" if score >= self._limits["band-possible"] else "zwak"

    def _cautions(self, item: Intervention, situation: Situation) -> tuple[str, ...]:
        return tuple(
            caution.text
            for caution in self._catalog.cautions.values()
            if (not caution.statuses or item.status in caution.statuses)
            and (not caution.scopes or item.scope in caution.scopes)
            and applies(caution, situation)
        )

    def _advice_items(self, situation: Situation, outcome: Outcome) -> tuple[AdviceItem, ...]:
        fitting = (
            rule
            for rule in self._catalog.advice_rules.values()
            if outcome in rule.outcomes and applies(rule, situation)
        )
        return tuple(
            AdviceItem(id=rule.id, label=rule.label, text=rule.text, source=rule.sources)
            for rule in sorted(fitting, key=lambda rule: rule.rank)
        )

    def _support(self) -> tuple[SupportItem, ...]:
        routes = sorted(self._catalog.support_routes.values(), key=lambda route: route.rank)
        return tuple(
            SupportItem(
                id=route.id,
                label=route.label,
                text=route.summary,
                suits=route.suits,
                limits=route.limits,
                url=route.url,
            )
            for route in routes
        )

    def _not_recommended(
        self, guard: Guard | None, situation: Situation, scores: Scores, *, offers: bool
    ) -> tuple[NotRecommended, ...]:
        """Return what the guard rules out, and what scores high but may not be advised."""
        ruled_out = [
            NotRecommended(label=item.label, reason=item.reason)
            for item in (guard.not_recommended if guard else ())
        ]
        if offers:
            allowed = self._eligibility.mask(situation)
            best = float(scores.total[allowed].max(initial=0.0))
            closed = ~allowed & ~self._eligibility.examples(situation)
            closed &= scores.total >= NEARLY_BEST * best
            positions = best_first(scores.total, closed, MOST_EXCLUSIONS)
            ruled_out += [self._exclusion(position, situation) for position in positions]
        return tuple(ruled_out)

    def _exclusion(self, position: int, situation: Situation) -> NotRecommended:
        exclusion = self._eligibility.exclusion(position, situation)
        named = self._catalog.audiences.get(exclusion.subject) or self._catalog.scopes.get(
            exclusion.subject
        )
        return NotRecommended(
            label=self._interventions[position].label,
            reason=self._explainer.sentence(
                exclusion.kind, answer=named.label.lower() if named else exclusion.subject
            ),
            url=self._interventions[position].url,
        )

    def _examples(self, situation: Situation, scores: Scores) -> tuple[Example, ...]:
        positions = best_first(scores.total, self._eligibility.examples(situation), MOST_EXAMPLES)
        return tuple(
            Example(
                intervention=self._summaries[position],
                text=self._explainer.sentence(
                    "excluded-scope",
                    answer=self._catalog.scopes[self._interventions[position].scope].label,
                ),
            )
            for position in positions
        )

    def _counterfactuals(self, situation: Situation, scores: Scores) -> tuple[Counterfactual, ...]:
        found = counterfactuals(
            self._scorer.criteria,
            scores,
            situation,
            self._eligibility.mask(situation),
            self._options,
        )
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

    def _relaxations(self, situation: Situation, scores: Scores) -> tuple[Relaxation, ...]:
        allowed = self._eligibility.mask(situation)
        best = float(scores.total[allowed].max(initial=0.0))
        relevant = allowed & (scores.total >= RELEVANT * best)
        return tuple(
            Relaxation(
                questions=item.questions,
                opens=item.count,
                text=self._explainer.relaxation(item.questions, situation, item.count),
            )
            for item in minimal_relaxations(self._scorer.criteria, situation, relevant)
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


def _is_empty(scores: Scores) -> bool:
    return not scores.parts
