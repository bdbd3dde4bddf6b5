"""The adviser: answers in, explained advice out."""

from collections.abc import Sequence

from catalog import Catalog
from catalog.entities.intervention import Intervention
from catalog.entities.rule import Outcome
from recommender.advice import Advice
from recommender.advice_writer import AdviceWriter, Case
from recommender.answers import Answers
from recommender.content_model import ContentModel
from recommender.documents import document_of
from recommender.eligibility import Eligibility
from recommender.route import learning_route
from recommender.scoring import Scorer
from recommender.situation import Reader, applies
from recommender.understanding import Understanding

OUTCOMES_WITH_OFFER: tuple[Outcome, ...] = ("aanbevelen", "eerst-intake")


class Adviser:
    """Gives advice from one catalogue; it holds nothing of the people who ask."""

    def __init__(self, catalog: Catalog) -> None:
        """Fit the models and prepare the rules of `catalog`."""
        self._catalog = catalog
        interventions: Sequence[Intervention] = tuple(catalog.interventions.values())
        content = ContentModel.fit(
            [document_of(catalog, item) for item in interventions],
            (
                *catalog.word_lists["functiewoorden"].words,
                *catalog.word_lists["vraagwoorden"].words,
            ),
        )
        self._reader = Reader(catalog, content.vocabulary)
        self._scorer = Scorer(catalog, interventions, content)
        self._eligibility = Eligibility(catalog, interventions)
        self._writer = AdviceWriter(
            catalog, interventions, self._scorer.criteria, self._eligibility
        )
        self._guards = sorted(catalog.guards.values(), key=lambda guard: guard.rank)

    def advise(self, answers: Answers) -> Advice:
        """Return the advice for `answers`; equal answers give equal advice."""
        situation = self._reader.read(answers)
        scores = self._scorer.scores(situation)
        guards = [guard for guard in self._guards if applies(guard, situation)]
        guard = guards[0] if guards else None
        outcome: Outcome = guard.outcome if guard else "aanbevelen"
        writer = self._writer
        ruled_out = writer.ruled_out(guard)
        common = {
            "outcome": outcome,
            "advice": (*writer.also(guards), *writer.advice_items(situation, outcome)),
            "support": writer.support(guard),
            "catalogue": writer.version,
        }
        if outcome not in OUTCOMES_WITH_OFFER or not scores.parts:
            return Advice(
                summary=guard.summary if guard else writer.summary(()),
                route=learning_route(self._catalog, situation, outcome, ()),
                not_recommended=ruled_out,
                **common,
            )
        case = Case(situation, scores, self._eligibility.mask(situation))
        recommendations = writer.recommendations(case)
        return Advice(
            summary=guard.summary if guard else writer.summary(recommendations),
            recommendations=recommendations,
            route=learning_route(self._catalog, situation, outcome, recommendations),
            not_recommended=(*ruled_out, *writer.excluded(case)),
            examples=writer.examples(case),
            counterfactuals=writer.counterfactuals(case),
            relaxations=writer.relaxations(case),
            **common,
        )

    def read_text(self, text: str) -> Understanding:
        """Return what the adviser reads in `text`."""
        return self._reader.read_text(text)
