"""A moeilijk woord: what editors replace by an everyday word."""

from pydantic import Field

from catalog.entities.entity import Entity, Line


class HardWord(Entity):
    """A word that texts avoid, with what to write instead."""

    forms: tuple[Line, ...] = Field(
        default=(), title="Andere vormen", description="Andere vormen van het woord."
    )
    instead: Line = Field(title="Schrijf liever", description="Wat je beter kunt schrijven.")
