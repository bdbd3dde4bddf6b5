"""A doelgroep: the people an intervention is meant for."""

from typing import ClassVar

from pydantic import Field

from catalog.entities.choice import FoundChoice
from catalog.entities.entity import Text, YesNo


class Audience(FoundChoice):
    """A group of employees with their own tasks, hence their own way of learning."""

    site_folder: ClassVar[str] = "doelgroepen"

    official: YesNo = Field(
        title="Uit de visie", description="`ja` als de visie deze doelgroep noemt."
    )
    advice: Text = Field(title="Advies", description="Waar je op let bij leren met deze doelgroep.")
    assumed: YesNo = Field(
        default=False,
        title="Aan te nemen",
        description="`ja` als we deze groep mogen aannemen wanneer niemand iets invult.",
    )
