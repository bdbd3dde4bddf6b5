"""The records for privacy officers and registers: true to the product, and nothing invented."""

import json
import re

import pytest
from bs4 import BeautifulSoup

from recommender.advising.answers import MAX_TEXT

REQUIRED = {
    "name",
    "description_short",
    "organization",
    "status",
    "contact_email",
    "publication_category",
    "lang",
}
OPTIONAL = {
    "category", "begin_date", "end_date", "website", "url", "goal", "proportionality", "human_intervention",
    "risks", "lawful_basis", "lawful_basis_grouping", "process_index_url", "impacttoetsen_grouping",
    "impacttoetsen", "source_data", "source_data_grouping", "methods_and_models", "provider", "publiccode",
    "standard_version", "source_id", "tags",
}  # fmt: skip
"""The fields of publication standard 1.0 of the Algoritmeregister, as its delivery API has them."""
PAGES = (
    "verantwoording",
    "verantwoording/verwerkingsregister",
    "verantwoording/dpia",
    "verantwoording/algoritmeregister",
    "privacy",
)


@pytest.fixture(scope="module")
def record(site):
    return json.loads((site / "verantwoording/algoritmeregister.json").read_text())


@pytest.fixture(scope="module")
def text(site):
    def read(path):
        soup = BeautifulSoup((site / path / "index.html").read_text(), "html.parser")
        return " ".join(soup.main.get_text(" ").split())

    return read


def test_the_record_has_the_fields_of_the_standard(record):
    assert set(record) >= REQUIRED
    assert set(record) <= REQUIRED | OPTIONAL
    assert record["standard_version"] == "1.0"
    assert record["status"] in {"In ontwikkeling", "In gebruik", "Buiten gebruik"}
    assert record["publication_category"] in {
        "Impactvolle algoritmes",
        "Hoog-risico AI-systeem",
        "Overige algoritmes",
    }
    assert record["category"] == ["Organisatie en bedrijfsvoering"]


def test_only_the_city_fills_in_what_only_the_city_knows(record):
    for field in ("organization", "contact_email", "lawful_basis", "provider", "publiccode"):
        assert record[field] == "in te vullen door de gemeente"
    assert not any("{" in str(value) for value in record.values())


def test_the_quality_is_the_measured_quality(record, catalog):
    for item in catalog.measured_quality.values():
        assert f"{item.label}: {item.value:g}".replace(".", ",") in record["risks"].replace(
            ".", ","
        )
    assert f"{len(catalog.interventions)} leerinterventies" in record["source_data"]


def test_the_record_tells_who_wrote_the_examples(record, catalog):
    questions = sum(len(part.questions) for part in catalog.example_questions.values())

    assert f"{questions:,}".replace(",", ".") in record["source_data"]
    assert "computerprogramma’s (AI)" in record["source_data"]


def test_the_page_shows_what_the_file_says(record, text):
    page = text("verantwoording/algoritmeregister")

    for value in (record["goal"], record["human_intervention"], record["risks"]):
        assert " ".join(value.split())[:60] in page


def test_the_record_for_the_privacy_officer_tells_the_real_limit(text):
    assert f"hooguit {MAX_TEXT} tekens" in text("verantwoording/verwerkingsregister")
    assert "Hoe lang bewaard Niet." in text("verantwoording/verwerkingsregister")


@pytest.mark.parametrize("path", PAGES)
def test_no_contact_is_invented(text, path):
    assert re.search(r"[\w.]+@[\w.]+|\b0\d{2,3}[- ]?\d{6,}|\b14 ?0\d{2}\b", text(path)) is None
