"""Reasons in words for a score: its largest parts, which together add up to it."""

from collections.abc import Mapping, Sequence

from catalog import Catalog
from recommender.advice import Reason
from recommender.scoring import Part, Scores
from recommender.situation import Situation

MOST_WORDS = 4
"""How many words of the text a reason names; their contribution is that of all words."""
WEAKEST = 0.35
"""The part of the strongest word's contribution that a word must reach to be named."""


class Explainer:
    """Words the parts of a score."""

    def __init__(self, catalog: Catalog) -> None:
        """Look up the sentences and the names of every answer once."""
        self._sentences = {key: value.text for key, value in catalog.explanations.items()}
        self._names = _answer_names(catalog)
        self._unnamed = frozenset(catalog.word_lists["nietszeggende-woorden"].words)
        self._reasons: dict[Part, str] = {}

    def reasons(self, scores: Scores, position: int) -> tuple[Reason, ...]:
        """Return the reasons for one intervention, the largest first."""
        by_word: dict[str, float] = {}
        reasons: list[Reason] = []
        for part, value in zip(scores.parts, scores.contributions(position), strict=True):
            if part.criterion == "text":
                by_word[part.subject] = by_word.get(part.subject, 0.0) + value
            elif value > 0:
                reasons.append(self._answer_reason(part, value))
        reasons += self._text_reason(by_word)
        return tuple(sorted(reasons, key=lambda reason: -reason.contribution))

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

    def _text_reason(self, by_word: Mapping[str, float]) -> list[Reason]:
        whole = sum(by_word.values())
        if whole <= 0:
            return []
        return [Reason(kind="text", text=self._named(by_word), contribution=whole)]

    def _named(self, by_word: Mapping[str, float]) -> str:
        """Return the sentence with the strongest words; words that say little are not named."""
        telling = [word for word in by_word if by_word[word] > 0 and word not in self._unnamed]
        ordered = sorted(telling, key=lambda word: -by_word[word])
        named = [word for word in ordered if by_word[word] >= WEAKEST * by_word[ordered[0]]]
        if not named:
            return self.sentence("text-unnamed")
        return self.sentence("text", words=", ".join(f"‘{word}’" for word in named[:MOST_WORDS]))

    def _answer_reason(self, part: Part, value: float) -> Reason:
        """Return the reason; its sentence is kept, for there is one for each answer."""
        text = self._reasons.get(part)
        if text is None:
            answer = self.name(part.criterion, part.subject)
            text = self._reasons[part] = self.sentence(part.criterion, answer=answer)
        return Reason(kind=part.criterion, text=text, contribution=value)


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
