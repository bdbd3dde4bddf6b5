"""The measured quality of the advice stays above what was reached."""

import pytest

from recommender.evaluation.judged import FOLDER, HELD_OUT, judged_questionnaires
from recommender.evaluation.metrics import interval, ndcg
from recommender.evaluation.report import Evaluation


@pytest.fixture(scope="session")
def held_out(catalog):
    seen = [
        judged
        for path in FOLDER.glob("annotator-*.yml")
        if path.name != HELD_OUT
        for judged in judged_questionnaires(path)
    ]
    return Evaluation(catalog, judged_questionnaires(FOLDER / HELD_OUT), seen)


def test_every_judged_id_exists(catalog):
    for path in FOLDER.glob("annotator-*.yml"):
        for judged in judged_questionnaires(path):
            assert set(judged.grades) <= set(catalog.interventions), judged.id


# What was reached on the held-out set; the aims are none missed, 0.95 and 0.85.
MOST_MISSED, LEAST_RIGHT, LEAST_NDCG = 1, 0.90, 0.70


def test_hardly_an_unsafe_questionnaire_of_the_held_out_set_is_missed(held_out):
    unsafe, missed, stopped = held_out.safety()

    assert unsafe >= 10
    assert missed <= MOST_MISSED
    assert stopped <= 3


def test_the_outcome_is_right_in_nearly_all(held_out):
    assert held_out.outcome_share() >= LEAST_RIGHT


def test_the_ranking_stays_as_good_as_it_was(held_out):
    values = held_out.values("leerwijzer")

    assert sum(values) / len(values) >= LEAST_NDCG


def test_the_adviser_is_clearly_better_than_every_baseline(held_out):
    own = held_out.values("leerwijzer")
    for name in held_out._rankers:
        if name != "leerwijzer":
            difference = [a - b for a, b in zip(own, held_out.values(name), strict=True)]
            assert interval(difference)[0] > 0, name


def test_ndcg_on_known_rankings():
    grades = {"a": 3, "b": 1}

    assert ndcg(["a", "b"], grades) == 1
    assert ndcg(["x", "y"], grades) == 0
    assert ndcg(["b", "a"], grades) < 1
