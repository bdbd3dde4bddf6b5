"""Laws that hold for every questionnaire, on the real catalogue."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog import load_catalog
from recommender.adviser import Adviser
from recommender.answers import answers_model, options_of

CATALOG = load_catalog()
ADVISER = Adviser(CATALOG)
ANSWERS = answers_model(CATALOG)
WORDS = [
    "omstander",
    "racisme",
    "team",
    "aanspreken",
    "gender",
    "vooroordelen",
    "leiding",
    "solliciteren",
]


def one(field):
    return st.one_of(st.none(), st.sampled_from(options_of(CATALOG, CATALOG.questions[field])))


def many(field):
    options = options_of(CATALOG, CATALOG.questions[field])
    return st.lists(st.sampled_from(options), max_size=4, unique=True)


ONE = [q.id for q in CATALOG.questions.values() if q.kind == "one"]
FILLED = st.fixed_dictionaries(
    {
        **{field: one(field) for field in ONE},
        "topics": many("topics"),
        "followed": many("followed"),
        "group_size": st.one_of(st.none(), st.integers(1, 5000)),
        "learning_need": st.one_of(
            st.none(),
            st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
            st.text(max_size=80),
        ),
    }
)


def advise(answers):
    return ADVISER.advise(ANSWERS(**answers))


@settings(max_examples=200, deadline=None)
@given(FILLED)
def test_any_answers_give_advice_whose_reasons_add_up(answers):
    advice = advise(answers)

    for item in advice.recommendations:
        assert 0 <= item.score <= 1
        assert math.isclose(sum(r.contribution for r in item.reasons), item.score, abs_tol=1e-4)
    scores = [item.score for item in advice.recommendations]
    assert scores == sorted(scores, reverse=True)
    assert [item.rank for item in advice.recommendations] == list(range(1, len(scores) + 1))


@settings(max_examples=150, deadline=None)
@given(FILLED)
def test_what_may_not_be_advised_is_never_advised(answers):
    directorate = answers["directorate"]

    for item in advise(answers).recommendations:
        entry = CATALOG.interventions[item.intervention.id]
        assert entry.id not in answers["followed"]
        assert entry.scope in ("stad", "trekkers", directorate)
        if entry.exclusive and answers["audience"] not in (None, "gemengd"):
            assert answers["audience"] in entry.audiences


@settings(max_examples=100, deadline=None)
@given(FILLED)
def test_unsafe_never_gets_a_training(answers):
    answers = {**answers, "learning_climate": "conflict"}

    advice = advise(answers)
    assert advice.outcome == "eerst-veiligheid"
    assert not advice.recommendations
    assert not any(step.intervention for step in advice.route)


@settings(max_examples=60, deadline=None)
@given(FILLED)
def test_equal_answers_give_equal_advice_in_any_spelling_of_unknown(answers):
    explicit = {
        name: "weet-ik-niet" if value in (None, []) and name in ONE else value
        for name, value in answers.items()
    }

    assert advise(answers) == advise(explicit)


@settings(max_examples=60, deadline=None)
@given(FILLED, st.sampled_from(["uren", "dagdeel", "dag"]))
def test_more_time_never_lowers_an_intervention(answers, budget):
    order = ["uren", "dagdeel", "dag", "traject"]
    more = order[order.index(budget) + 1]

    def scores(time):
        return {
            item.intervention.id: item.score
            for item in advise({**answers, "time_budget": time}).recommendations
        }

    before, after = scores(budget), scores(more)
    assert all(after[name] >= before[name] - 1e-6 for name in before.keys() & after.keys())


@pytest.mark.parametrize(
    "pair", [("moslim", "christen"), ("vrouw", "man"), ("jong", "oud"), ("surinaams", "pools")]
)
def test_swapping_a_group_word_does_not_change_the_outcome(pair):
    text = "mijn collega is {} en we willen leren hoe we daar als team goed mee omgaan"

    first, second = (advise({"learning_need": text.format(word)}) for word in pair)

    assert first.outcome == second.outcome


def test_the_order_of_answers_does_not_matter():
    topics = ["gender", "lhbtiq", "omstander"]

    forth = advise({"topics": topics, "unit": "team"})
    back = advise({"unit": "team", "topics": topics[::-1]})

    assert [i.intervention for i in forth.recommendations] == [
        i.intervention for i in back.recommendations
    ]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (
            {"role": "medewerker", "unit": "individu", "topics": ["gender"]},
            "genderdiversiteit-onder-ons",
        ),
        (
            {"learning_need": "ik zit in een sollicitatiecommissie"},
            "e-learning-bewust-inclusief-werven-en-selecteren",
        ),
        (
            {"role": "recruiter-hr", "topics": ["werven-en-selecteren"]},
            "maatwerkprogramma-biws-voor-recruiters-en-hr",
        ),
        ({"unit": "team", "topics": ["microagressies"]}, "maatwerk-microagressies-op-de-werkvloer"),
        ({"role": "trekker", "topics": ["actieplan"]}, "leergang-hulp-bij-actieplan"),
    ],
)
def test_the_obvious_answer_is_among_the_first_three(answers, expected):
    first = [item.intervention.id for item in advise(answers).recommendations[:3]]

    assert expected in first
