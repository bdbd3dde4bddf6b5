"""A value that a field refuses, with all that a message may need to know about it."""

from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from catalog.messages.message import Message
from catalog.reading.likeness import shown
from catalog.reading.problem import Fix, Problem
from catalog.reading.shape import field_at
from catalog.reading.source_text import Span
from catalog.reading.yaml_content import Location, YamlFile


@dataclass(frozen=True)
class WrongValue:
    """One error of pydantic, for the entry at `location` in `file`."""

    file: YamlFile
    location: Location
    entity: type[BaseModel]
    detail: ErrorDetails

    @property
    def place(self) -> Location:
        """Return the location of the value within the file."""
        return (*self.location, *self.detail["loc"])

    @property
    def span(self) -> Span:
        """Return the characters of the value."""
        return self.file.span(self.place)

    @property
    def found(self) -> str:
        """Return the value as it was read."""
        return str(self.detail["input"])

    @property
    def limits(self) -> dict[str, Any]:
        """Return the bounds that pydantic names."""
        return self.detail.get("ctx", {})

    @property
    def field(self) -> str:
        """Return the name of the field that holds the value."""
        return next((str(step) for step in reversed(self.place) if isinstance(step, str)), "")

    @property
    def help(self) -> str:
        """Return what the field is for."""
        described = field_at(self.entity, self.detail["loc"])
        return (described.description or "") if described else ""

    def replaced_by(self, text: str, *, certain: bool = True) -> Fix | None:
        """Return the fix that puts `text` in the place of the value, where it is on one line."""
        start, end = self.span
        if self.place not in self.file.value_marks or "\n" in self.file.text[start:end]:
            return None
        return Fix(start, end, text, certain)

    def problem(self, message: Message, *, fix: Fix | None = None, **words: Any) -> Problem:
        """Return the problem with the words that every message may use."""
        words = {"field": self.field, "help": self.help, "found": shown(self.found), **words}
        return self.file.problem(message, self.place, fix=fix, **words)
