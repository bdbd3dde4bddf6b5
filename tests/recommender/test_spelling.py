"""A typo is read as the word next to it; nothing else is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.reading.spelling import LONGEST, SHORTEST, Spelling

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


def test_a_correct_word_is_not_taken_for_a_typo_of_another():
    assert SPELLING.corrected(["omstanden"]) == ["omstander"]
    assert Spelling(KNOWN, ["omstanden"]).corrected(["omstanden"]) == ["omstanden"]


@given(
    st.sampled_from(KNOWN[:3]),
    st.integers(1, 20),
    st.sampled_from("aeinrst"),
    st.sampled_from(["out", "in", "other", "swap"]),
)
def test_every_single_typo_finds_its_word(word, place, letter, typo):
    """All that one slip of the finger can make of a word, but for its first letter."""
    place = 1 + place % (len(word) - 2)
    typed = {
        "out": word[:place] + word[place + 1 :],
        "in": word[:place] + letter + word[place:],
        "other": word[:place] + letter + word[place + 1 :],
        "swap": word[:place] + word[place + 1] + word[place] + word[place + 2 :],
    }[typo]

    if SHORTEST <= len(typed) <= LONGEST:
        assert SPELLING.corrected([typed]) == [word]


@given(st.lists(st.text(max_size=30)))
def test_known_and_short_and_long_words_stay(words):
    corrected = SPELLING.corrected(words)

    assert len(corrected) == len(words)
    for before, after in zip(words, corrected, strict=True):
        assert after in (before, *KNOWN)
        if before in KNOWN or not SHORTEST <= len(before) <= LONGEST:
            assert after == before
