"""A speerpunt: a direction of learning."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.choice import FoundChoice
from catalog.entities.reference import Reference


class FocusArea(FoundChoice):
    """A direction of learning; some are part of a larger one."""

    site_folder: ClassVar[str] = "speerpunten"

    part_of: Annotated[str, Reference("focus_areas")] | None = Field(
        default=None,
        title="Onderdeel van",
        description="Het speerpunt waar dit een onderdeel van is.",
    )
