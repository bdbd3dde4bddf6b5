"""The references between entries, and those that lead nowhere."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel
from rapidfuzz import process

from catalog.entities.entity import SourceReference
from catalog.entities.reference import Reference
from catalog.reading.entry import Entry
from catalog.reading.problem import Problem
from catalog.reading.yaml_file import Location

SIMILAR_ENOUGH = 70
"""The similarity (0 to 100) from which an existing id is offered as what was meant."""


def unresolved_references(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield a problem for every id that no entry has, and every section that no source has."""
    ids: dict[str, dict[str, None]] = {}
    sections: dict[str, Sequence[str]] = {}
    for entry in entries:
        ids.setdefault(entry.collection, {})[entry.value.id] = None
        sections[entry.value.id] = getattr(entry.value, "sections", ())
    for entry in entries:
        for location, found, reference in references_in(entry.value):
            if not any(found in ids.get(name, ()) for name in reference.collections):
                known = [i for name in reference.collections for i in ids.get(name, ())]
                yield _unknown(entry, location, found, known)
        yield from _unknown_sections(entry, sections)


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


def _unknown(entry: Entry, location: Location, found: str, known: list[str]) -> Problem:
    return entry.problem(location, f"`{found}` bestaat niet.", _did_you_mean(found, known))


def _unknown_sections(entry: Entry, sections: Mapping[str, Sequence[str]]) -> Iterator[Problem]:
    for location, source in _source_references((), entry.value):
        known = sections.get(source.document, ())
        if known and source.section not in known:
            yield entry.problem(
                (*location, "section"),
                f"Document `{source.document}` heeft geen onderdeel `{source.section}`.",
                _did_you_mean(source.section, list(known)),
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


def _did_you_mean(found: str, known: list[str]) -> str:
    nearest = process.extractOne(found, known, score_cutoff=SIMILAR_ENOUGH)
    if nearest is not None:
        return f"Bedoelde je `{nearest[0]}`?"
    shown = ", ".join(f"`{name}`" for name in known[:8])
    return f"Kies een bestaande naam, bijvoorbeeld {shown}." if shown else "Haal de verwijzing weg."
