"""The references from one entry to others."""

from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from catalog.entities.reference import Reference
from catalog.reading.yaml_file import Location


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
