"""Hoe vast iets is: a fact, an agreement, a plan, or only a wish."""

from pydantic import Field

from catalog.entities.choice import Choice
from catalog.entities.entity import YesNo


class Standing(Choice):
    """How firm a statement is, so that a wish never reads as something that exists."""

    firm: YesNo = Field(
        title="Staat vast", description="`nee` voor wensen en plannen: daar kan niemand op rekenen."
    )
