"""From the model to JSON Schema, as the loader sees a file: every scalar is text at first."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from catalog.entities.entity import WHOLE_ENTRY, Entity
from catalog.schema import shapes
from catalog.schema.shapes import JsonSchema

LIMITS: Mapping[str, str] = {
    "ge": "minimum",
    "le": "maximum",
    "gt": "exclusiveMinimum",
}
"""What pydantic calls a limit, and what JSON Schema calls it."""


class EditorSchema(GenerateJsonSchema):
    """Writes what an editor may type; `x-collections` marks where an id of an entry belongs."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Leave out titles that would be made from the English name of a field."""
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Return the shape of text."""
        pattern = schema.get("pattern")
        shortest = schema.get("min_length") or 0
        return shapes.text(
            pattern if isinstance(pattern, str) else None, shortest, schema.get("max_length")
        )

    def int_schema(self, schema: core_schema.IntSchema) -> JsonSchemaValue:
        """Return the shape of a whole number."""
        return shapes.number("integer", _limits(schema))

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        """Return the shape of a number."""
        return shapes.number("number", _limits(schema))

    def decimal_schema(self, schema: core_schema.DecimalSchema) -> JsonSchemaValue:
        """Return the shape of an exact number."""
        return shapes.number("number", _limits(schema))

    def bool_schema(self, schema: core_schema.BoolSchema) -> JsonSchemaValue:
        """Return the shape of a yes or no."""
        return shapes.yes_or_no()

    def date_schema(self, schema: core_schema.DateSchema) -> JsonSchemaValue:
        """Return the shape of a date."""
        return shapes.day()

    def literal_schema(self, schema: core_schema.LiteralSchema) -> JsonSchemaValue:
        """Return the shape of a choice."""
        return shapes.choice([str(value) for value in schema["expected"]])

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        """Return the shape of a list; the model has no tuples of a fixed length."""
        items = self.generate_inner(schema["items_schema"][0])
        return shapes.many(items, schema.get("min_length") or 0)

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Return the shape of a value that may be empty."""
        return shapes.or_empty(self.generate_inner(schema["schema"]))

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the shape, with what the model fills in when it is one word."""
        inner = self.generate_inner(schema["schema"])
        default = schema.get("default")
        if isinstance(default, bool):
            return {**inner, "default": "ja" if default else "nee"}
        return {**inner, "default": default} if default and isinstance(default, str) else inner

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Return the shape of an entry or of a part of one, without the developers' words."""
        shape = super().model_schema(schema)
        for developers_words in ("title", "description"):
            shape.pop(developers_words, None)
        shape["errorMessage"] = _fields_message(shape)
        cls = schema["cls"]
        if issubclass(cls, Entity):
            _say_where_it_comes_from(cls, shape)
        return shape


def _limits(schema: Mapping[str, Any]) -> dict[str, float]:
    return {name: float(schema[key]) for key, name in LIMITS.items() if key in schema}


def _fields_message(shape: JsonSchema) -> str:
    required = shape.get("required", ())
    others = [name for name in shape["properties"] if name not in required]
    message = f"Een veld ontbreekt of is onbekend. Verplicht: {', '.join(required) or 'geen'}."
    return f"{message} Mag ook: {', '.join(others)}." if others else message


def _say_where_it_comes_from(cls: type[Entity], shape: JsonSchema) -> None:
    """Add the rules that every entry has: fields that are named exist, and a source or `entry`."""
    fields = [*cls.model_fields, WHOLE_ENTRY]
    shape["properties"]["editorial"]["items"] |= {
        "enum": fields,
        "errorMessage": f"Vul in: de naam van een veld van dit stuk, of `{WHOLE_ENTRY}`.",
        "x-value": f"de naam van een veld van dit stuk, of `{WHOLE_ENTRY}`",
    }
    if cls.names_own_sources:
        has_source = {"required": ["sources"], "properties": {"sources": {"contains": True}}}
        whole = {
            "required": ["editorial"],
            "properties": {"editorial": {"contains": {"const": WHOLE_ENTRY}}},
        }
        message = f"Noem een bron bij `sources`, of zet `{WHOLE_ENTRY}` bij `editorial`."
        shape["allOf"] = [shapes.unless({"anyOf": [has_source, whole]}, message)]
