"""A vindbare pagina: a page of the site that is no entry, with the words by which it is found."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.entities.entity import Entity, Line


class FoundPage(Entity):
    """A page that the search box offers."""

    kind: Literal["pagina", "nood"] = Field(
        default="pagina",
        title="Soort",
        description="`nood` gaat voor alles, bij een woord van iemand in nood.",
    )
    target: Annotated[str, Field(pattern=r"^/([a-z-]+/)*$")] = Field(
        title="Adres op de site", description="Het adres."
    )
    search_words: tuple[Line, ...] = Field(
        min_length=1,
        title="Zoekwoorden",
        description="De woorden waarmee iemand deze pagina zoekt.",
    )
