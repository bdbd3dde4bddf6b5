"""What the product is made of is known, allowed, and told truly."""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator
from license_expression import get_spdx_licensing
from packaging.utils import canonicalize_name

from tests.supply_chain.audit import LEAKS, NOT_ASKED, SOUND, told
from tests.supply_chain.parts import LOCK, locked, parts
from tests.supply_chain.sbom import sbom

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
ALLOWED = {
    "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "LGPL-2.1-or-later", "MIT", "MPL-2.0",
    "PSF-2.0", "Zlib",
}  # fmt: skip
"""Licences whose parts may be used beside a work under the EUPL."""
TEXT = {"type": "string", "minLength": 1}
PUBLICCODE = {
    "type": "object",
    "additionalProperties": False,
    "required": [
        "publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus", "softwareType", "description",
        "legal", "maintenance", "localisation",
    ],
    "properties": {
        "publiccodeYmlVersion": {"const": "0.7"},
        "name": TEXT,
        "url": {"type": "string", "pattern": r"^https://\S+$"},
        "softwareVersion": TEXT,
        "platforms": {"type": "array", "minItems": 1, "items": {"enum": ["web", "windows", "mac", "linux", "ios", "android"]}},
        "categories": {"type": "array", "items": {"enum": ["knowledge-management", "educational-content"]}},
        "developmentStatus": {"enum": ["concept", "development", "beta", "stable", "obsolete"]},
        "softwareType": {"const": "standalone/web"},
        "intendedAudience": {"type": "object", "properties": {"scope": {"type": "array", "items": {"const": "local-authorities"}}}},
        "description": {
            "type": "object",
            "required": ["nl"],
            "additionalProperties": {
                "type": "object",
                "additionalProperties": False,
                "required": ["shortDescription", "longDescription", "features"],
                "properties": {
                    "shortDescription": {**TEXT, "maxLength": 150},
                    "longDescription": {"type": "string", "minLength": 150, "maxLength": 10000},
                    "features": {"type": "array", "minItems": 1, "items": {**TEXT, "maxLength": 100}},
                },
            },
        },
        "legal": {"type": "object", "required": ["license"], "properties": {"license": {"const": "EUPL-1.2"}}},
        "maintenance": {
            "type": "object",
            "required": ["type", "contacts"],
            "properties": {
                "type": {"enum": ["internal", "contract", "community", "none"]},
                "contacts": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["name"]}},
            },
        },
        "localisation": {
            "type": "object",
            "required": ["localisationReady", "availableLanguages"],
            "properties": {
                "localisationReady": {"type": "boolean"},
                "availableLanguages": {"type": "array", "minItems": 1, "items": TEXT},
            },
        },
    },
}  # fmt: skip
"""What publiccode.yml 0.7 demands of the keys that we use."""


@pytest.fixture(scope="module")
def made():
    return sbom()


def test_every_part_of_the_lock_is_in_the_list_and_nothing_else(made):
    listed = {(part["name"], part["version"]) for part in json.loads(made)["components"]}
    expected = {
        (canonicalize_name(requirement.name), str(requirement.specifier).removeprefix("=="))
        for requirement, _ in locked(LOCK.read_text())
    }

    assert listed == expected
    assert len(listed) > 40


def test_the_list_knows_the_product_and_what_it_needs(made):
    bom = json.loads(made)
    needs = {each["ref"]: each.get("dependsOn", []) for each in bom["dependencies"]}
    product = bom["metadata"]["component"]

    assert bom["specVersion"] == "1.6"
    assert (product["name"], product["version"]) == (PROJECT["name"], PROJECT["version"])
    direct = {re.match(r"[\w.-]+", line)[0] for line in PROJECT["dependencies"]}
    assert {ref.split("/")[1].split("@")[0] for ref in needs[product["bom-ref"]]} == {
        canonicalize_name(name) for name in direct
    }
    reached, to_do = set(), [product["bom-ref"]]
    while to_do:
        for ref in needs[to_do.pop()]:
            if ref not in reached:
                reached.add(ref)
                to_do.append(ref)
    assert {part["bom-ref"] for part in bom["components"]} == reached


def test_the_list_is_valid_and_the_same_each_time(made):
    validator = pytest.importorskip("cyclonedx.validation.json")
    schema = pytest.importorskip("cyclonedx.schema")

    assert made == sbom()
    try:
        fault = validator.JsonStrictValidator(schema.SchemaVersion.V1_6).validate_str(made)
    except validator.MissingOptionalDependencyException:
        pytest.skip("the validator of CycloneDX needs more packages")
    assert fault is None


def test_every_part_has_hashes_and_a_licence_that_we_may_use():
    spdx = get_spdx_licensing()
    for part in parts():
        expression = spdx.parse(part.licence, validate=True)
        choices = [str(each) for each in getattr(expression, "args", [expression])]
        wanted = any if "OR" in str(expression) and "AND" not in str(expression) else all
        allowed = [set(spdx.license_keys(choice)) <= ALLOWED for choice in choices]

        assert part.hashes, part.name
        assert wanted(allowed), (part.name, part.licence)


def test_every_line_of_both_locks_is_pinned_with_hashes():
    for name in ("requirements.lock", "requirements-test.lock"):
        for requirement, hashes in locked((ROOT / name).read_text()):
            assert str(requirement.specifier).startswith("=="), requirement
            assert hashes, requirement


def test_every_file_tells_its_licence():
    run = subprocess.run(
        [sys.executable, "-m", "reuse", "--root", ROOT, "lint"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert run.returncode == 0, run.stdout[-2000:]
    assert (ROOT / "LICENSE").read_text() == (ROOT / "LICENSES/EUPL-1.2.txt").read_text()


def test_publiccode_is_valid_and_of_this_version():
    about = yaml.safe_load((ROOT / "publiccode.yml").read_text())

    assert [fault.message for fault in Draft202012Validator(PUBLICCODE).iter_errors(about)] == []
    assert about["softwareVersion"] == PROJECT["version"]
    assert about["legal"]["license"] == PROJECT["license"]
    assert about["maintenance"]["contacts"] == [{"name": "In te vullen door de gemeente"}]


def test_the_page_for_leaks_names_commands_that_exist():
    makefile = (ROOT / "Makefile").read_text()
    text = (ROOT / "SECURITY.md").read_text()

    assert all(f"\n{name}:" in makefile for name in re.findall(r"`make ([a-z-]+)`", text))
    assert re.search(r"[\w.]+@[\w.]+", text) is None


CLEAN = {"name": "a", "version": "1", "vulns": []}
SKIPPED = {"name": "b", "skip_reason": "not found"}
LEAK = {"name": "c", "version": "2", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3"]}]}


@pytest.mark.parametrize(
    ("dependencies", "code", "words"),
    [
        ([CLEAN, CLEAN], SOUND, "Alle 2 onderdelen zijn nagekeken: 0 met een bekend lek."),
        ([CLEAN, LEAK], LEAKS, "c 2: PYSEC-1 (verholpen in 3)"),
        ([SKIPPED, LEAK], LEAKS, "Niet af: 1 van de 2 onderdelen"),
        ([CLEAN, SKIPPED], NOT_ASKED, "Niet af: 1 van de 2 onderdelen"),
        ([SKIPPED], NOT_ASKED, "laat de rest niet toe"),
        ([], NOT_ASKED, "Niet af: 0 van de 0 onderdelen"),
    ],
)
def test_silence_is_never_told_as_safe(dependencies, code, words):
    found, text = told(dependencies)

    assert found == code
    assert words in text
