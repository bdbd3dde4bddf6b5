"""A thema of the Bestuursopdracht, in one of its three pijlers."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.choice import Choice, FoundChoice
from catalog.entities.entity import Line
from catalog.entities.reference import Reference


class Pillar(Choice):
    """One of the three pillars that hold the themes."""

    site_folder: ClassVar[str] = "themas"
    shares_page: ClassVar[bool] = True


class Theme(FoundChoice):
    """One of the nine themes of the Bestuursopdracht."""

    site_folder: ClassVar[str] = "themas"

    pillar: Annotated[str, Reference("pillars")] = Field(
        title="Pijler", description="De pijler van dit thema."
    )
    name_at_wpi: Line | None = Field(
        default=None, title="Naam bij WPI", description="De naam in het plan van WPI."
    )
