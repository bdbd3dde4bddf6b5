"""One schema for each kind of entry, for the files that hold it."""

from collections.abc import Iterator

from catalog.kinds import KINDS, Kind
from catalog.schema.generator import EditorSchema
from catalog.schema.known_values import KnownValues
from catalog.schema.references import sections_of_documents, with_known_values
from catalog.schema.shapes import JsonSchema, many

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""Only keywords that draft 7 has too are used, for editors with an older language server."""


def kind_schemas(known: KnownValues) -> dict[str, JsonSchema]:
    """Return the schema of every kind, by the name of its collection."""
    return {kind.collection: _kind_schema(kind, known) for kind in KINDS}


def _kind_schema(kind: Kind, known: KnownValues) -> JsonSchema:
    entry = kind.entity.model_json_schema(schema_generator=EditorSchema)
    parts = entry.pop("$defs", {})
    if "SourceReference" in parts:
        parts["SourceReference"]["allOf"] = sections_of_documents(known)
    if kind.layout == "folder":
        _leave_id_to_the_file_name(entry)
    for shape in (entry, *parts.values()):
        _describe_fields(shape)
    whole = entry if kind.layout == "folder" else many(entry, 0)
    schema = {"$schema": DIALECT, "title": kind.label, **whole, "$defs": parts}
    filled: JsonSchema = with_known_values(schema, known)
    return filled


def _leave_id_to_the_file_name(entry: JsonSchema) -> None:
    del entry["properties"]["id"]
    entry["required"] = [name for name in entry["required"] if name != "id"]
    entry["errorMessage"] = entry["errorMessage"].replace("Verplicht: id, ", "Verplicht: ")


def _describe_fields(shape: JsonSchema) -> None:
    for name, field in shape["properties"].items():
        field["markdownDescription"] = " ".join(_sentences(name, field, shape))


def _sentences(name: str, field: JsonSchema, shape: JsonSchema) -> Iterator[str]:
    """Yield what help shows beside a field, under its title."""
    if description := field.get("description"):
        yield description
    yield "Verplicht." if name in shape.get("required", ()) else "Mag je weglaten."
    if "default" in field:
        yield f"Zonder deze regel: `{field['default']}`."
