"""A signaal: what a text shows besides its subject, such as a conflict or a hurt person."""

from pydantic import Field

from catalog.entities.choice import Choice
from catalog.entities.entity import Line, YesNo


class Signal(Choice):
    """Something that a text shows; the phrases are in everyday Dutch.

    In a phrase `*` stands for any ending, `a|b` for a choice. At most three other words may
    stand between two words of a phrase. A phrase with a word like `geen` before it does not
    count, nor does one inside a phrase of `unless`.
    """

    phrases: tuple[Line, ...] = Field(
        default=(), title="Zinnen", description="Zinnen en woorden die erop wijzen."
    )
    unless: tuple[Line, ...] = Field(
        default=(),
        title="Behalve bij",
        description="Zinnen waarin die woorden iets anders betekenen.",
    )
    computed: YesNo = Field(
        default=False,
        title="Door het programma",
        description="`ja` als het programma dit zelf vaststelt, zonder zinnen.",
    )
