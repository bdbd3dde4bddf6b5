"""A steunroute: where somebody can turn after unwanted behaviour."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.choice import FoundChoice
from catalog.entities.entity import Line, MaintainedEntity, Text


class SupportRoute(FoundChoice, MaintainedEntity):
    """A place or person to turn to; contact data come from the intranet, not from here."""

    site_folder: ClassVar[str] = "hulp"
    shares_page: ClassVar[bool] = True

    suits: Line = Field(title="Past bij", description="Wanneer dit past, in één zin.")
    limits: Text | None = Field(
        default=None, title="Kan niet", description="Wat deze weg niet kan."
    )
    rank: Annotated[int, Field(ge=1, le=99)] = Field(
        title="Volgorde", description="De volgorde waarin het advies de routes noemt: 1 eerst."
    )
