"""Gemeten kwaliteit: how often the advice was right in a test, as the site tells it."""

from typing import Annotated

from pydantic import Field

from catalog.entities.choice import Choice


class MeasuredQuality(Choice):
    """One result of the evaluation; a test compares it with what is measured."""

    value: Annotated[float, Field(ge=0)] = Field(
        title="Uitkomst", description="De uitkomst van de meting."
    )
    out_of: Annotated[float, Field(gt=0)] = Field(
        title="Hoogste waarde", description="Het hoogste dat kon."
    )
