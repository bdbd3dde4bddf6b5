"""The summary to take along: as text and as PDF, with what was typed and nothing more."""

import json
import re
import subprocess
import sys
from dataclasses import asdict

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from recommender.questionnaire.summary import Item, Section, Summary, summary_of
from recommender.questionnaire.summary_pdf import SIGNS, TEMPLATE, showable, summary_pdf
from recommender.questionnaire.summary_text import summary_text

ANSWERS = {"learning_need": "ons team wil leren ingrijpen als omstander", "unit": "team"}


def download(client, action, **fields):
    return client.post("/advies/", data={**fields, "action": action})


def with_words(text):
    section = Section("De vraag", (Item("", tuple(text.splitlines())),))
    return Summary("Titel", "Uitkomst", text.replace("\n", " "), (section,), "Slot.")


@pytest.mark.parametrize(
    ("action", "name", "media_type"),
    [
        ("tekst", "leeradvies.txt", "text/plain; charset=utf-8"),
        ("pdf", "leeradvies.pdf", "application/pdf"),
    ],
)
def test_the_summary_is_a_file_that_nobody_may_store(client, action, name, media_type):
    response = download(client, action, **ANSWERS)

    assert response.headers["content-disposition"] == f'attachment; filename="{name}"'
    assert response.headers["content-type"] == media_type
    assert response.headers["cache-control"] == "no-store"


def test_the_text_holds_the_question_the_route_the_reasons_and_the_answers(client):
    text = download(client, "tekst", **ANSWERS).text

    parts = ["De vraag in eigen woorden", "De leerroute", "Wat past, en waarom", "Wat je regelt"]
    assert [part for part in [*parts, "De antwoorden"] if f"\n{part}\n" not in text] == []
    assert ANSWERS["learning_need"] in text
    assert "Voor een team of afdeling" in text
    assert "Waarom: " in text


def test_the_summary_names_no_day(client):
    text = download(client, "tekst", **ANSWERS).text

    assert set(re.findall(r"\b20\d\d\b", text)) <= {"2024", "2025"}
    assert not re.search(r"\d{1,2}[-/ ](\d{1,2}|[a-z]+)[-/ ]20\d\d", text)


def test_the_summary_of_an_unsafe_team_says_where_to_turn_and_advises_no_training(client, catalog):
    text = download(client, "tekst", learning_need="ik word gepest op mijn werk").text

    assert "Waar je terechtkunt" in text
    assert [item.label for item in catalog.interventions.values() if item.label in text] == []
    assert not re.search(r"\d{5,}", text.replace(catalog.version, ""))


def test_a_wrong_answer_leads_to_the_page_with_the_fault(client):
    response = download(client, "pdf", group_size="veel")

    assert response.status_code == 400
    assert "<title>Fout: " in response.text


@pytest.mark.parametrize(
    "nasty", ["#let x = 1", "*vet* _schuin_ `code`", "<b>vet</b> $x$ @ref \\ \\n", "😀"]
)
def test_what_is_typed_comes_out_literally(client, nasty):
    text = download(client, "tekst", learning_need=f"omstander {nasty}").text

    assert f"omstander {nasty}" in text
    assert download(client, "pdf", learning_need=f"omstander {nasty}").content.startswith(b"%PDF")


def test_the_longest_text_fits_in_a_pdf(client):
    longest = ("omstander " * 200)[:2000]

    assert download(client, "pdf", learning_need=longest).content.startswith(b"%PDF")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=300))
def test_any_text_makes_a_pdf_and_a_plain_text(text):
    made = summary_pdf(with_words(text))

    assert made.startswith(b"%PDF")
    assert isinstance(summary_text(with_words(text)), str)


def test_every_sign_that_is_let_through_can_be_shown():
    every = "".join(sorted(SIGNS))

    assert summary_pdf(with_words(every)).startswith(b"%PDF")


def test_a_sign_that_cannot_be_shown_becomes_a_box_that_is_explained():
    assert showable("een 😀 en 漢") == "een □ en □"


def test_the_pdf_says_its_language_title_and_tags_and_is_equal_each_time(catalog, advise):
    filled = {"learning_need": ("omstander",)}
    summary = summary_of(catalog, advise(learning_need="omstander"), filled)
    made = summary_pdf(summary)

    assert made == summary_pdf(summary)
    assert b"/Lang (nl-NL)" in made or b"/Lang(nl-NL)" in made
    assert b"/StructTreeRoot" in made
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made
    assert summary.title.encode() in made
    assert b"CreationDate" not in made
    assert b"CreateDate" not in made


def test_the_pdf_maker_is_loaded_only_for_a_pdf(root):
    code = "import recommender.serving.app, sys; print('typst' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True
    )

    assert result.stdout.strip() == "False"


@pytest.mark.parametrize("lines", range(38, 46))
def test_no_page_holds_only_its_number(lines):
    summary = with_words("\n".join(f"regel {line}" for line in range(lines)))
    shown = {"summary": json.dumps(asdict(summary)), "left_out": ""}
    made = typst.compile(TEMPLATE, sys_inputs=shown, ignore_system_fonts=True, format="svg")
    pages = made if isinstance(made, list) else [made]
    number = len("Bladzijde2van2")

    assert [page.count(b"<use") > number for page in pages] == [True] * len(pages)


def test_the_summary_of_somebody_in_distress_begins_with_the_numbers(client):
    text = download(client, "tekst", learning_need="ik wil dood").text

    assert "113, als je aan zelfmoord denkt" in text
    assert text.index("Bel meteen") < text.index("De vraag in eigen woorden")
    assert "Nog niet bekend" not in text
    assert "Vasthouden" not in text
