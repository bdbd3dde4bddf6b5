"""An aanvraagroute: how somebody signs up for an intervention or asks for it."""

from typing import ClassVar

from pydantic import Field

from catalog.entities.choice import FoundChoice
from catalog.entities.entity import Line, MaintainedEntity, Slug, Text


class RequestRoute(FoundChoice, MaintainedEntity):
    """One of the separate ways to get an intervention; they are never merged."""

    site_folder: ClassVar[str] = "aanvragen"
    shares_page: ClassVar[bool] = True

    wish: Line | None = Field(
        default=None,
        title="Wens",
        description="De wens die bij deze weg hoort, als zin van een collega. Leeg: geen plaatje.",
    )
    who: Line = Field(title="Wie het aanvraagt", description="Wie het aanvraagt.")
    steps: tuple[Text, ...] = Field(title="Stappen", description="Wat je doet, stap voor stap.")
    roles: tuple[Slug, ...] = Field(
        min_length=1,
        title="Rollen",
        description="De rollen uit de vragenlijst die deze route kunnen gebruiken.",
    )
    unknown: Text | None = Field(
        default=None, title="Niet bekend", description="Wat de bronnen niet zeggen."
    )
