"""Shapes of fields with one value: text, a number, a date, ja or nee, a choice."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.edit_form.shapes.shape import Json, PlainText
from catalog.reading.yaml_file import PlainValue

WRONG_FORM = "Deze tekst heeft niet de goede vorm. Lees de uitleg bij het veld."


@dataclass(frozen=True)
class Line(PlainText):
    """One line of text, of the form that `pattern` asks for."""

    pattern: str | None = None

    def widget(self) -> dict[str, Json]:
        """Return a text field."""
        if self.pattern is None:
            return {"widget": "string"}
        return {"widget": "string", "pattern": [self.pattern, WRONG_FORM]}


@dataclass(frozen=True)
class Paragraphs(PlainText):
    """Text of more than one line."""

    def widget(self) -> dict[str, Json]:
        """Return a large text field."""
        return {"widget": "text"}


@dataclass(frozen=True)
class Day(PlainText):
    """A date, written as year-month-day."""

    def widget(self) -> dict[str, Json]:
        """Return a date picker; a new entry starts with today."""
        return {
            "widget": "datetime",
            "format": "YYYY-MM-DD",
            "date_format": "DD-MM-YYYY",
            "time_format": False,
            "default": "{{now}}",
        }


@dataclass(frozen=True)
class Amount(PlainText):
    """A number with decimals; it stays text, so that `1500.00` keeps its zeros."""

    def widget(self) -> dict[str, Json]:
        """Return a text field for digits and a point."""
        message = "Schrijf een getal, met een punt voor de cijfers achter de komma: 12.50."
        return {"widget": "string", "pattern": [r"^\d+(\.\d+)?$", message]}


@dataclass(frozen=True)
class WholeNumber:
    """A whole number, within bounds."""

    smallest: int | None
    largest: int | None
    empty: ClassVar[Json] = None

    def widget(self) -> dict[str, Json]:
        """Return a field for a whole number."""
        bounds = {"min": self.smallest, "max": self.largest}
        given = {name: bound for name, bound in bounds.items() if bound is not None}
        return {"widget": "number", "value_type": "int", "step": 1, **given}

    def to_form(self, plain: PlainValue) -> Json:
        """Return the number; text that is no number stays as it is."""
        return int(plain) if isinstance(plain, str) and plain.isdecimal() else plain

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return the digits."""
        return str(given)


@dataclass(frozen=True)
class YesOrNo:
    """`ja` or `nee`, as a switch; `default` holds when the file says nothing."""

    default: bool | None
    hint: ClassVar[str] = "Aan is ja."
    words: ClassVar[Mapping[str, bool]] = {"ja": True, "true": True, "nee": False, "false": False}

    @property
    def empty(self) -> Json:
        """Return what holds when the file says nothing."""
        return self.default

    def widget(self) -> dict[str, Json]:
        """Return a switch."""
        return {"widget": "boolean", "default": bool(self.default), "required": True}

    def to_form(self, plain: PlainValue) -> Json:
        """Return whether the file says `ja`."""
        return self.words.get(plain, self.default) if isinstance(plain, str) else self.default

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return the Dutch word."""
        return "ja" if given else "nee"


@dataclass(frozen=True)
class Choice(PlainText):
    """One of a closed list; `options` holds the label of each value."""

    options: Mapping[str, str]
    default: str | None = None

    def widget(self) -> dict[str, Json]:
        """Return a drop-down list."""
        options = [{"label": label, "value": value} for value, label in self.options.items()]
        preset = {} if self.default is None else {"default": self.default}
        return {"widget": "select", "options": options, **preset}

    @property
    def empty(self) -> Json:
        """Return what holds when the file says nothing."""
        return self.default or ""

    def to_form(self, plain: PlainValue) -> Json:
        """Return the chosen value."""
        return plain if isinstance(plain, str) else self.empty
