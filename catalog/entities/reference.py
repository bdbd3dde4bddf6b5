"""A field that holds the id of another entry."""

from dataclasses import dataclass

from pydantic import GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema


@dataclass(frozen=True)
class Reference:
    """Marks a field as the id of an entry in one of the named `collections`."""

    collections: tuple[str, ...]

    def __init__(self, *collections: str) -> None:
        """Name the collections of the catalogue that may hold the id."""
        object.__setattr__(self, "collections", collections)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of the field, with the collections that the ids come from."""
        return {**handler(schema), "x-collections": list(self.collections)}
