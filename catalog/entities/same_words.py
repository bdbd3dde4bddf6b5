"""Woorden met dezelfde betekenis: what people type for one thing, as the search box reads it."""

from pydantic import Field

from catalog.entities.entity import Entity, Line


class SameWords(Entity):
    """Everyday words that search takes for one another."""

    words: tuple[Line, ...] = Field(
        min_length=2,
        title="Woorden die hetzelfde betekenen",
        description="Losse woorden die mensen door elkaar gebruiken. Elk woord staat in één groep.",
    )
