"""A status: how far an intervention is, and what that means for advice."""

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from catalog.entities.choice import Choice


class Status(Choice):
    """How far an intervention is."""

    stage: Literal["nu", "straks", "geweest"] = Field(
        title="Wanneer",
        description="`nu` als je het kunt krijgen, `straks` als het nog komt, `geweest` als het klaar is.",
    )
    ceiling: Annotated[Decimal, Field(ge=0, le=1)] = Field(
        title="Deel van de score", description="Het deel van de score dat overblijft: 1 = alles."
    )
