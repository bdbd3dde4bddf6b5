"""The search index: what can be found, by which words, made from the catalogue."""

import json
from collections.abc import Iterable, Iterator

from catalog import Catalog
from catalog.entities.entity import Entity

SECTIONS = (
    ("begrip", "terms"),
    ("leeraanbod", "interventions"),
    ("onderwerp", "topics"),
    ("thema", "themes"),
    ("doelgroep", "audiences"),
    ("niveau", "competence_levels"),
    ("richting", "focus_areas"),
    ("hulp", "support_routes"),
    ("aanvragen", "request_routes"),
    ("rol", "roles"),
    ("organisatie", "organisation_units"),
    ("bron", "sources"),
    ("achtergrond", "dossiers"),
    ("actieplan", "plans"),
    ("cijfer", "figures"),
    ("instrument", "instruments"),
    ("onderzoek", "publications"),
)
"""What a reader calls an entry, and the collection that holds it."""

PAGES = (
    (
        "pagina",
        "/advies/",
        "Advies voor jou of je team",
        (
            "vragenlijst",
            "aanbeveling",
            "hulp kiezen",
            "welke training past bij mij",
            "advies voor mijn team",
            "training kiezen",
            "welke cursus",
        ),
    ),
    ("pagina", "/leren/", "Hoe leren werkt", ("leercyclus", "principes", "niveaus")),
    (
        "pagina",
        "/hulp/",
        "Waar je terechtkunt",
        (
            "melden",
            "klacht indienen",
            "steun",
            "hulp",
            "gepest worden",
            "pesten melden",
            "gediscrimineerd",
            "ongewenst gedrag melden",
            "bedreigd",
            "lastiggevallen",
            "seksuele intimidatie",
            "onveilig gevoel",
            "waar kan ik terecht",
            "ruzie",
            "conflict",
        ),
    ),
    (
        "pagina",
        "/aanvragen/",
        "Zo vraag je iets aan",
        (
            "inschrijven",
            "aanmelden",
            "opgeven",
            "training aanvragen",
            "cursus aanvragen",
            "hoe vraag ik iets aan",
        ),
    ),
    (
        "pagina",
        "/privacy/",
        "Privacy",
        ("gegevens", "avg", "cookies", "antwoorden bewaren", "bewaard"),
    ),
)
"""Pages that are no entry of the catalogue."""


LONGEST_SUMMARY = 140
"""Characters; a result is one or two lines."""


def search_index(catalog: Catalog) -> bytes:
    """Return the index as JSON: for each entry its kind, address, name, words and summary."""
    records = [
        *_entries(catalog),
        *_questions(catalog),
        *([kind, url, name, list(words), ""] for kind, url, name, words in PAGES),
    ]
    return json.dumps(records, ensure_ascii=False, separators=(",", ":")).encode()


def _entries(catalog: Catalog) -> Iterator[list[object]]:
    for kind, collection in SECTIONS:
        for entity in getattr(catalog, collection).values():
            yield [kind, entity.url, entity.label, _words(entity), _summary(entity)]


def _questions(catalog: Catalog) -> Iterator[list[object]]:
    for visitor in catalog.visitor_questions.values():
        for item in visitor.questions:
            yield ["vraag", f"{visitor.url}#{item.id}", item.question, [], ""]


def _words(entity: Entity) -> list[str]:
    fields: Iterable[str] = ("synonyms", "inflections", "search_words")
    return [word for field in fields for word in getattr(entity, field, ())]


def _summary(entity: Entity) -> str:
    text = str(getattr(entity, "definition", None) or getattr(entity, "summary", ""))
    if len(text) <= LONGEST_SUMMARY:
        return text
    return text[: LONGEST_SUMMARY - 1].rsplit(" ", 1)[0] + "…"
