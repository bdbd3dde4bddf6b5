"""The golden questionnaires: what a catalogue must answer before it may give advice."""

from dataclasses import replace
from types import MappingProxyType

import pytest

from catalog.entities.golden_questionnaire import GivenAnswer
from recommender.advising.self_test import self_test_failures


def changed(catalog, name, **changes):
    golden = catalog.golden_questionnaires[name].model_copy(update=changes)
    return replace(catalog, golden_questionnaires=MappingProxyType({name: golden}))


def test_the_real_catalogue_passes_and_every_outcome_is_tried(catalog, adviser):
    tried = {golden.outcome for golden in catalog.golden_questionnaires.values()}

    assert list(self_test_failures(catalog, adviser)) == []
    assert tried == {"aanbevelen", "eerst-intake", "eerst-veiligheid", "buiten-aanbod"}


@pytest.mark.parametrize(
    ("name", "changes", "message"),
    [
        ("bedreigde-collega", {"outcome": "aanbevelen"}, "krijgt `eerst-veiligheid`, maar hoort"),
        ("gewone-vraag-van-een-team", {"one_of": ("vr-brillen",)}, "noemt niets van wat erbij"),
        (
            "onveilig-team",
            {"answers": (GivenAnswer(question="unit", given=("heelal",)),)},
            "heeft een antwoord dat de vragenlijst niet kent",
        ),
    ],
)
def test_another_advice_than_expected_is_told(catalog, adviser, name, changes, message):
    (failure,) = self_test_failures(changed(catalog, name, **changes), adviser)

    assert f"De proefvragenlijst `{name}` {message}" in failure
