"""The shape of a list of parts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.edit_form.shapes.part import Part
from build_scripts.edit_form.shapes.part_ids import NAMING, with_ids
from build_scripts.edit_form.shapes.shape import Json
from catalog.reading.yaml_file import PlainValue


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
        return [*with_ids(parts)] if self.has_ids else parts

    def _earlier(self, given: Json, position: int, old: Sequence[PlainValue]) -> PlainValue:
        """Return what a part was before: the one with its id, or else in its place."""
        if not self.has_ids:
            return old[position] if position < len(old) else None
        name = given.get("id")
        return next((each for each in old if isinstance(each, dict) and each.get("id") == name), {})
