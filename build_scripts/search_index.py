"""The search index: what can be found, by which words, made from the catalogue."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

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

SAME = "zelfde"
"""The kind of a record that is no entry but a group of words that mean the same."""

PLURALS = ("", "s", "en", "n", "e")
"""Endings that search takes away itself; spaces and hyphens it does not see either."""

BETWEEN = "|"
"""What stands between words; a list of words weighs more, compressed as well."""

LONGEST_SUMMARY = 140
"""Characters; a result is one or two lines."""


def search_index(catalog: Catalog) -> bytes:
    """Return the index as JSON: for each entry its kind, address, name and words.

    Groups of words that mean the same come first, as entries without an address.
    """
    groups = ([SAME, "", "", BETWEEN.join(group.words)] for group in catalog.same_words.values())
    return _json([*groups, *(record for record, _ in _described(catalog))])


def search_summaries(catalog: Catalog) -> bytes:
    """Return as JSON what stands below each result, in the order of the entries of the index."""
    return _json([summary for _, summary in _described(catalog)])


def search_texts(catalog: Catalog) -> bytes:
    """Return the second index: sections of dossiers and answers, to be found by their text."""
    sections = (
        [
            "achtergrond",
            f"{dossier.url}#{section.id}",
            f"{dossier.label}: {section.label}",
            "",
            " ".join(f"{point.label or ''} {point.text}" for point in section.points),
        ]
        for dossier in catalog.dossiers.values()
        for section in dossier.sections
    )
    answers = (
        ["vraag", f"{visitor.url}#{item.id}", item.question, "", item.answer]
        for visitor in catalog.visitor_questions.values()
        for item in visitor.questions
    )
    return _json([*sections, *answers])


def _json(records: Sequence[object]) -> bytes:
    return json.dumps(records, ensure_ascii=False, separators=(",", ":")).encode()


def _described(catalog: Catalog) -> Iterator[tuple[list[str], str]]:
    """Return what can be found, each with its summary."""
    for kind, collection in SECTIONS:
        for entity in getattr(catalog, collection).values():
            yield [kind, entity.url, entity.label, _words(entity)], _summary(entity)
    for visitor in catalog.visitor_questions.values():
        for item in visitor.questions:
            words = BETWEEN.join(item.search_words)
            yield ["vraag", f"{visitor.url}#{item.id}", item.question, words], visitor.label
    for page in catalog.found_pages.values():
        yield [page.kind, page.target, page.label, BETWEEN.join(page.search_words)], ""


def _words(entity: Entity) -> str:
    fields: Iterable[str] = ("synonyms", "inflections", "search_words")
    words = [word for field in fields for word in getattr(entity, field, ())]
    return BETWEEN.join(_distinct(entity.label, words))


def _distinct(label: str, words: Sequence[str]) -> list[str]:
    """Return the words that search does not read as the label or an earlier word already."""
    known = {_letters(label)}
    kept = []
    for word in words:
        letters = _letters(word)
        if not any(letters == f"{one}{ending}" for one in known for ending in PLURALS):
            kept.append(word)
        known.add(letters)
    return kept


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.lower())
    return re.sub(r"[^a-z0-9&+]", "", plain)


def _summary(entity: Entity) -> str:
    text = str(getattr(entity, "definition", None) or getattr(entity, "summary", ""))
    if len(text) <= LONGEST_SUMMARY:
        return text
    return text[: LONGEST_SUMMARY - 1].rsplit(" ", 1)[0] + "…"
