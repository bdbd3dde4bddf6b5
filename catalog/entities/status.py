"""A status: how far an intervention is, and what that means for advice."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from catalog.entities.choice import Choice


class Status(Choice):
    """How far an intervention is."""

    ceiling: Annotated[Decimal, Field(ge=0, le=1)] = Field(
        title="Deel van de score", description="Het deel van de score dat overblijft: 1 = alles."
    )
