"""What a class of entry looks like inside: which class stands at a place, and which fields."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from catalog.reading.yaml_content import Location


def model_at(entity: type[BaseModel], location: Location) -> type[BaseModel] | None:
    """Return the class of the fields at `location` within an entry; nothing for a plain value."""
    model: type[BaseModel] | None = entity
    for step in location:
        if isinstance(step, int):
            continue
        described = model.model_fields.get(step) if model else None
        model = _model_in(described.annotation) if described else None
    return model


def field_at(entity: type[BaseModel], location: Location) -> FieldInfo | None:
    """Return the field that holds the value at `location`."""
    names = [position for position, step in enumerate(location) if isinstance(step, str)]
    if not names:
        return None
    model = model_at(entity, location[: names[-1]])
    return model.model_fields.get(str(location[names[-1]])) if model else None


@cache
def places_of(entity: type[BaseModel]) -> Sequence[tuple[tuple[str, ...], type[BaseModel]]]:
    """Return every class of fields within an entry, with the names of the fields that lead to it."""
    return tuple(_places((), entity))


def _places(
    path: tuple[str, ...], model: type[BaseModel]
) -> Iterator[tuple[tuple[str, ...], type[BaseModel]]]:
    yield path, model
    for name, described in model.model_fields.items():
        inner = _model_in(described.annotation)
        if inner is not None:
            yield from _places((*path, name), inner)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Return the first class of fields inside `annotation`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in get_args(annotation):
        if (found := _model_in(argument)) is not None:
            return found
    return None
