"""The adviser: answers in, explained advice out."""

from collections.abc import Sequence

from catalog import Catalog
from catalog.entities.intervention import Intervention
from catalog.entities.rule import Outcome
from recommender.advising.advice import Advice
from recommender.advising.advice_writer import AdviceWriter
from recommender.advising.answers import Answers
from recommender.advising.case import NOTHING, Case, OfferAdvice
from recommender.advising.eligibility import Eligibility
from recommender.advising.route import LearningRoute
from recommender.advising.rule_texts import RuleTexts
from recommender.advising.scoring import Scorer
from recommender.advising.situation import Situation, applies
from recommender.advising.situation_reader import SituationReader
from recommender.learning.source import fitted
from recommender.reading.content_model import ContentModel
from recommender.reading.learned import Learned
from recommender.reading.understanding import TextReader, Understanding
from recommender.reading.usual_words import usual_words

OUTCOMES_WITH_OFFER: tuple[Outcome, ...] = ("aanbevelen", "eerst-intake")


class Adviser:
    """Gives advice from one catalogue; it holds nothing of the people who ask."""

    def __init__(self, catalog: Catalog, learned: Learned | None = None) -> None:
        """Prepare the models and the rules of `catalog`; without `learned` it learns from it now."""
        interventions: Sequence[Intervention] = tuple(catalog.interventions.values())
        learned = learned or fitted(catalog)
        usual = usual_words(catalog, learned.texts.lesson_words)
        content = ContentModel(learned.content, usual)
        text_reader = TextReader(catalog, learned.heads, learned.texts, usual)
        self._reader = SituationReader(catalog, text_reader, content.vocabulary, usual)
        self._scorer = Scorer(catalog, interventions, content)
        self._eligibility = Eligibility(catalog, interventions)
        self._writer = AdviceWriter(catalog, interventions, self._scorer, self._eligibility)
        self._rule_texts = RuleTexts(catalog)
        self._route = LearningRoute(catalog)
        self._guards = sorted(catalog.guards.values(), key=lambda guard: guard.rank)

    def advise(self, answers: Answers) -> Advice:
        """Return the advice for `answers`; equal answers give equal advice."""
        situation = self._reader.read(answers)
        guards = [guard for guard in self._guards if applies(guard, situation)]
        guard = guards[0] if guards else None
        outcome: Outcome = guard.outcome if guard else "aanbevelen"
        offer = self._offer(situation) if outcome in OUTCOMES_WITH_OFFER else NOTHING
        texts = self._rule_texts
        return Advice(
            outcome=outcome,
            summary=guard.summary if guard else self._writer.summary(offer.recommendations),
            recommendations=offer.recommendations,
            route=self._route.steps(situation, outcome, offer.recommendations),
            advice=(*texts.also(guards), *texts.arranged(situation, outcome)),
            numbers=texts.numbers(guard),
            support=texts.support(guard),
            not_recommended=(*texts.ruled_out(guard), *offer.excluded),
            examples=offer.examples,
            counterfactuals=offer.counterfactuals,
            relaxations=offer.relaxations,
            catalogue=self._writer.version,
        )

    def _offer(self, situation: Situation) -> OfferAdvice:
        """Return what fits; nothing when there is nothing to compare with."""
        scores = self._scorer.scores(situation)
        if scores is None:
            return NOTHING
        limits = self._eligibility
        return self._writer.offer(
            Case(situation, scores, limits.mask(situation), limits.examples(situation))
        )

    def read_text(self, text: str) -> Understanding:
        """Return what the adviser reads in `text`."""
        return self._reader.read_text(text)
