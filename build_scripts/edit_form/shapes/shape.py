"""A shape of field: what the form shows for it, and the way to and from the YAML file."""

from typing import Any, ClassVar, Protocol, TypeAlias

from catalog.reading.yaml_file import PlainValue

Json: TypeAlias = Any
"""A value as the form has it."""


class Shape(Protocol):
    """One way to fill in a field. `empty` is what the form has when nothing is filled in."""

    @property
    def empty(self) -> Json:
        """Return the value of the form for a field that is absent."""

    def widget(self) -> dict[str, Json]:
        """Return the part of Decap's configuration that says how the field is filled in."""

    def to_form(self, plain: PlainValue) -> Json:
        """Return what the form shows for the content of a file."""

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return the content for what the form holds; what did not change is as `before`."""


class PlainText:
    """A shape whose value is the same text in the form and in the file."""

    empty: ClassVar[Json] = ""

    def to_form(self, plain: PlainValue) -> Json:
        """Return the text itself."""
        return plain if isinstance(plain, str) else ""

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return the text, without spaces around it."""
        return str(given).strip()


def kept(shape: Shape, given: Json, before: PlainValue) -> PlainValue:
    """Return `before` when the form holds what it showed for it, else the content of `given`."""
    if before is not None and given == shape.to_form(before):
        return before
    return shape.to_plain(given, before)
