"""Characters that nobody sees hide nothing, and stop nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.reading.typed_text import readable

HURT = "ik word gepest op mijn werk"


@pytest.mark.parametrize(
    "unseen", ["\u200b", "\u00ad", "\u2060", "\u202e", "\u2066", "\ufeff", "\ufe0f", "\U000e0001"]
)
def test_a_cry_for_help_is_heard_through_unseen_characters(advise, unseen):
    hidden = unseen.join(HURT)

    assert advise(learning_need=HURT).outcome == "eerst-veiligheid"
    assert advise(learning_need=hidden) == advise(learning_need=HURT)


@pytest.mark.parametrize("control", ["\x00", "\x07", "\x1b", "\x7f", "\x85"])
def test_control_characters_part_words(advise, control):
    assert advise(learning_need=HURT.replace(" ", control)) == advise(learning_need=HURT)


def test_composed_and_loose_accents_are_one(advise):
    assert advise(learning_need="privile\u0301ges") == advise(learning_need="privil\u00e9ges")


@given(st.text())
def test_reading_twice_changes_nothing(text):
    assert readable(readable(text)) == readable(text)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P"]), max_size=50))
def test_what_is_plain_stays_readable(text):
    assert len(readable(text)) > 0 or not text or set(text) <= set("\u115f\u1160\u3164\uffa0")


def test_what_was_typed_is_found_back_as_it_was(client):
    typed = "gesp\u00adrek met \u202emijn team"
    page = client.post("/advies/", data={"learning_need": typed, "action": "check"}).text

    assert typed in page


@given(st.text(max_size=200))
def test_no_text_stops_the_questionnaire_or_the_api(client, text):
    sent = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")

    assert (
        client.post("/advies/", data={"learning_need": sent, "action": "result"}).status_code == 200
    )
    assert client.post("/api/v1/recommendations", json={"learning_need": sent}).status_code == 200
