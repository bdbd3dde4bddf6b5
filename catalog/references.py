"""The references between entries, and those that lead nowhere."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from catalog.entities.entity import SourceReference
from catalog.entities.reference import Reference
from catalog.entities.source import Source
from catalog.kinds import KINDS
from catalog.messages.reference_messages import (
    OTHER_COLLECTION,
    REPEATED_ID,
    UNKNOWN_REFERENCE,
    UNKNOWN_SECTION,
)
from catalog.reading.entry import Entry
from catalog.reading.likeness import listed_names, nearest, shown
from catalog.reading.problem import Problem
from catalog.reading.yaml_file import Location

LABELS = {kind.collection: kind.label for kind in KINDS}


@dataclass(frozen=True)
class Unread:
    """The ids of entries that could not be read, so that references to them are no news."""

    collections: frozenset[str]
    ids: frozenset[tuple[str, str]]

    @classmethod
    def because_of(cls, folder: Path, problems: Sequence[Problem]) -> "Unread":
        """Return what the errors in these files keep from being read."""
        broken = [problem.path for problem in problems if problem.is_error]
        folders = {folder / k.path: k.collection for k in KINDS if k.layout == "folder"}
        lists = {folder / k.path: k.collection for k in KINDS if k.layout == "list"}
        return cls(
            frozenset(lists[path] for path in broken if path in lists),
            frozenset(
                (folders[path.parent], path.name.partition(".")[0].lower())
                for path in broken
                if path.parent in folders
            ),
        )

    def may_hold(self, found: str, reference: Reference) -> bool:
        """Return whether the entry may exist in a file that has problems of its own."""
        return any(
            name in self.collections or (name, found) in self.ids for name in reference.collections
        )


def repeated_ids(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield a problem for every entry with an id that an earlier one of its kind has."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        key = (entry.collection, entry.value.id)
        if key in seen:
            start, _ = seen[key].file.span((*seen[key].location, "id"))
            earlier = seen[key].file.source.line_number(start) + 1
            yield entry.problem(REPEATED_ID, ("id",), found=entry.value.id, earlier=earlier)
        seen.setdefault(key, entry)


@dataclass(frozen=True)
class KnownIds:
    """What a reference may lead to."""

    ids: Mapping[str, Mapping[str, None]]
    sections: Mapping[str, Sequence[str]]
    unread: Unread

    @classmethod
    def of(cls, entries: Sequence[Entry], unread: Unread) -> "KnownIds":
        """Return the ids of all entries, and the sections of all sources."""
        ids: dict[str, dict[str, None]] = {}
        for entry in entries:
            ids.setdefault(entry.collection, {})[entry.value.id] = None
        sections = {e.value.id: e.value.sections for e in entries if isinstance(e.value, Source)}
        return cls(ids, sections, unread)


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


def references_in(value: BaseModel) -> Iterator[tuple[Location, str, Reference]]:
    """Yield every id that `value` refers to, with its location and the collections it is in."""
    for name, marker in _fields(type(value)):
        inner = getattr(value, name)
        if marker is not None or isinstance(inner, (BaseModel, tuple)):
            yield from _in_value((name,), inner, marker)


@cache
def _fields(entity: type[BaseModel]) -> tuple[tuple[str, Reference | None], ...]:
    """Return the fields of a class, each with the marker that its annotation holds."""
    return tuple(
        (
            name,
            _marker(
                Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
            ),
        )
        for name, field in entity.model_fields.items()
    )


def _in_value(
    location: Location, value: Any, marker: Reference | None
) -> Iterator[tuple[Location, str, Reference]]:
    if isinstance(value, BaseModel):
        for inner, found, reference in references_in(value):
            yield (*location, *inner), found, reference
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _in_value((*location, position), item, marker)
    elif isinstance(value, str) and marker is not None:
        yield location, value, marker


def _marker(annotation: Any) -> Reference | None:
    """Return the first reference marker anywhere inside `annotation`."""
    if get_origin(annotation) is Annotated:
        for extra in annotation.__metadata__:
            if isinstance(extra, Reference):
                return extra
    for argument in get_args(annotation):
        if (found := _marker(argument)) is not None:
            return found
    return None


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
