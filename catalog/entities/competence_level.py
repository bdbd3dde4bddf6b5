"""A bekwaamheidsniveau: how aware and how able somebody is, in a cycle of four."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.choice import FoundChoice
from catalog.entities.entity import Text
from catalog.entities.reference import Reference


class CompetenceLevel(FoundChoice):
    """One of the four levels of the learning cycle; the order in the file is the order."""

    site_folder: ClassVar[str] = "niveaus"

    recognise: Text = Field(
        title="Zo herken je het", description="Hoe je het niveau herkent, als zin van een collega."
    )
    next_step: Text = Field(title="Volgende stap", description="Wat op dit niveau het meest helpt.")
    focus_areas: tuple[Annotated[str, Reference("focus_areas")], ...] = Field(
        title="Speerpunten",
        description="De speerpunten die op dit niveau eerst komen, het eerste vooraan.",
    )
