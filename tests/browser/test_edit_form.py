"""The form for editors in a real browser: what they do, and what becomes of the files."""

import difflib
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 40_000
"""Milliseconds for one step: a busy machine takes long to start a program of 5 MB."""


class Editor:
    """An editor at the form."""

    def __init__(self, page, address, folder):
        self.page, self.address, self.folder = page, address, folder
        self.note = page.locator("#melding")

    def open(self, path):
        self.page.goto(f"{self.address}/#/collections/{path}")

    def field(self, name):
        return self.page.get_by_role("textbox", name=re.compile(rf"^{name}( \(mag leeg\))?$"))

    def type(self, name, text):
        self.field(name).fill(text)
        expect(self.field(name)).to_have_value(text)

    def pick(self, name, text, option):
        self.page.get_by_role("combobox", name=name).fill(text)
        self.page.get_by_role("option", name=option, exact=True).click()

    def save(self):
        self.page.get_by_role("button", name="Opslaan", exact=True).click()
        self.page.get_by_role("menuitem", name="Opslaan", exact=True).click()

    def changes(self):
        """Return the lines that left and came in all files, and put the files back."""
        found = []
        for path in sorted(self.folder.rglob("*.yml")):
            original = ROOT / "catalog" / path.relative_to(self.folder)
            before = original.read_text() if original.exists() else ""
            lines = difflib.ndiff(before.splitlines(), path.read_text().splitlines())
            found += [line for line in lines if line[0] in "+-"]
            if not original.exists():
                path.unlink()
            elif path.read_text() != before:
                path.write_text(before)
        return found


@pytest.fixture(scope="module")
def context(browser):
    """Return a context that all tests share, so that the browser starts Decap from its cache."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="nl-NL")
    context.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    yield context
    context.close()


@pytest.fixture
def editor(context, form_address, form_folder):
    page = context.new_page()
    page.requests, page.refused = [], []
    page.on("request", lambda request: page.requests.append(request.url))
    page.on("console", lambda message: page.refused.append(message.text))
    editor = Editor(page, form_address, form_folder)
    yield editor
    page.close()
    editor.changes()


def test_one_field_of_a_term_is_one_line_and_no_request_leaves_this_computer(editor):
    editor.open("terms/entries/aanbieder")
    editor.type("Definitie", "Een aanbieder is wie een training geeft.")
    editor.save()
    expect(editor.note).to_contain_text("catalog/terms/aanbieder.yml")

    assert editor.changes() == [
        "- definition: Een aanbieder is een bedrijf of groep die een training of traject geeft.",
        "+ definition: Een aanbieder is wie een training geeft.",
    ]
    link = editor.note.get_by_role("link", name="Bekijk de pagina")
    assert link.get_attribute("href") == "http://127.0.0.1:8000/begrippen/aanbieder/"
    hosts = {urlsplit(url).netloc for url in editor.page.requests}
    assert hosts == {editor.address.removeprefix("http://")}
    assert [text for text in editor.page.refused if "Content Security Policy" in text] == []


def test_an_offer_gets_a_provider_and_a_term_from_the_list(editor):
    editor.open("interventions/entries/coaching-on-the-job")
    editor.type("Aanbieder", "Seba")
    editor.pick("Begrippen", "aanbie", "aanbieder")
    editor.save()
    expect(editor.note).to_contain_text("coaching-on-the-job.yml")
    added, *more = editor.changes()

    assert added == "+ provider: Seba"
    assert "+ terms: [coaching-on-the-job, aanbieder]" in more or more == ["+ terms: [aanbieder]"]


def test_one_field_of_an_entry_in_a_list_is_one_line(editor):
    editor.open("audiences/entries/kantoorprofessionals")
    editor.type("Advies", "Er mag meer theorie in.")
    editor.save()
    expect(editor.note).to_contain_text("catalog/lists/audiences.yml")

    assert editor.changes() == [
        "-   advice: Volgens de visie mag er meer theorie in zitten.",
        "+   advice: Er mag meer theorie in.",
    ]


def test_a_new_term_gets_its_id_from_its_name(editor):
    editor.open("terms/new")
    editor.type("Naam", "Café-gesprek")
    editor.type("Definitie", "Een café-gesprek is een gesprek.")
    editor.type("Uitleg", "Je praat met elkaar.")
    editor.type("Andere namen", "praatje\ngesprek, bij de koffie")
    editor.pick("Bronnen", "ontwikkelen 2.5", "Visie op leren § 2.5")
    editor.pick("Bijgehouden door", "leren", "Leren en Ontwikkelen")
    editor.save()
    expect(editor.note).to_contain_text("catalog/terms/cafe-gesprek.yml")
    expect(editor.page).to_have_url(f"{editor.address}/#/collections/terms/entries/cafe-gesprek")
    lines = editor.changes()

    assert lines[0] == "+ label: Café-gesprek"
    assert '+ synonyms: [praatje, "gesprek, bij de koffie"]' in lines
    assert "+ maintainer: leren-en-ontwikkelen" in lines
    assert [line for line in lines if "''" in line or '""' in line or "null" in line] == []


def test_a_mistake_is_told_in_dutch_in_the_page_and_nothing_is_written(editor):
    editor.open("terms/entries/aanbieder")
    editor.field("Definitie").fill("x" * 4001)
    editor.save()
    expect(editor.note).to_contain_text("Definitie: ")
    expect(editor.note).to_contain_text("4000 tekens")

    assert editor.changes() == []
    assert editor.note.get_attribute("role") == "alert"


def test_what_must_be_filled_in_is_named_in_dutch(editor):
    editor.open("terms/new")
    editor.type("Naam", "leeg begrip")
    editor.save()
    expect(editor.page.get_by_text("Vul ‘Definitie’ in.")).to_be_visible()

    assert editor.changes() == []


def test_what_is_used_is_not_removed(editor):
    editor.page.on("dialog", lambda dialog: dialog.accept())
    editor.open("terms/entries/aanbieder")
    editor.page.get_by_role("button", name="Verwijderen").click()
    expect(editor.note).to_contain_text("wordt nog gebruikt")

    assert editor.changes() == []


def test_the_page_speaks_dutch(editor):
    editor.open("terms")
    expect(editor.page.get_by_text("aanbieder", exact=True)).to_be_visible()
    listed = editor.page.inner_text("body")
    editor.open("terms/entries/aanbieder")
    expect(editor.field("Definitie")).to_be_visible()
    text = listed + editor.page.inner_text("body")
    labels = editor.page.evaluate(
        "[...document.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label'))"
    )

    english = (
        r"\b(Save|Publish|Delete|Remove|Select|Entries|Entry|Collection|Search|field|option)\b"
    )
    assert re.findall(english, " ".join([text, *labels]), re.IGNORECASE) == []
    assert editor.page.evaluate("document.documentElement.lang") == "nl"


def test_searching_in_everything_finds_entries_and_not_the_lists_to_pick_from(editor):
    editor.page.goto(f"{editor.address}/#/search/aanbieder")
    editor.page.locator('a[href="#/collections/terms/entries/aanbieder"]').wait_for()
    picked = editor.page.locator('a[href^="#/collections/kies-"]')
    picked.first.wait_for(state="attached")

    assert [each for each in picked.all() if each.is_visible()] == []
