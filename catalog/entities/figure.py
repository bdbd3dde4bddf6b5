"""A cijfer: a number or target, with exactly what it refers to."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.entity import CatalogValue, Line, MaintainedEntity, SourceReference, Text
from catalog.entities.reference import Reference


class Wording(CatalogValue):
    """How one document puts the figure."""

    text: Text = Field(
        title="Tekst", description="Hoe dit document het cijfer gebruikt, in eigen woorden."
    )
    source: SourceReference = Field(title="Bron", description="Waar dat staat.")


class Figure(MaintainedEntity):
    """A number that the documents state."""

    site_folder: ClassVar[str] = "cijfers"
    shares_page: ClassVar[bool] = True

    kind: Annotated[str, Reference("figure_kinds")] = Field(
        title="Soort", description="Streefcijfer, uitkomst van onderzoek, stand van zaken ..."
    )
    value: Line = Field(title="Cijfer", description="Het cijfer, zoals een lezer het leest.")
    summary: Text = Field(title="Samenvatting", description="Waar het cijfer precies over gaat.")
    measured_over: Line = Field(
        title="Gemeten over", description="De groep en de periode waar het over gaat."
    )
    scope: Annotated[str, Reference("scopes")] = Field(
        title="Reikwijdte", description="Voor wie het geldt."
    )
    wordings: tuple[Wording, ...] = Field(
        default=(),
        title="Formuleringen",
        description="De verschillende manieren waarop documenten het zeggen.",
    )
    caution: Text | None = Field(
        default=None, title="Let op", description="Wat je er niet uit mag afleiden."
    )
    search_words: tuple[Line, ...] = Field(
        default=(), title="Zoekwoorden", description="Woorden waarmee iemand dit cijfer zoekt."
    )
