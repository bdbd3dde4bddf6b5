"""Phrases are found in spite of endings, gaps and typos, and not when they are denied."""

import pytest

from recommender.reading.phrases import PhraseMatcher

MATCHER = PhraseMatcher(
    {
        "conflict": ["ruzie*", "conflict*", "praten niet meer met elkaar"],
        "harm": ["ik gediscrimineerd"],
    },
    {"conflict": ["omgaan met conflict*"]},
    ["geen", "niet", "nooit"],
)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Er is ruzie.", {"conflict"}),
        ("Twee ruziënde collega's", {"conflict"}),
        ("RUZIE!", {"conflict"}),
        ("Er is geen ruzie", set()),
        ("Gelukkig hebben we nooit ruzie", set()),
        ("Er is geen ruzie, maar wel een conflict", {"conflict"}),
        ("Ruzie hebben we niet", set()),
        ("Ze praten al weken niet meer met elkaar", {"conflict"}),
        ("We willen leren omgaan met conflicten", set()),
        ("Ik voel me vaak gediscrimineerd", {"harm"}),
        ("Ik ben gedsicrimineerd", {"harm"}),
        ("Ik ben nooit gediscrimineerd", set()),
        ("", set()),
    ],
)
def test_phrase(text, owners):
    assert MATCHER.owners_in(text) == owners


def test_a_known_word_is_not_a_typo_of_another():
    strict, knowing = (
        PhraseMatcher({"a": ["bedreigd"]}, {}, [], known) for known in ({}, {"bedreigt"})
    )

    assert strict.owners_in("bedreigt") == {"a"}
    assert knowing.owners_in("bedreigt") == set()
