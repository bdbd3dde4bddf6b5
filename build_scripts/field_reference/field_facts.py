"""What an editor wants to know of each field, taken from the schema of a kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from build_scripts.field_reference.examples import Examples
from catalog.schema.shapes import JsonSchema

LAST = ("sources", "editorial", "notes", "maintainer", "reviewed_on")
"""Fields that every entry has: they follow those of the kind itself, as in the files."""


@dataclass(frozen=True)
class FieldFacts:
    """One field; `collections` says where its ids come from, `part` which fields are inside it."""

    name: str
    title: str
    description: str
    required: bool
    value: str
    default: str
    collections: Sequence[str]
    part: str
    example: str


@dataclass(frozen=True)
class FieldGroup:
    """The fields of an entry, or of one part of it; `name` is empty for the entry itself."""

    name: str
    inside: str
    """The title of the field that holds this part."""
    fields: Sequence[FieldFacts]


def field_groups(schema: JsonSchema, examples: Examples) -> list[FieldGroup]:
    """Return the fields of an entry, and then of its parts in the order in which they appear."""
    entry = schema if schema["type"] == "object" else schema["items"]
    parts: Mapping[str, JsonSchema] = schema["$defs"]
    groups = [FieldGroup("", "", _fields(entry, "", examples))]
    seen = {""}
    for group in groups:
        for field in group.fields:
            if field.part and field.part not in seen:
                seen.add(field.part)
                fields = _fields(parts[field.part], field.part, examples)
                groups.append(FieldGroup(field.part, field.title, fields))
    return groups


def _fields(shape: JsonSchema, part: str, examples: Examples) -> list[FieldFacts]:
    required = shape.get("required", ())
    names = sorted(shape["properties"], key=lambda name: not part and name in LAST)
    return [
        _facts(
            name,
            shape["properties"][name],
            required=name in required,
            example=examples.of(part, name),
        )
        for name in names
    ]


def _facts(name: str, field: JsonSchema, *, required: bool, example: str) -> FieldFacts:
    leaf = field.get("items", field)
    return FieldFacts(
        name=name,
        title=field.get("title", name),
        description=field.get("description", ""),
        required=required,
        value=_value_words(field, leaf),
        default=field.get("default", ""),
        collections=leaf.get("x-collections", ()),
        part=leaf.get("$ref", "").rpartition("/")[2],
        example=example,
    )


def _value_words(field: JsonSchema, leaf: JsonSchema) -> str:
    """Return what to fill in; entries to choose from and fields inside it are shown apart."""
    inner = "" if "$ref" in leaf or "x-collections" in leaf else leaf["x-value"]
    if field is leaf:
        words = inner
    else:
        words = f"{field['x-value']}; elk stuk is {inner}" if inner else field["x-value"]
    return f"{_capital(words)}." if words else ""


def _capital(words: str) -> str:
    return f"E{words[1:]}" if words.startswith("é") else f"{words[:1].upper()}{words[1:]}"
