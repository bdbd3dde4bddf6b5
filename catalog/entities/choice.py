"""A keuze: one value of a closed list that needs no more than a name and a meaning."""

from pydantic import Field

from catalog.entities.entity import Entity, Text


class Choice(Entity):
    """One value of a closed list."""

    summary: Text = Field(description="Wat het betekent, in één of twee zinnen.")
