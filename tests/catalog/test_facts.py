"""The facts of the documents: nothing lost, nothing copied, nothing firmer than it is."""

import re
from dataclasses import fields
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest
import yaml

HERE = Path(__file__).parent
SEEDS = HERE.parents[2] / "shared/seeds"
SEED_FILES = {
    "visie-leren-en-ontwikkelen": "000",
    "actieplan-onderwijs": "001",
    "plan-van-aanpak-wpi": "002",
    "bestuursopdracht": "003",
    "voorstel-leergang-trekkers": "004",
}
LONGEST_COPY = 7
"""Words; eight in a row from a document would be its sentence, not ours."""
WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
NOT_PROSE = {
    "id",
    "sources",
    "source",
    "annexes",
    "consulted",
    "url",
    "label",
    "maintainer",
    "search_words",
    "teams",
}

needs_seeds = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the source documents are not on this machine"
)


@cache
def seed(document):
    (path,) = SEEDS.glob(f"{SEED_FILES[document]}*")
    return re.sub(r"<[^>]+>", " ", path.read_text())


def words(text):
    return [word.casefold() for word in WORD.findall(text)]


def document_rows():
    return [
        (table, row)
        for path in sorted((HERE / "document_rows").glob("*.yml"))
        for table in yaml.safe_load(path.read_text())
        for row in table["rows"]
    ]


def texts_of(value, name=""):
    if isinstance(value, str) and name not in NOT_PROSE:
        yield value
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from texts_of(item, name)
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in NOT_PROSE:
                yield from texts_of(item, key)


def every_entity(catalog):
    names = [field.name for field in fields(catalog) if not field.name.endswith("version")]
    return [(name, entity) for name in names for entity in getattr(catalog, name).values()]


def inner_ids(entity):
    """Return the ids of what stands inside an entry: points, actions, rows, questions, findings."""
    found = set()

    def collect(value):
        if isinstance(value, dict):
            if "id" in value:
                found.add(value["id"])
            for item in value.values():
                collect(item)
        elif isinstance(value, (list, tuple)):
            for item in value:
                collect(item)

    collect(entity.model_dump(mode="json"))
    return found


def test_every_row_of_the_documents_has_an_entry(catalog):
    wrong = []
    for table, row in document_rows():
        place, _, inner = (row.get("entry") or "").partition("#")
        collection, _, name = place.partition("/")
        entity = getattr(catalog, collection, {}).get(name) if collection else None
        if entity is None or (inner and inner not in inner_ids(entity)):
            wrong.append((table["table"], row["row"], row.get("entry")))

    assert wrong == []


def test_every_section_with_rows_is_a_section_of_its_document(catalog):
    assert [
        (table["document"], table["section"])
        for table, _ in document_rows()
        if table["section"] not in catalog.sources[table["document"]].sections
    ] == []


@needs_seeds
def test_every_row_stands_in_its_document():
    missing = []
    for table, row in document_rows():
        text = " ".join(words(seed(table["document"])))
        asked = words(row["row"])
        if sum(word in text for word in asked) < 0.7 * len(asked):
            missing.append((table["table"], row["row"]))

    assert missing == []


@needs_seeds
def test_no_sentence_is_copied_from_a_document(catalog):
    runs = {run for document in SEED_FILES for run in runs_in(seed(document))}
    runs -= {run for _, entity in every_entity(catalog) for run in runs_in(entity.label)}
    copied = [
        (name, entity.id, " ".join(run))
        for name, entity in every_entity(catalog)
        if name != "sources"  # names its chapters as the document does
        for text in texts_of(entity.model_dump(mode="json"))
        for run in runs_in(text)
        if run in runs
    ]

    assert copied == []


def runs_in(text):
    """Yield every row of eight words in a text."""
    found = words(text)
    return zip(*(found[start:] for start in range(LONGEST_COPY + 1)), strict=False)


def test_the_printed_sums_of_the_budget_add_up(catalog):
    for budget in catalog.budgets.values():
        assert budget.subtotal == sum(row.total for row in budget.rows)
        assert budget.unforeseen == budget.subtotal * budget.unforeseen_share
        assert budget.total == budget.subtotal + budget.unforeseen


def test_a_row_that_does_not_follow_from_its_columns_carries_a_note(catalog):
    rows = [row for budget in catalog.budgets.values() for row in budget.rows]
    wrong = [row for row in rows if row.computed_total != row.total]

    assert [(row.id, row.total, row.computed_total) for row in wrong] == [
        ("selfcare", Decimal("2662.50"), Decimal("4537.50"))
    ]
    assert all(row.notes for row in wrong)


# What the documents wish, explore or plan, by a word that gives it away (rule R18).
NOT_YET = re.compile(
    r"\b(nazorg|therap|counsel|mediat|rooney|accreditatiepunt|escalatieladder|"
    r"vacatures? reserver|gereserveerde vacatures?|360 graden|pulse)",
    re.IGNORECASE,
)
SAYS_SO = re.compile(
    r"\b(wens|wensen|wil|willen|vragen?|vraagt|gevraagd|voorstel|bestaat (nog )?niet|verken\w*|"
    r"niet\b|geen\b|misschien|idee|plan|later|onderzoekt|adviseren|advies|graag|suggestie)",
    re.IGNORECASE,
)


def test_wishes_and_explored_ideas_never_read_as_existing(catalog):
    statements = [
        (dossier.id, point.id, f"{point.label or ''} {point.text}", point.standing)
        for dossier in catalog.dossiers.values()
        for section in dossier.sections
        for point in section.points
    ] + [
        (plan.id, action.id, f"{action.label} {action.text or ''}", action.standing)
        for plan in catalog.plans.values()
        for action in plan.actions
    ]
    wrong = [
        (place, name, text)
        for place, name, text, standing in statements
        if reads_as_existing(catalog, text, standing)
    ]

    assert wrong == []


def reads_as_existing(catalog, text, standing):
    """Return whether something that does not exist is told without a label and without a doubt."""
    firm = standing is None or catalog.standings[standing].firm
    return bool(firm and NOT_YET.search(text) and not SAYS_SO.search(text))


@pytest.mark.parametrize(
    ("text", "standing", "expected"),
    [
        ("Na een melding krijg je nazorg.", None, True),
        ("De Rooney rule geldt vanaf schaal 12.", "afspraak", True),
        ("Na een melding krijg je nazorg.", "wens", False),
        ("Medewerkers vragen om nazorg. Die bestaat nog niet.", None, False),
        ("Er is een training.", None, False),
    ],
)
def test_a_wish_that_reads_as_existing_is_noticed(catalog, text, standing, expected):
    assert reads_as_existing(catalog, text, standing) == expected
