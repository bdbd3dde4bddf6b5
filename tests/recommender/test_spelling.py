"""A typo is read as the word next to it; nothing else is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.spelling import LONGEST, SHORTEST, Spelling

KNOWN = ["solliciteren", "omstander", "vooroordeel", "leren", "team"]
SPELLING = Spelling(KNOWN)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("soliciteren", "solliciteren"),
        ("omstnader", "omstander"),
        ("voorordeel", "vooroordeel"),
        ("leern", "leern"),  # too short
        ("teamleider", "teamleider"),  # another word
        ("sollicitatiecommissies", "sollicitatiecommissies"),  # a compound
    ],
)
def test_a_typo_is_read_as_the_known_word(typed, read):
    assert SPELLING.corrected([typed]) == [read]


@given(st.lists(st.text(max_size=30)))
def test_known_and_short_and_long_words_stay(words):
    corrected = SPELLING.corrected(words)

    assert len(corrected) == len(words)
    for before, after in zip(words, corrected, strict=True):
        assert after in (before, *KNOWN)
        if before in KNOWN or not SHORTEST <= len(before) <= LONGEST:
            assert after == before
