"""A keuze: one value of a closed list that needs no more than a name and a meaning."""

from pydantic import Field

from catalog.entities.entity import Entity, Line, Text


class Choice(Entity):
    """One value of a closed list."""

    summary: Text = Field(title="Betekenis", description="Wat het betekent, in één of twee zinnen.")


class FoundChoice(Choice):
    """A value of a closed list that has a place on the site, so that people search for it."""

    search_words: tuple[Line, ...] = Field(
        default=(), title="Zoekwoorden", description="Alledaagse woorden waarmee iemand dit zoekt."
    )
