"""The live ids of the catalogue, put where the schema asks for the id of an entry."""

from typing import Any

from catalog.kinds import KINDS
from catalog.schema.known_values import KnownValues
from catalog.schema.shapes import JsonSchema

KIND_LABELS = {kind.collection: kind.label for kind in KINDS}


def with_known_values(schema: Any, known: KnownValues) -> Any:
    """Return `schema` in which every reference offers the ids that exist, with their names."""
    if isinstance(schema, list):
        return [with_known_values(item, known) for item in schema]
    if not isinstance(schema, dict):
        return schema
    filled = {name: with_known_values(value, known) for name, value in schema.items()}
    return _with_ids(filled, known) if "x-collections" in filled else filled


def sections_of_documents(known: KnownValues) -> list[JsonSchema]:
    """Return for each source that lists its sections: whoever names it, names one of those."""
    return [
        {
            "if": {"required": ["document"], "properties": {"document": {"const": source}}},
            "then": {
                "properties": {
                    "section": {
                        "enum": list(sections),
                        "errorMessage": f"Dit onderdeel staat niet bij `{source}` in "
                        "lists/sources.yml. Zet een nummer tussen aanhalingstekens.",
                    }
                }
            },
        }
        for source, sections in known.sections.items()
        if sections
    ]


def _with_ids(shape: JsonSchema, known: KnownValues) -> JsonSchema:
    collections = shape["x-collections"]
    labels = {
        name: label
        for collection in collections
        for name, label in known.labels.get(collection, {}).items()
    }
    names = " of ".join(f"‘{KIND_LABELS[collection]}’" for collection in collections)
    filled = {
        **shape,
        "enum": list(labels),
        "enumDescriptions": list(labels.values()),
        "errorMessage": f"Vul in: een id die bestaat bij {names}.",
        "x-value": f"een id uit {names}",
    }
    if "null" in shape["type"]:
        filled["enum"].append(None)
        filled["enumDescriptions"].append("Leeg")
    return filled
