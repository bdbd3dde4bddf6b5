"""The description of the API: valid, complete, and clean under the Dutch API Design Rules."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from recommender.advising.answers import answers_model
from recommender.api.contact import ApiContact
from recommender.api.openapi import description
from recommender.api.openapi_parts import ANYWHERE
from recommender.web.problem_details import TITLES, Problem
from tests.recommender.fuzzing import cases_in, fuzzed
from tests.recommender.served import ROOT, served

RULES = Path(
    os.environ.get("LEERWIJZER_API_RULES", ROOT.parent / "shared/standards/adr/linter.yaml")
)
SPECTRAL = ROOT / "tests/api-lint/node_modules/.bin/spectral"
CONTACT = ApiContact("Beheer", "beheer@voorbeeld.example", "https://voorbeeld.example/")


@pytest.fixture(scope="module")
def described(catalog):
    return json.loads(json.dumps(description(answers_model(catalog), CONTACT)))


@pytest.mark.skipif(
    not RULES.is_file(), reason="the ruleset of the API rules is not on this computer"
)
@pytest.mark.skipif(not SPECTRAL.is_file(), reason="spectral is not installed: make lint-api")
def test_the_dutch_api_design_rules_hold(described, tmp_path):
    """Names are English: that is the one rule that we knowingly do not follow, and it has no check."""
    document = tmp_path / "openapi.json"
    document.write_text(json.dumps(described))
    command = [
        str(SPECTRAL),
        "lint",
        "--ruleset",
        str(RULES),
        "--fail-severity=hint",
        str(document),
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)

    assert result.returncode == 0, result.stdout


def test_a_contact_is_told_only_where_one_was_set(described, client):
    validate(described)
    told = client.get("/api/v1/openapi.json").json()

    assert described["info"]["contact"]["name"] == "Beheer"
    assert "contact" not in told["info"]
    assert "example.org" not in json.dumps(told)


def operations(described):
    return [operation for path in described["paths"].values() for operation in path.values()]


def test_every_operation_tells_every_refusal(described):
    for operation in operations(described):
        told = {int(status) for status in operation["responses"]}
        assert told >= {200, *ANYWHERE}
        assert ("requestBody" in operation) == ({413, 415} <= told)
    for name, response in described["components"]["responses"].items():
        (content,) = response["content"].values()
        example = Problem.model_validate(content["example"])
        assert f"Problem{example.status}" == name
        assert set(response["headers"]) >= {"API-Version", "Access-Control-Allow-Origin"}


def test_every_refusal_has_a_dutch_title_and_text(described):
    refused = {int(name.removeprefix("Problem")) for name in described["components"]["responses"]}

    assert refused <= set(TITLES)


def test_the_examples_give_an_advice(client, described):
    post = described["paths"]["/recommendations"]["post"]
    examples = post["requestBody"]["content"]["application/json"]["examples"]

    outcomes = {
        name: client.post("/api/v1/recommendations", json=example["value"]).json()["outcome"]
        for name, example in examples.items()
    }
    assert outcomes == {"team": "aanbevelen", "open": "aanbevelen", "niets": "eerst-intake"}


@pytest.mark.parametrize(
    ("body", "accepted"),
    [
        ({"group_size": "12"}, False),
        ({"group_size": 12.0}, True),
        ({"group_size": "weet-ik-niet"}, True),
        ({"topics": None}, True),
        ({"topics": "weet-ik-niet"}, True),
        ({"topics": "gender"}, False),
        ({"unit": " "}, True),
    ],
)
def test_the_api_takes_what_its_description_says(client, described, body, accepted):
    schema = {"$ref": "#/components/schemas/Answers", "components": described["components"]}
    assert Draft202012Validator(schema).is_valid(body) == accepted
    response = client.post("/api/v1/recommendations", json=body)
    assert response.status_code == (200 if accepted else 400)


def test_the_server_does_what_its_description_says(site):
    """Hundreds of questions by schemathesis; `make fuzz` asks 10,000."""
    pytest.importorskip("schemathesis")
    with served(site) as port:
        code, report = fuzzed(port, examples=5, seed=1)

    assert code == 0, report
    assert cases_in(report) > 200
