"""Voorbeeldzinnen: how people say that they want something, from which the adviser learns."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from catalog.entities.entity import Entity

Sentence = Annotated[str, StringConstraints(min_length=2, max_length=200, pattern=r"^[^\n]*$")]


class ExampleSentences(Entity):
    """Sentences about one subject; `id` is what they are about."""

    subject: Literal["topic", "signal", "doubt", "intervention", "other"] = Field(
        title="Gaat over",
        description="Een onderwerp, een signaal van schade, twijfel, een leerinterventie of iets anders.",
    )
    sentences: tuple[Sentence, ...] = Field(min_length=1, title="Zinnen", description="De zinnen.")
