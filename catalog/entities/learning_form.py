"""A leervorm: the way in which somebody learns."""

from typing import Annotated

from pydantic import Field

from catalog.entities.choice import Choice


class LearningForm(Choice):
    """A way of learning; what supports other learning counts for a share."""

    share: Annotated[float, Field(ge=0, le=1)] = Field(
        default=1.0,
        title="Deel van de score",
        description="Het deel van de score dat overblijft; minder voor wat ondersteunt.",
    )
