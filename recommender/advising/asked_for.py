"""Who asks, and for whom, as the wording of a text shows when nobody answered it."""

from collections.abc import Iterator

from recommender.reading.understanding import Understanding

TEAM_FROM = 0.6
"""How clear a text must be about a team or one person. Of the example questions, left out in turn,
6 in 10 are, and nearly all of those rightly; a bare subject is not. For the others there are phrases,
which are right in 79 of 100."""
THEIRS_FROM = 0.0
"""The margin from which a text is of, or about, people who have an offer of their own: an audience
or a directorate. Of the example questions, left out in turn, 9 to 10 in 10 that pass are rightly so."""


def answers_in(understanding: Understanding) -> Iterator[tuple[str, str]]:
    """Yield each question that the wording answers, with the answer."""
    if abs(understanding.team) > TEAM_FROM:
        yield "unit", "team" if understanding.team > 0 else "individu"
    for question, margins in (
        ("audience", understanding.audiences),
        ("directorate", understanding.scopes),
    ):
        likeliest = max(margins, key=margins.__getitem__, default="")
        if likeliest and margins[likeliest] > THEIRS_FROM:
            yield question, likeliest
