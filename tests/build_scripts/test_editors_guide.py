"""The editors' guide is true: its examples are valid, its commands exist, and readers find it."""

import re

import pytest

from catalog import load_catalog
from catalog.kinds import KINDS
from catalog.reading.yaml_file import read_yaml_text
from catalog.schema.kind_schemas import kind_schemas
from catalog.schema.known_values import KnownValues
from catalog.writing.yaml_text import yaml_text

TOUCHED = {
    "terms", "interventions", "dossiers", "plans", "figures", "visitor_questions", "topics",
    "sources", "support_routes", "request_routes", "instruments", "publications", "roles",
    "same_words", "found_pages", "hard_words", "examples", "example_questions",
}  # fmt: skip
"""The kinds that editors add to or change; the others are settings of the advice."""

HEADER = re.compile(
    r"# (?P<how>Bestand|Onderaan in|In): (?P<file>[\w/.-]+)(, onder (?P<inside>[\w ]+))?\n"
)


@pytest.fixture(scope="module")
def guide(root):
    return {
        path.parent.name: path.read_text()
        for path in sorted((root / "docs/redactie").rglob("*.md"))
    }


@pytest.fixture(scope="module")
def blocks(guide):
    return [
        block
        for text in guide.values()
        for block in re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    ]


def put_in(folder, block):
    """Put an example where its first line says; return the file."""
    header = HEADER.match(block)
    path = folder.parent / header["file"]
    if header["how"] == "Bestand":
        assert not path.exists()
        path.write_text(block)
    elif header["how"] == "Onderaan in":
        path.write_text(path.read_text() + block)
    else:
        content = read_yaml_text(path, path.read_text()).content
        *outer, last = header["inside"].split(" en ")
        holder = content
        for name in outer:
            holder = holder[name][0]
        holder[last].extend(read_yaml_text(path, block).content)
        path.write_text(yaml_text(content))
    return header["file"]


def test_every_example_is_valid_in_the_real_catalogue(catalog_folder, blocks, catalog):
    files = [put_in(catalog_folder, block) for block in blocks if HEADER.match(block)]

    changed = load_catalog(catalog_folder)

    kinds = {
        kind.collection
        for kind in KINDS
        for file in files
        if file.startswith(f"catalog/{kind.path}")
    }
    assert kinds == TOUCHED
    assert len(changed.terms) == len(catalog.terms) + 1
    assert len(changed.figures) == len(catalog.figures) + 1


def test_every_other_piece_of_a_file_can_be_read(blocks, tmp_path):
    pieces = [block for block in blocks if not HEADER.match(block)]

    assert all(
        isinstance(read_yaml_text(tmp_path / "a.yml", piece).content, dict) for piece in pieces
    )


def test_each_line_of_an_example_explains_or_shows(blocks):
    """An example without a word of explanation teaches nothing."""
    examples = [block for block in blocks if HEADER.match(block)]
    silent = [block[:60] for block in examples if " # " not in block.partition("\n")[2]]

    assert [text for text in silent if "sentences" not in text and "same-words" not in text] == []


def test_every_field_of_every_kind_is_in_the_reference(site, catalog):
    schemas = kind_schemas(KnownValues.of_catalog(catalog))
    overview = (site / "redactie/velden/index.html").read_text()
    for kind in KINDS:
        link = re.search(
            rf'href="([\w-]+)/">{re.escape(kind.label)}<'.replace("'", ".{1,6}"), overview
        )
        assert link, kind.label
        page = (site / "redactie/velden" / link[1] / "index.html").read_text()
        entry = schemas[kind.collection].get("items", schemas[kind.collection])
        parts = schemas[kind.collection]["$defs"].values()
        names = {name for shape in (entry, *parts) for name in shape["properties"]}
        assert {
            name
            for name in names
            if f"<code>{name.replace('_', '&#95;')}</code>" not in page
            and f"<code>{name}</code>" not in page
        } == set()


def test_every_command_of_the_guide_exists(guide, root):
    makefile = (root / "Makefile").read_text()
    named = {name for text in guide.values() for name in re.findall(r"make ([a-z][a-z-]+)", text)}

    assert {name for name in named if f"\n{name}:" not in makefile} == set()


def test_the_reference_says_what_can_be_chosen(site):
    page = (site / "redactie/velden/leerinterventies/index.html").read_text()
    question = (site / "redactie/velden/vragenlijst/index.html").read_text()

    assert "<code>leren-en-ontwikkelen</code>" in page
    assert "Kies uit 6: Statussen" in page
    assert 'href="../../../begrippen/"' in page
    assert "Een van deze woorden: <code>one</code>" in question


def test_the_guide_is_linked_from_every_page_and_found_by_search(site, catalog):
    footer = (site / "begrippen/index.html").read_text().split("<footer")[1]
    found = {
        word: page.target for page in catalog.found_pages.values() for word in page.search_words
    }

    assert "redactie/" in footer
    assert found["redactie"] == "/redactie/"
    assert found["begrip toevoegen"] == "/redactie/begrip-toevoegen/"
    assert all(
        (site / target.strip("/")).is_dir() for target in found.values() if "redactie" in target
    )


def test_the_way_back_leads_through_the_guide(site):
    page = (site / "redactie/excel/index.html").read_text()

    crumbs = re.search(r'<nav class="lw-crumbs".*?</nav>', page, re.DOTALL)[0]
    assert re.findall(r'href="([^"]*)"', crumbs) == ["../../", "../"]


def test_code_in_a_page_gets_no_links(site):
    page = (site / "redactie/voorbeelden/index.html").read_text()

    assert all("<a" not in block for block in re.findall(r"<pre>.*?</pre>", page, re.DOTALL))
