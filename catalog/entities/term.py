"""A begrip: one concept with one meaning, in the words of this city."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from catalog.entities.entity import Line, MaintainedEntity, Text, YesNo
from catalog.entities.reference import Reference

TermReference = Annotated[str, Reference("terms")]


class Term(MaintainedEntity):
    """An entry of the glossary; its fields map onto SKOS (NL-SBB) one to one."""

    site_folder: ClassVar[str] = "begrippen"

    kind: Literal[
        "begrip", "afkorting", "organisatie", "rol", "instrument", "programma", "onderzoek"
    ] = Field(default="begrip", title="Soort woord", description="Wat voor woord het is.")
    definition: Text = Field(
        title="Definitie",
        description="Eén hele zin in eigen woorden: 'Een ... is een ... die ...'.",
    )
    explanation: Text = Field(
        title="Uitleg", description="Uitleg in gewone taal (B1), los te lezen."
    )
    example: Text | None = Field(
        default=None, title="Voorbeeld", description="Een voorbeeld uit het werk."
    )
    synonyms: tuple[Line, ...] = Field(
        default=(), title="Andere namen", description="Andere namen en afkortingen."
    )
    inflections: tuple[Line, ...] = Field(
        default=(),
        title="Vervoegingen",
        description="Meervouden en vervoegingen die in teksten ook een link krijgen.",
    )
    search_words: tuple[Line, ...] = Field(
        default=(),
        title="Zoekwoorden",
        description="Woorden waarmee iemand zoekt: typefouten, alledaagse woorden.",
    )
    broader: tuple[TermReference, ...] = Field(
        default=(), title="Breder begrip", description="Het bredere begrip."
    )
    shows_help: YesNo = Field(
        default=False,
        title="Wijst naar hulp",
        description="`ja` als de pagina bovenaan naar hulp moet wijzen.",
    )
    related: tuple[TermReference, ...] = Field(
        default=(), title="Verwante begrippen", description="Begrippen die erbij horen."
    )
    scope_note: Text | None = Field(
        default=None,
        title="Wanneer je het woord gebruikt",
        description="Wanneer je het woord wel en niet gebruikt.",
    )
    explained: YesNo = Field(
        default=True,
        title="Uitgelegd in de bronnen",
        description="`nee` voor een afkorting die de bronnen niet uitleggen.",
    )
    linked: YesNo = Field(
        default=True,
        title="Krijgt een link",
        description="`nee` als het woord in lopende tekst geen link mag krijgen.",
    )

    @property
    def linked_words(self) -> tuple[str, ...]:
        """Return the words that become a link to this term in running text."""
        return (self.label, *self.synonyms, *self.inflections) if self.linked else ()
