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
    ] = Field(default="begrip", description="Wat voor woord het is.")
    definition: Text = Field(
        description="Eén hele zin in eigen woorden: 'Een ... is een ... die ...'."
    )
    explanation: Text = Field(description="Uitleg in gewone taal (B1), los te lezen.")
    example: Text | None = Field(default=None, description="Een voorbeeld uit het werk.")
    synonyms: tuple[Line, ...] = Field(default=(), description="Andere namen en afkortingen.")
    inflections: tuple[Line, ...] = Field(
        default=(), description="Meervouden en vervoegingen die in teksten ook een link krijgen."
    )
    search_words: tuple[Line, ...] = Field(
        default=(), description="Woorden waarmee iemand zoekt: typefouten, alledaagse woorden."
    )
    broader: tuple[TermReference, ...] = Field(default=(), description="Het bredere begrip.")
    shows_help: YesNo = Field(
        default=False, description="`ja` als de pagina bovenaan naar hulp moet wijzen."
    )
    related: tuple[TermReference, ...] = Field(default=(), description="Begrippen die erbij horen.")
    scope_note: Text | None = Field(
        default=None, description="Wanneer je het woord wel en niet gebruikt."
    )
    explained: YesNo = Field(
        default=True, description="`nee` voor een afkorting die de bronnen niet uitleggen."
    )
    linked: YesNo = Field(
        default=True, description="`nee` als het woord in lopende tekst geen link mag krijgen."
    )

    @property
    def linked_words(self) -> tuple[str, ...]:
        """Return the words that become a link to this term in running text."""
        return (self.label, *self.synonyms, *self.inflections) if self.linked else ()
