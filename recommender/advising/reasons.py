"""Reasons in words for a score: its largest parts, which together add up to it."""

from collections.abc import Iterable, Mapping, Sequence
from operator import attrgetter

from catalog import Catalog
from recommender.advising.advice import Reason
from recommender.advising.scoring import Part, Scores
from recommender.advising.situation import Situation

MOST_WORDS = 4
"""How many words of the text a reason names; their contribution is that of all words."""
_ANYTHING = 1e-9
_CONTRIBUTION = attrgetter("contribution")
WEAKEST = 0.35
"""The part of the strongest word's contribution that a word must reach to be named."""


class Explainer:
    """Words the parts of a score."""

    def __init__(self, catalog: Catalog) -> None:
        """Look up the sentences and the names of every answer once."""
        self._sentences = {key: value.text for key, value in catalog.explanations.items()}
        self._names = _answer_names(catalog)
        self._unnamed = frozenset(catalog.word_lists["nietszeggende-woorden"].words)
        self._unnamed_text = self.sentence("text-unnamed")
        self._texts: dict[Part, str] = {}

    def reasons(self, scores: Scores, positions: Sequence[int]) -> list[tuple[Reason, ...]]:
        """Return the reasons for each of these interventions, the largest first."""
        kinds = [part.criterion for part in scores.parts]
        texts = [self._answer_text(part) for part in scores.parts]
        telling = [i for i, word in enumerate(scores.words) if word not in self._unnamed]
        found = []
        for by_word, values in zip(
            scores.of_words(positions), scores.of_parts(positions), strict=True
        ):
            reasons = [
                Reason(kind, text, value)
                for kind, text, value in zip(kinds, texts, values, strict=True)
                if value > 0
            ]
            reasons += self._text_reason(scores.words, by_word, telling)
            found.append(tuple(sorted(reasons, key=_CONTRIBUTION, reverse=True)))
        return found

    def sentence(self, kind: str, **words: str) -> str:
        """Return the sentence of the catalogue for `kind`, filled in."""
        return self._sentences[kind].format(**words)

    def relaxation(self, questions: Sequence[str], situation: Situation, count: int) -> str:
        """Return what to let go of, in the words of the questionnaire."""
        wishes = " en ".join(f"‘{self.name(q, situation.known[q])}’" for q in questions)
        return self.sentence("relaxation", answer=wishes, label=str(count))

    def name(self, criterion: str, answer: str) -> str:
        """Return `answer` as the catalogue names it."""
        return self._names.get((criterion, answer), answer)

    def _text_reason(
        self, words: Sequence[str], values: Sequence[float], telling: Iterable[int]
    ) -> list[Reason]:
        whole = sum(values)
        if whole <= 0:
            return []
        return [Reason("text", self._named(words, values, telling), whole)]

    def _named(self, words: Sequence[str], values: Sequence[float], telling: Iterable[int]) -> str:
        """Return the sentence with the strongest words; words that say little are not named."""
        ordered = sorted(telling, key=values.__getitem__, reverse=True)
        least = max(WEAKEST * values[ordered[0]], _ANYTHING) if ordered else 0.0
        named = [f"‘{words[i]}’" for i in ordered[:MOST_WORDS] if values[i] >= least]
        return self.sentence("text", words=", ".join(named)) if named else self._unnamed_text

    def _answer_text(self, part: Part) -> str:
        """Return the sentence for an answer; it is kept, for there is one for each answer."""
        text = self._texts.get(part)
        if text is None:
            answer = self.name(part.criterion, part.subject)
            text = self._texts[part] = self.sentence(part.criterion, answer=answer)
        return text


def _answer_names(catalog: Catalog) -> Mapping[tuple[str, str], str]:
    names: dict[tuple[str, str], str] = {}
    for question in catalog.questions.values():
        for option in question.options:
            names[(question.id, option.id)] = option.phrase or option.label
    listed = (*catalog.topics.values(), *catalog.themes.values())
    for criterion in ("topics", "text_topics"):
        names |= {(criterion, item.id): item.label.lower() for item in listed}
    names |= {("wish", entry.id): entry.label.lower() for entry in catalog.examples.values()}
    options = catalog.questions["audience"].options
    names |= {("own", option.id): option.phrase or option.label for option in options}
    names |= {("focus_area", item.id): item.label.lower() for item in catalog.focus_areas.values()}
    for level in catalog.competence_levels.values():
        names[("competence_level", level.id)] = names[("level_focus", level.id)] = (
            level.label.lower()
        )
    return names
