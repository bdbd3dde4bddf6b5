"""A doelgroep: the people an intervention is meant for."""

from typing import ClassVar

from pydantic import Field

from catalog.entities.choice import FoundChoice
from catalog.entities.entity import Text, YesNo


class Audience(FoundChoice):
    """A group of employees with their own tasks, hence their own way of learning."""

    site_folder: ClassVar[str] = "doelgroepen"

    official: YesNo = Field(description="`ja` als de visie deze doelgroep noemt.")
    advice: Text = Field(description="Waar je op let bij leren met deze doelgroep.")
    assumed: YesNo = Field(
        default=False,
        description="`ja` als we deze groep mogen aannemen wanneer niemand iets invult.",
    )
