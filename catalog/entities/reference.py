"""A field that holds the id of another entry."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Reference:
    """Marks a field as the id of an entry in one of the named `collections`."""

    collections: tuple[str, ...]

    def __init__(self, *collections: str) -> None:
        """Name the collections of the catalogue that may hold the id."""
        object.__setattr__(self, "collections", collections)
