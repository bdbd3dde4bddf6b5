"""The fields of the form, made from the classes of the catalogue."""

import re
import types
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from build_scripts.edit_form.shapes.part import FormField, OptionalPart, Part
from build_scripts.edit_form.shapes.parts import Parts
from build_scripts.edit_form.shapes.referring import Picked, PickedSeveral, Source, Sources
from build_scripts.edit_form.shapes.several import Choices, Lines, Texts
from build_scripts.edit_form.shapes.shape import Shape
from build_scripts.edit_form.shapes.single import (
    Amount,
    Choice,
    Day,
    Line,
    Paragraphs,
    WholeNumber,
    YesOrNo,
)
from catalog.entities.entity import WHOLE_ENTRY, Entity, SourceReference
from catalog.entities.reference import Reference
from catalog.kinds import KINDS

LAST = ("notes", "editorial", "sources", "maintainer", "reviewed_on")
"""The fields that stand at the end of the form, and of a new file."""
ANY_LINE = r"^[^\n]*$"
"""The pattern of a line that may hold anything; no editor needs to be told about it."""

OPTION_LABELS = {
    "one": "Eén antwoord",
    "many": "Een of meer antwoorden",
    "number": "Een getal",
    "text": "Een eigen tekst",
    "topic": "Een onderwerp",
    "signal": "Een signaal van schade",
    "doubt": "Twijfel",
    "intervention": "Een leerinterventie",
    "other": "Iets anders",
    WHOLE_ENTRY: "Het hele stuk",
    **{kind.collection: kind.label for kind in KINDS},
}
"""The Dutch label of options that are English in the files."""


@cache
def part_of(entity: type[BaseModel]) -> Part:
    """Return the fields of a class in the order of the form."""
    return Part(
        tuple(
            FormField(
                name=name,
                title=field.title or name,
                help=_help(field.description or ""),
                required=field.is_required(),
                shape=_shape(entity, name, field),
            )
            for name, field in _ordered(entity)
        )
    )


@cache
def entry_part(entity: type[Entity]) -> Part:
    """Return the fields of an entry; its id is its address in the form, and no field."""
    return Part(tuple(field for field in part_of(entity).fields if field.name != "id"))


def _ordered(entity: type[BaseModel]) -> Sequence[tuple[str, FieldInfo]]:
    fields = entity.model_fields
    if not issubclass(entity, Entity):
        return [*fields.items()]
    own = [name for name in fields if name not in LAST]
    return [(name, fields[name]) for name in (*own, *LAST) if name in fields]


def _shape(entity: type[BaseModel], name: str, field: FieldInfo) -> Shape:
    if name == "editorial" and issubclass(entity, Entity):
        titles = {each: found.title or each for each, found in entity.model_fields.items()}
        return Choices({WHOLE_ENTRY: OPTION_LABELS[WHOLE_ENTRY], **titles})
    inner, details = _opened(field.annotation, field.metadata)
    if get_origin(inner) is tuple:
        item, item_details = _opened(get_args(inner)[0], ())
        return _several(item, [*details, *item_details], field)
    return _single(inner, details, field)


def _opened(annotation: Any, details: Sequence[Any]) -> tuple[Any, list[Any]]:
    """Return the type inside `Annotated` and `... | None`, with all that is said about it."""
    found = [
        inner
        for detail in details
        for inner in (detail.metadata if isinstance(detail, FieldInfo) else [detail])
    ]
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *extra = get_args(annotation)
        return _opened(inner, [*found, *extra])
    if origin in (Union, types.UnionType):
        kept = next(each for each in get_args(annotation) if each is not type(None))
        return _opened(kept, found)
    return annotation, found


def _single(inner: Any, details: Sequence[Any], field: FieldInfo) -> Shape:
    if get_origin(inner) is Literal:
        return Choice(_labels(get_args(inner)), None if field.is_required() else field.default)
    if issubclass(inner, BaseModel):
        part = part_of(inner)
        if inner is SourceReference:
            return Source()
        return part if field.is_required() else OptionalPart(part)
    if issubclass(inner, str):
        return _text(details)
    return _OTHER[inner](details, field)


def _text(details: Sequence[Any]) -> Shape:
    if (reference := _reference(details)) is not None:
        return Picked(reference.collections)
    pattern = _detail(details, "pattern")
    if pattern is None or re.fullmatch(pattern, "a\nb"):
        return Paragraphs()
    return Line(None if pattern == ANY_LINE else pattern)


def _several(item: Any, details: Sequence[Any], field: FieldInfo) -> Shape:
    reference = _reference(details)
    if reference is not None:
        return PickedSeveral(reference.collections)
    if get_origin(item) is Literal:
        return Choices(_labels(get_args(item)))
    if issubclass(item, BaseModel):
        title = field.title or ""
        return Sources() if item is SourceReference else Parts(part_of(item), title)
    if isinstance(_text(details), Paragraphs) and issubclass(item, str):
        return Texts(field.title or "")
    return Lines()


def _yes_or_no(details: Sequence[Any], field: FieldInfo) -> Shape:
    return YesOrNo(None if field.is_required() else bool(field.default))


def _whole_number(details: Sequence[Any], field: FieldInfo) -> Shape:
    return WholeNumber(_detail(details, "ge"), _detail(details, "le"))


def _amount(details: Sequence[Any], field: FieldInfo) -> Shape:
    return Amount()


def _day(details: Sequence[Any], field: FieldInfo) -> Shape:
    return Day()


_OTHER: dict[type, Callable[[Sequence[Any], FieldInfo], Shape]] = {
    bool: _yes_or_no,
    int: _whole_number,
    float: _amount,
    Decimal: _amount,
    date: _day,
}


def _reference(details: Sequence[Any]) -> Reference | None:
    return next((each for each in details if isinstance(each, Reference)), None)


def _detail(details: Sequence[Any], name: str) -> Any:
    return next((found for each in details if (found := getattr(each, name, None))), None)


def _help(description: str) -> str:
    """Return what a field is, without the words that only the YAML file has."""
    return re.sub(r"`([^`]*)`", r"‘\1’", description.partition(f" `{WHOLE_ENTRY}`")[0])


def _labels(values: Sequence[str]) -> dict[str, str]:
    return {
        value: OPTION_LABELS.get(value, value.replace("-", " ").capitalize()) for value in values
    }
