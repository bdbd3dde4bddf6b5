"""Which places of an entry hold text, and which a number or a date."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from catalog.reading.yaml_file import Location

_NOT_TEXT = (int, float, Decimal, date)


def holds_text(entity: type[BaseModel], location: Location) -> bool:
    """Return whether the value at `location` of an entry of this class is text."""
    return _is_text(entity, tuple(part for part in location if isinstance(part, str)))


@cache
def _is_text(entity: type[BaseModel], names: tuple[str, ...]) -> bool:
    if not names or names[0] not in entity.model_fields:
        return True
    classes = list(_classes(entity.model_fields[names[0]].annotation))
    inner = [each for each in classes if issubclass(each, BaseModel)]
    if inner and len(names) > 1:
        return all(_is_text(each, names[1:]) for each in inner)
    return not any(issubclass(each, _NOT_TEXT) and each is not bool for each in classes)


def _classes(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type) and not get_args(annotation):
        yield annotation
    for argument in get_args(annotation):
        yield from _classes(argument)
