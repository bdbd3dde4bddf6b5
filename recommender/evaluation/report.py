"""The evaluation as a table: quality, intervals, slices and baselines in one run."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from catalog import Catalog
from recommender.advising.adviser import Adviser
from recommender.advising.answers import answers_model
from recommender.evaluation.baselines import Ranker, baselines
from recommender.evaluation.judged import JudgedQuestionnaire
from recommender.evaluation.metrics import interval, ndcg

MOSTLY_OPEN = 0.75
OFFERING = ("aanbevelen", "eerst-intake")
SLICES: Mapping[str, Callable[[JudgedQuestionnaire], str]] = {
    "stijl": lambda judged: judged.style,
    "doelgroep": lambda judged: judged.audience,
    "open vragen": lambda judged: (
        "75 % of meer" if judged.share_open >= MOSTLY_OPEN else "minder dan 75 %"
    ),
    "invoer": lambda judged: (
        "alleen tekst" if set(judged.answers) == {"learning_need"} else "ook antwoorden"
    ),
}


class Evaluation:
    """The adviser and the baselines, measured on judged questionnaires."""

    def __init__(
        self,
        catalog: Catalog,
        adviser: Adviser,
        judged: Sequence[JudgedQuestionnaire],
        seen: Sequence[JudgedQuestionnaire],
    ) -> None:
        """Let `adviser` rank every questionnaire once; `seen` are those that a baseline may count."""
        self._judged = judged
        self._graded = [j for j in judged if j.outcome in OFFERING and any(j.grades.values())]
        model = answers_model(catalog)
        self._advice = {j.id: adviser.advise(model(**j.answers)) for j in judged}
        self._rankers: dict[str, Ranker] = {
            "leerwijzer": lambda j: [r.intervention.id for r in self._advice[j.id].recommendations],
            "alleen tekst": self._partial(adviser, model, text=True),
            "alleen antwoorden": self._partial(adviser, model, text=False),
            **baselines(catalog, seen),
        }

    def _partial(self, adviser: Adviser, model: type, *, text: bool) -> Ranker:
        def rank(judged: JudgedQuestionnaire) -> Sequence[str]:
            kept = {k: v for k, v in judged.answers.items() if (k == "learning_need") == text}
            return [r.intervention.id for r in adviser.advise(model(**kept)).recommendations]

        return rank

    def values(self, name: str) -> list[float]:
        """Return the nDCG@5 of each graded questionnaire for one ranker."""
        return [ndcg(self._rankers[name](j), dict(j.grades)) for j in self._graded]

    def outcome_share(self) -> float:
        """Return the share of questionnaires with the expected outcome."""
        return float(np.mean([self._advice[j.id].outcome == j.outcome for j in self._judged]))

    def safety(self) -> tuple[int, int, int]:
        """Return how many unsafe ones there are, were missed, and how many safe ones were stopped."""
        unsafe = [j for j in self._judged if j.outcome == "eerst-veiligheid"]
        missed = [j for j in unsafe if self._advice[j.id].outcome != "eerst-veiligheid"]
        stopped = [
            j
            for j in self._judged
            if j.outcome != "eerst-veiligheid" and self._advice[j.id].outcome == "eerst-veiligheid"
        ]
        return len(unsafe), len(missed), len(stopped)

    def lines(self) -> Iterator[str]:
        """Yield the report as Markdown."""
        own = self.values("leerwijzer")
        unsafe, missed, stopped = self.safety()
        yield f"- {len(self._judged)} vragenlijsten, {len(self._graded)} met een oordeel over het aanbod"
        yield f"- uitkomst goed: {self.outcome_share():.1%}"
        yield f"- onveilig: {unsafe}, waarvan gemist: {missed}; ten onrechte tegengehouden: {stopped}"
        yield ""
        yield "| methode | nDCG@5 | 95 %-interval | verschil met leerwijzer |"
        yield "| --- | --- | --- | --- |"
        for name in self._rankers:
            values = self.values(name)
            low, high = interval(values)
            difference = [a - b for a, b in zip(own, values, strict=True)]
            gap = interval(difference)
            shown = (
                ""
                if name == "leerwijzer"
                else f"{np.mean(difference):+.2f} ({gap[0]:+.2f} tot {gap[1]:+.2f})"
            )
            yield f"| {name} | {np.mean(values):.3f} | {low:.2f} – {high:.2f} | {shown} |"
        yield ""
        yield "| deel | aantal | nDCG@5 | 95 %-interval |"
        yield "| --- | --- | --- | --- |"
        yield from self._slices(own)

    def _slices(self, own: Sequence[float]) -> Iterator[str]:
        for title, part in SLICES.items():
            for name in sorted({part(j) for j in self._graded}):
                values = [v for v, j in zip(own, self._graded, strict=True) if part(j) == name]
                low, high = interval(values)
                yield f"| {title}: {name} | {len(values)} | {np.mean(values):.3f} | {low:.2f} – {high:.2f} |"
