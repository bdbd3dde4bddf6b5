"""Every path through the rules that go before comparing (R20), enumerated as a decision table."""

from itertools import product

import pytest

TEXTS = {
    "geen": None,
    "gekwetst": "Ik word al weken gepest door een collega.",
    "dreiging": "Een collega is bedreigd na de vergadering.",
    "klacht": "Er loopt een klacht tegen onze teamleider.",
    "conflict": "Er is ruzie in mijn team, ze praten niet meer met elkaar.",
    "ander onderwerp": "Hoe maak ik een draaitabel in Excel?",
    "gewoon": "Graag een training over hoe vooroordelen werken.",
    "ontkend": "Er is geen ruzie. Graag een training over hoe vooroordelen werken.",
}
HARM = ("gekwetst", "dreiging", "klacht", "conflict")
CLIMATES = (None, "veilig", "twijfel", "onveilig", "conflict")
UNITS = (None, "individu", "team", "mt")
OWNERSHIP = (None, "hoog", "laag")
FOLLOW_UP = (None, "ja", "nee")


def expected(text, climate, unit, ownership, follow_up):
    """Return the outcome in the order of precedence: support, safety, subject, intake, offer."""
    if text in HARM or climate in ("onveilig", "conflict"):
        return "eerst-veiligheid"
    if text == "ander onderwerp":
        return "buiten-aanbod"
    doubts = climate == "twijfel" or ownership == "laag"
    if unit != "individu" and doubts:
        return "eerst-intake"
    if unit in ("team", "mt") and follow_up == "nee":
        return "eerst-intake"
    return "aanbevelen"


@pytest.mark.parametrize("text", TEXTS)
def test_every_path_leads_where_the_rules_say(advise, text):
    topics = () if text == "ander onderwerp" else ("vooroordelen",)
    wrong = []
    for climate, unit, ownership, follow_up in product(CLIMATES, UNITS, OWNERSHIP, FOLLOW_UP):
        advice = advise(
            learning_need=TEXTS[text],
            topics=topics,
            learning_climate=climate,
            unit=unit,
            ownership=ownership,
            follow_up=follow_up,
        )
        row = (climate, unit, ownership, follow_up)
        if advice.outcome != expected(text, *row):
            wrong.append((row, advice.outcome))

    assert wrong == []


def test_all_that_applies_is_named(advise):
    advice = advise(
        unit="team", topics=["vooroordelen"], learning_climate="twijfel", ownership="laag",
        follow_up="nee",
    )  # fmt: skip

    assert "veilig genoeg" in advice.summary
    assert {"weinig-eigenaarschap", "niet-verder-na-de-training"} <= {
        item.id for item in advice.advice
    }


def test_what_nobody_can_read_is_asked_again(advise):
    advice = advise(learning_need="xkcdq wrtplk fghjkl zxcvb")

    assert advice.outcome == "eerst-intake"
    assert "begrijpen je tekst niet" in advice.summary
    assert advice.recommendations == ()
