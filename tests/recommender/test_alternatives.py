"""Counterfactuals and relaxations are exact: held against trying everything."""

from itertools import combinations
from types import SimpleNamespace

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.advising.alternatives import PRACTICAL, Relaxations


class TableCriteria:
    """Criteria with a given fit for each question, whatever the answer."""

    def __init__(self, misses):
        self._misses = misses

    def fit(self, name, _):
        return np.where(self._misses[PRACTICAL.index(name)], 0.0, 1.0)


@settings(max_examples=200)
@given(
    st.integers(1, 12).flatmap(
        lambda n: st.lists(st.lists(st.booleans(), min_size=n, max_size=n), min_size=3, max_size=3)
    )
)
def test_relaxations_are_complete_and_minimal(misses):
    table = np.array(misses)
    situation = SimpleNamespace(answer=lambda _: "x", inferred=frozenset())

    found = Relaxations(TableCriteria(table), {question: ["x"] for question in PRACTICAL}).of(
        situation, np.ones(table.shape[1], dtype=bool)
    )

    expected = []
    for size in range(4):
        for chosen in combinations(range(3), size):
            rest = [i for i in range(3) if i not in chosen]
            opened = int((~table[rest].any(axis=0)).sum()) if rest else table.shape[1]
            if opened and not any(set(smaller) <= set(chosen) for smaller, _ in expected):
                expected.append((chosen, opened))
    if expected[0][0] == ():
        assert found == ()
    else:
        names = {(tuple(PRACTICAL[i] for i in chosen), opened) for chosen, opened in expected}
        assert {(item.questions, item.count) for item in found} == names


def test_another_answer_gives_what_it_promises(advise):
    answers = {"unit": "individu", "topics": ["microagressies"], "format": "fysiek"}
    advice = advise(**answers)

    assert advice.counterfactuals
    for item in advice.counterfactuals:
        changed = advise(**{**answers, item.question: item.answer})
        assert changed.recommendations[0].intervention == item.intervention


def test_nothing_to_let_go_when_something_fits(advise):
    assert advise(unit="individu", topics=["gender"]).relaxations == ()


def test_what_to_let_go_is_named_with_a_count(advise):
    (relaxation, *_) = advise(unit="team", time_budget="uren", topics=["gender"]).relaxations

    assert relaxation.opens >= 1
    assert "‘" in relaxation.text
