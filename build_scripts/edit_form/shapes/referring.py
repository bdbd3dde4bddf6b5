"""Shapes of fields that name other entries: found by label, stored by id."""

from dataclasses import dataclass

from build_scripts.edit_form.shapes.several import Several
from build_scripts.edit_form.shapes.shape import Json, PlainText
from catalog.reading.yaml_file import PlainValue

SECTIONS = "sections"
"""The name under which the form knows every section of every source."""
PICKER = "kies-"
"""The start of the name of a collection that holds nothing but what can be picked."""
BETWEEN = " § "
"""What stands between a document and its section, in the value that the form has for both."""


def _picker(name: str) -> dict[str, Json]:
    return {
        "widget": "relation",
        "collection": f"{PICKER}{name}",
        "search_fields": ["zoek"],
        "display_fields": ["naam"],
        "value_field": "sleutel",
        "options_length": 50,
    }


@dataclass(frozen=True)
class Picked(PlainText):
    """The id of an entry in one of `collections`."""

    collections: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the name of the list to pick from."""
        return "-".join(self.collections)

    def widget(self) -> dict[str, Json]:
        """Return a field that searches in labels."""
        return _picker(self.name)


@dataclass(frozen=True)
class PickedSeveral(Several):
    """The ids of entries in any of `collections`."""

    collections: tuple[str, ...]

    @property
    def name(self) -> str:
        """Return the name of the list to pick from."""
        return "-".join(self.collections)

    def widget(self) -> dict[str, Json]:
        """Return a field that searches in labels and takes several."""
        return {**_picker(self.name), "multiple": True}


@dataclass(frozen=True)
class Source(PlainText):
    """A document with one of its sections, picked as one."""

    def widget(self) -> dict[str, Json]:
        """Return a field that searches in documents and sections."""
        return _picker(SECTIONS)

    def to_form(self, plain: PlainValue) -> Json:
        """Return the document and the section as one text."""
        return _joined(plain)

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return the document and the section as two fields."""
        return _parted(given)


@dataclass(frozen=True)
class Sources(Several):
    """Documents with their sections."""

    def widget(self) -> dict[str, Json]:
        """Return a field that searches in documents and sections and takes several."""
        return {**_picker(SECTIONS), "multiple": True}

    def to_form(self, plain: PlainValue) -> Json:
        """Return each document and section as one text."""
        return [_joined(each) for each in plain] if isinstance(plain, list) else []

    def to_plain(self, given: Json, before: PlainValue) -> PlainValue:
        """Return each document and section as two fields."""
        return [_parted(each) for each in given]


def _joined(plain: PlainValue) -> str:
    if not isinstance(plain, dict):
        return ""
    return f"{plain.get('document') or ''}{BETWEEN}{plain.get('section') or ''}"


def _parted(given: Json) -> PlainValue:
    document, _, section = str(given).partition(BETWEEN)
    return {"document": document, "section": section}
