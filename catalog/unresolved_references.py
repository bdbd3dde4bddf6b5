"""References that lead nowhere: to an id that no entry has, or a section that no source has."""

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel

from catalog.entities.entity import SourceReference
from catalog.entities.reference import Reference
from catalog.kinds import KINDS
from catalog.known_ids import KnownIds, Unread
from catalog.messages.reference_messages import (
    OTHER_COLLECTION,
    UNKNOWN_REFERENCE,
    UNKNOWN_SECTION,
)
from catalog.reading.entry import Entry
from catalog.reading.likeness import listed_names, nearest, shown
from catalog.reading.problem import Problem
from catalog.reading.yaml_file import Location
from catalog.references import references_in

LABELS = {kind.collection: kind.label for kind in KINDS}


def unresolved_references(
    entries: Sequence[Entry], known: KnownIds | None = None
) -> Iterator[Problem]:
    """Yield a problem for every id that no entry has, and every section that no source has.

    Without `known`, the ids are those of `entries`.
    """
    known = known or KnownIds.of(entries, Unread(frozenset(), frozenset()))
    for entry in entries:
        for location, found, reference in references_in(entry.value):
            is_known = any(found in known.ids.get(name, ()) for name in reference.collections)
            if not is_known and not known.unread.may_hold(found, reference):
                yield _unknown(entry, location, found, reference, known.ids)
        yield from _unknown_sections(entry, known.sections)


def _unknown(
    entry: Entry,
    location: Location,
    found: str,
    reference: Reference,
    ids: Mapping[str, Mapping[str, None]],
) -> Problem:
    known = [each for name in reference.collections for each in ids.get(name, ())]
    meant = nearest(found, known)
    fix = entry.replaced(location, meant) if meant else None
    expected = " of ".join(LABELS[name] for name in reference.collections)
    suggestion = _did_you_mean(meant, known)
    actual = [LABELS[name] for name in ids if found in ids[name]]
    if actual and meant is None:
        return entry.problem(
            OTHER_COLLECTION,
            location,
            found=shown(found),
            actual=f"‘{'’ en ‘'.join(actual)}’",
            expected=f"‘{expected}’",
            suggestion=suggestion,
        )
    return entry.problem(
        UNKNOWN_REFERENCE,
        location,
        fix=fix,
        found=shown(found),
        where=f" bij ‘{expected}’",
        suggestion=suggestion,
    )


def _unknown_sections(entry: Entry, sections: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    for location, source in _source_references((), entry.value):
        known = sections.get(source.document, ())
        if known and source.section not in known:
            meant = nearest(source.section, known)
            yield entry.problem(
                UNKNOWN_SECTION,
                (*location, "section"),
                document=source.document,
                found=shown(source.section),
                suggestion=_did_you_mean(meant, list(known)),
            )


def _source_references(
    location: Location, value: object
) -> Iterator[tuple[Location, SourceReference]]:
    """Yield every source reference in `value`, however deep, with its location."""
    if isinstance(value, SourceReference):
        yield location, value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if isinstance(inner, (BaseModel, tuple)):
                yield from _source_references((*location, name), inner)
    elif isinstance(value, tuple) and value and not isinstance(value[0], str):
        for position, item in enumerate(value):
            yield from _source_references((*location, position), item)


def _did_you_mean(meant: str | None, known: Sequence[str]) -> str:
    if meant is not None:
        return f"Bedoelde je `{meant}`?"
    if not known:
        return "Haal de verwijzing weg."
    return f"Kies een bestaande naam: {listed_names(known)}."
