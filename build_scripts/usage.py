"""Where entries are used: the other side of every reference."""

from collections import defaultdict
from collections.abc import Mapping

from build_scripts.glossary_links import GlossaryLinks
from catalog import Catalog
from catalog.entities.entity import Entity
from catalog.entities.intervention import Intervention
from catalog.entities.term import Term


def interventions_by(catalog: Catalog, field: str) -> Mapping[str, list[Intervention]]:
    """Return the interventions for each id that they hold in `field`."""
    found: dict[str, list[Intervention]] = defaultdict(list)
    for intervention in catalog.interventions.values():
        value = getattr(intervention, field)
        for identifier in value if isinstance(value, tuple) else (value,):
            found[identifier].append(intervention)
    return found


def term_mentions(catalog: Catalog, links: GlossaryLinks) -> Mapping[str, list[Entity]]:
    """Return for each term the interventions and topics whose texts name it."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in (*catalog.interventions.values(), *catalog.topics.values()):
        named = {term.id for _, term in links.found_in(_text_of(entity)) if term}
        for identifier in sorted(named | set(getattr(entity, "terms", ()))):
            found[identifier].append(entity)
    return found


def narrower_terms(catalog: Catalog) -> Mapping[str, list[Term]]:
    """Return the narrower terms of each term."""
    found: dict[str, list[Term]] = defaultdict(list)
    for term in catalog.terms.values():
        for identifier in term.broader:
            found[identifier].append(term)
    return found


def cited_by(catalog: Catalog, collections: tuple[str, ...]) -> Mapping[str, list[Entity]]:
    """Return for each source the entries of `collections` that cite it."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for collection in collections:
        for entity in getattr(catalog, collection).values():
            for document in sorted({source.document for source in entity.sources}):
                found[document].append(entity)
    return found


def _text_of(entity: Entity) -> str:
    fields = (entity.label, getattr(entity, "summary", ""), getattr(entity, "description", ""))
    return "\n".join(fields)
