"""A column of a spreadsheet: one field of an entity, and what its cells may hold."""

from dataclasses import dataclass
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from catalog.entities.entity import WHOLE_ENTRY, Entity, MaintainedEntity
from catalog.entities.reference import Reference

Shape: TypeAlias = Literal["text", "number", "date", "yes-no"]

_SHAPES: dict[Any, Shape] = {str: "text", int: "number", date: "date", bool: "yes-no"}


@dataclass(frozen=True)
class ClosedList:
    """The values that a cell may hold: ids of entries in `collections`, or the `fixed` ones."""

    name: str
    collections: tuple[str, ...] = ()
    fixed: tuple[tuple[str, str], ...] = ()
    """Each id with the name that editors read."""


@dataclass(frozen=True)
class Part:
    """A value without parts of its own, such as a name, a date or the id of another entry."""

    name: str
    title: str
    shape: Shape
    choices: ClosedList | None = None


@dataclass(frozen=True)
class Column:
    """One field of an entity; `many` when a cell holds several values."""

    field: str
    title: str
    help: str
    required: bool
    many: bool
    parts: tuple[Part, ...]
    """One part for a simple value, several for a value that consists of fields."""

    @property
    def part(self) -> Part | None:
        """Return the only part of a simple value; nothing when the value has several."""
        return self.parts[0] if len(self.parts) == 1 else None

    @property
    def form(self) -> str:
        """Return how a value of several parts is written: `document | paragraaf`."""
        return " | ".join(part.title.lower() for part in self.parts)

    @property
    def single(self) -> Part | None:
        """Return the part of a cell that holds one simple value; nothing for other cells."""
        return None if self.many else self.part


def columns_of(entity: type[Entity]) -> tuple[Column, ...]:
    """Return a column for each field but the id: the name, what is its own, what all have."""
    shared = [name for name in entity.model_fields if name in _shared_fields()]
    own = [name for name in entity.model_fields if name not in shared]
    order = ["label", *own, *(name for name in shared if name != "label")]
    return tuple(_column(name, entity) for name in order if name != "id")


def title_of(name: str, field: FieldInfo) -> str:
    """Return the Dutch name of a field; its key as long as it has none."""
    return field.title or name


def _shared_fields() -> set[str]:
    return set(MaintainedEntity.model_fields)


def _column(name: str, entity: type[Entity]) -> Column:
    field = entity.model_fields[name]
    title = title_of(name, field)
    inner, marker = _unwrapped(_whole_annotation(field))
    many = get_origin(inner) is tuple
    if many:
        inner, marker = _unwrapped(get_args(inner)[0])
    if name == "editorial":
        parts: tuple[Part, ...] = (Part(name, title, "text", _fields_as_choices(entity)),)
    else:
        parts = _parts((name, title), inner, marker)
    required = field.is_required() or bool(_least(field))
    help_text = (field.description or "").replace("`", "'")
    return Column(name, title, help_text, required, many, parts)


def _least(field: FieldInfo) -> int:
    return max((getattr(extra, "min_length", 0) or 0 for extra in field.metadata), default=0)


def _parts(names: tuple[str, str], inner: Any, marker: Reference | None) -> tuple[Part, ...]:
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        return tuple(
            _parts((each, title_of(each, field)), *_unwrapped(_whole_annotation(field)))[0]
            for each, field in inner.model_fields.items()
        )
    if get_origin(inner) is Literal:
        return (Part(*names, "text", _fixed(names[0], get_args(inner))),)
    if inner not in _SHAPES:
        raise TypeError(f"a cell cannot hold the field `{names[0]}`: {inner}")
    choices = ClosedList("+".join(marker.collections), marker.collections) if marker else None
    return (Part(*names, _SHAPES[inner], choices),)


def _fixed(name: str, values: tuple[str, ...]) -> ClosedList:
    return ClosedList(f"{name}={'/'.join(values)}", fixed=tuple((each, each) for each in values))


def _whole_annotation(field: FieldInfo) -> Any:
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def _fields_as_choices(entity: type[Entity]) -> ClosedList:
    names = [(name, title_of(name, field)) for name, field in entity.model_fields.items()]
    whole = (WHOLE_ENTRY, "het hele stuk")
    return ClosedList(f"fields of {entity.__name__}", fixed=(whole, *names))


def _unwrapped(annotation: Any) -> tuple[Any, Reference | None]:
    """Return the type inside `Annotated` and `| None`, and the first marker on the way."""
    if get_origin(annotation) is Annotated:
        inner, marker = _unwrapped(annotation.__origin__)
        own = (each for each in annotation.__metadata__ if isinstance(each, Reference))
        return inner, marker or next(own, None)
    if get_origin(annotation) in (Union, UnionType):
        return _unwrapped(next(each for each in get_args(annotation) if each is not NoneType))
    return annotation, None
