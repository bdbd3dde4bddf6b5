"""Shapes of fields with several values: lines, texts, numbers, choices."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.edit_form.shapes.shape import Json
from catalog.reading.yaml_file import PlainValue


class Several:
    """What all lists share: an empty list when the file says nothing."""

    empty: ClassVar[Json] = []

    def to_form(self, plain: PlainValue) -> Json:
        """Return the values."""
        return list(plain) if isinstance(plain, list) else []

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return the values, without empty ones."""
        return [text for each in given if (text := str(each).strip())]


@dataclass(frozen=True)
class Lines:
    """Short texts, one on each line of a large text field."""

    empty: ClassVar[Json] = ""
    hint: ClassVar[str] = "Zet elk op een eigen regel."

    def widget(self) -> dict[str, Json]:
        """Return a large text field."""
        return {"widget": "text"}

    def to_form(self, plain: PlainValue) -> Json:
        """Return the texts below each other."""
        return "\n".join(str(each) for each in plain) if isinstance(plain, list) else ""

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return the lines that hold something."""
        return [text for line in str(given).splitlines() if (text := line.strip())]


@dataclass(frozen=True)
class Texts(Several):
    """Longer texts, each in a field of its own."""

    label: str

    def widget(self) -> dict[str, Json]:
        """Return a list of large text fields."""
        inner = {"name": "text", "label": self.label, "widget": "text"}
        return {"widget": "list", "collapsed": False, "field": inner}


@dataclass(frozen=True)
class Choices(Several):
    """Some of a closed list; `options` holds the label of each value."""

    options: Mapping[str, str]

    def widget(self) -> dict[str, Json]:
        """Return a drop-down list in which several can be chosen."""
        options = [{"label": label, "value": value} for value, label in self.options.items()]
        return {"widget": "select", "multiple": True, "options": options}
