"""Shapes of fields that belong together, such as those of a whole entry."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.edit_form.shapes.shape import Json, Shape
from catalog.reading.yaml_file import PlainValue


@dataclass(frozen=True)
class FormField:
    """One field of the form: its name in the file, its Dutch name and help, and its shape."""

    name: str
    title: str
    help: str
    required: bool
    shape: Shape

    def configuration(self) -> dict[str, Json]:
        """Return the field as Decap wants it described."""
        extra = getattr(self.shape, "hint", "")
        return {
            "name": self.name,
            "label": self.title,
            "hint": f"{self.help} {extra}".strip(),
            "required": self.required,
            **self.shape.widget(),
        }


@dataclass(frozen=True)
class Part:
    """Fields that belong together, such as a whole entry."""

    fields: tuple[FormField, ...]
    empty: ClassVar[Json] = {}

    def widget(self) -> dict[str, Json]:
        """Return a group of fields."""
        return {"widget": "object", "fields": [each.configuration() for each in self.fields]}

    def to_form(self, plain: PlainValue) -> Json:
        """Return every field, also those that the file leaves out."""
        content = plain if isinstance(plain, dict) else {}
        return {each.name: each.shape.to_form(content.get(each.name)) for each in self.fields}

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return the fields that hold something; fields that the form does not know stay."""
        old: Mapping[str, PlainValue] = before if isinstance(before, dict) else {}
        values = given if isinstance(given, dict) else {}
        known = {each.name for each in self.fields}
        fresh: dict[str, PlainValue] = {}
        for field in self.fields:
            _fill(fresh, field, values.get(field.name), old)
        stayed = {name: value for name, value in old.items() if name not in known}
        return _in_order(fresh | stayed, old, [each.name for each in self.fields])


def _fill(
    fresh: dict[str, PlainValue], field: FormField, given: Json, old: Mapping[str, PlainValue]
) -> None:
    """Set the field in `fresh`, unless nothing is filled in."""
    shape, before = field.shape, old.get(field.name)
    is_blank = isinstance(given, str) and not given.strip()
    value = shape.empty if is_blank or given in (None, [], {}) else given
    if field.name in old and value == shape.to_form(before):
        fresh[field.name] = before
    elif value != shape.empty or (field.name in old and shape.empty not in (None, "", [])):
        filled = shape.to_plain(value, before)
        if filled is not None:
            fresh[field.name] = filled
    elif field.required and shape.empty == []:
        fresh[field.name] = []


def _in_order(
    values: Mapping[str, PlainValue], old: Iterable[str], order: Sequence[str]
) -> dict[str, PlainValue]:
    """Return the values in the order of the file; new ones come behind their predecessor."""
    names = [name for name in old if name in values]
    for position, name in enumerate(order):
        if name in values and name not in names:
            before = [names.index(each) for each in order[:position] if each in names]
            names.insert(max(before, default=-1) + 1, name)
    return {name: values[name] for name in names}


@dataclass(frozen=True)
class OptionalPart:
    """Fields that belong together and may all be left empty."""

    part: Part

    @property
    def empty(self) -> Json:
        """Return the fields as the form shows them when none is filled in."""
        return self.part.to_form(None)

    def widget(self) -> dict[str, Json]:
        """Return a folded group of fields, none of which the form itself asks for."""
        # Decap fills in today for a new entry, unless the default is an empty text.
        left_empty = {"required": False, "default": ""}
        fields = [{**each.configuration(), **left_empty} for each in self.part.fields]
        return {"widget": "object", "collapsed": True, "fields": fields}

    def to_form(self, plain: PlainValue) -> Json:
        """Return every field, also those that the file leaves out."""
        return self.part.to_form(plain)

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return the fields that hold something; none when the part is left out."""
        return self.part.to_plain(given, before) or None
