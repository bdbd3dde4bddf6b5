"""What somebody says that they did already is not advised again."""

import pytest


def advised(advice):
    return [item.intervention.id for item in advice.recommendations]


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        (
            "We hebben vorig jaar de omstanderstraining gehad. Hoe leren we verder ingrijpen?",
            "omstanderstraining-discriminatie-en-racisme",
        ),
        (
            "Deep democracy hebben we al gedaan, we zoeken iets anders om te overleggen",
            "deep-democracy",
        ),
        ("De VR-brillen kennen we al. Wat kan er nog meer om het zelf te ervaren?", "vr-brillen"),
        (
            "ik heb de e-learning over werven en selecteren al gevolgd en zit weer in een commissie",
            "e-learning-bewust-inclusief-werven-en-selecteren",
        ),
    ],
)
def test_what_was_followed_is_left_out(advise, text, followed):
    assert followed not in advised(advise(learning_need=text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Wij willen graag de omstanderstraining volgen, die hebben we nog niet gehad",
            "omstanderstraining-discriminatie-en-racisme",
        ),
        ("Deep democracy lijkt mij wat voor onze vergaderingen", "deep-democracy"),
        (
            "We hebben een gesprek gehad over pesten. Graag nu een omstanderstraining.",
            "omstanderstraining-discriminatie-en-racisme",
        ),
    ],
)
def test_what_somebody_asks_for_is_not_taken_for_done(advise, text, wanted):
    assert wanted in advised(advise(learning_need=text))
