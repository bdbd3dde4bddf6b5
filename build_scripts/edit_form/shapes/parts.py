"""Shapes of fields that hold fields of their own: one part, or a list of them."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from build_scripts.edit_form.shapes.shape import Json, Shape
from catalog.reading.yaml_file import PlainValue

NAMING = ("label", "question", "text", "number")
"""The fields that can give a part its name, the best first."""
LONGEST_ID = 60


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


@dataclass(frozen=True)
class Parts:
    """A list of parts; a new part gets its id from its name, and keeps it."""

    part: Part
    title: str
    empty: ClassVar[Json] = []

    @property
    def has_ids(self) -> bool:
        """Return whether each part has an id of its own."""
        return any(each.name == "id" for each in self.part.fields)

    def widget(self) -> dict[str, Json]:
        """Return a list of parts that fold open, each shown by its name."""
        names = [each.name for each in self.part.fields]
        naming = next((name for name in NAMING if name in names), "")
        summary = {"summary": f"{{{{fields.{naming}}}}}"} if naming else {}
        fields = [
            {"name": "id", "widget": "hidden", "required": False}
            if each.name == "id"
            else each.configuration()
            for each in self.part.fields
        ]
        return {
            "widget": "list",
            "label_singular": self.title.lower(),
            "collapsed": True,
            "fields": fields,
            **summary,
        }

    def to_form(self, plain: PlainValue) -> Json:
        """Return the parts."""
        return [self.part.to_form(each) for each in plain] if isinstance(plain, list) else []

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return the parts, each next to what it was before, and each with an id."""
        old = before if isinstance(before, list) else []
        parts = [
            self.part.to_plain(each, self._earlier(each, position, old))
            for position, each in enumerate(given)
        ]
        return [*_with_ids(parts)] if self.has_ids else parts

    def _earlier(self, given: Json, position: int, old: Sequence[PlainValue]) -> PlainValue:
        """Return what a part was before: the one with its id, or else in its place."""
        if not self.has_ids:
            return old[position] if position < len(old) else None
        name = given.get("id")
        return next((each for each in old if isinstance(each, dict) and each.get("id") == name), {})


def _with_ids(parts: Iterable[Any]) -> Iterable[PlainValue]:
    """Yield the parts; one without an id gets one that no other part has."""
    listed = list(parts)
    taken = {str(part["id"]) for part in listed if "id" in part}
    for part in listed:
        if "id" in part:
            yield part
            continue
        base = slug(next((str(part[name]) for name in NAMING if name in part), "deel"))
        name = next(each for each in _numbered(base) if each not in taken)
        taken.add(name)
        yield {"id": name, **part}


def _numbered(base: str) -> Iterable[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def slug(text: str) -> str:
    """Return an id made of `text`: small letters, digits and dashes, cut at a word."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    while len(words) > 1 and len("-".join(words)) > LONGEST_ID:
        words.pop()
    return "-".join(words)[:LONGEST_ID] or "deel"
