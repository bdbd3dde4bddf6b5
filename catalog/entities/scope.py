"""A reikwijdte: whose a rule or an intervention is."""

from typing import Literal

from pydantic import Field

from catalog.entities.choice import Choice


class Scope(Choice):
    """The whole city, one directorate, or one group of people."""

    reach: Literal["gemeente", "directie", "groep"] = Field(
        title="Voor wie",
        description="Of het van de hele gemeente is, van één directie of van één groep mensen.",
    )
