"""A field that an entry does not have: misspelt, on the wrong level, or made up."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from catalog.messages.field_messages import MISPLACED_FIELD, MISSPELT_FIELD, UNKNOWN_FIELD
from catalog.messages.syntax_messages import NO_SPACE_AFTER_COLON
from catalog.reading.likeness import listed_names, nearest
from catalog.reading.problem import Fix, Problem
from catalog.reading.shape import model_at, places_of
from catalog.reading.yaml_content import Location, YamlFile


@dataclass(frozen=True)
class UnknownField:
    """The problem with an unknown field, and the name of the field that was meant."""

    problem: Problem
    meant: str | None


def unknown_field(
    file: YamlFile,
    location: Location,
    entity: type[BaseModel],
    place: Location,
    siblings: Sequence[str],
) -> UnknownField:
    """Return what is wrong with the unknown field at `place` within the entry at `location`."""
    name = str(place[-1])
    whole = (*location, *place)
    model = model_at(entity, place[:-1]) or entity
    names = [field for field in model.model_fields if field not in siblings]
    start, end = file.key_span(whole)
    if name.partition(":")[0] in names and ":" in name:
        field = name.partition(":")[0]
        at = start + len(field) + 1
        problem = file.problem(
            NO_SPACE_AFTER_COLON, whole, at_key=True, fix=Fix(at, at, " "), field=field
        )
        return UnknownField(problem, field)
    exact = _other_place(entity, place, name)
    if exact is None and (known := nearest(name, names)) is not None:
        fix = Fix(start, end, known) if file.text[start:end] == name else None
        problem = file.problem(MISSPELT_FIELD, whole, at_key=True, fix=fix, field=name, known=known)
        return UnknownField(problem, known)
    if exact is not None:
        problem = file.problem(MISPLACED_FIELD, whole, at_key=True, field=name, proper_place=exact)
        return UnknownField(problem, name)
    shown = listed_names(names or list(model.model_fields), most=30)
    return UnknownField(
        file.problem(UNKNOWN_FIELD, whole, at_key=True, field=name, known=shown), None
    )


def _other_place(entity: type[BaseModel], place: Location, name: str) -> str | None:
    """Return in Dutch where on another level of the entry the field belongs."""
    own = tuple(step for step in place[:-1] if isinstance(step, str))
    found = list(_places_with(entity, name, own))
    if not found:
        return None
    if any(path and path[:-1] == own for path in found):
        under = next(path[-1] for path in found if path and path[:-1] == own)
        return f"onder `{under}`. Laat de regel verder inspringen"
    if () in found:
        return "bij het hele stuk. Laat de regel minder ver inspringen"
    return " of ".join(f"onder `{path[-1]}`" for path in found[:3])


def _places_with(
    entity: type[BaseModel], name: str, own: tuple[str, ...]
) -> Iterator[tuple[str, ...]]:
    for path, model in places_of(entity):
        if path != own and name in model.model_fields:
            yield path
