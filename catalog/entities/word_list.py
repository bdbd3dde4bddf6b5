"""A woordenlijst: words that the comparison of texts leaves out or turns around."""

from pydantic import Field

from catalog.entities.choice import Choice
from catalog.entities.entity import Line


class WordList(Choice):
    """A list of Dutch words with one purpose."""

    words: tuple[Line, ...] = Field(min_length=1, title="Woorden", description="De woorden.")
