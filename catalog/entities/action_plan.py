"""An actieplan: the actions of one directorate or platform, row by row."""

from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from catalog.entities.entity import (
    CatalogValue,
    Line,
    MaintainedEntity,
    Slug,
    SourceReference,
    Text,
)
from catalog.entities.reference import Reference


class Action(CatalogValue):
    """One row of a plan: what, for which team, when, and how far it is."""

    id: Slug = Field(title="Vaste naam (id)", description="De vaste naam binnen dit plan.")
    label: Line = Field(title="Actie", description="Wat er gebeurt of gebeurd is.")
    text: Text | None = Field(
        default=None, title="Uitleg", description="Uitleg, als het document die geeft."
    )
    themes: tuple[Annotated[str, Reference("themes")], ...] = Field(
        default=(), title="Thema's", description="De thema's waar het document het onder zet."
    )
    years: tuple[Annotated[int, Field(ge=2020, le=2035)], ...] = Field(
        min_length=1, title="Jaren", description="De jaren waarin het gebeurt."
    )
    period: Line | None = Field(
        default=None, title="Periode", description="Wanneer precies, zoals in het document."
    )
    teams: tuple[Line, ...] = Field(
        default=(), title="Teams", description="De teams, zoals in het document."
    )
    owner: Line | None = Field(
        default=None, title="Wie het doet", description="Wie het doet, als een bron dat zegt."
    )
    standing: Annotated[str, Reference("standings")] = Field(
        title="Hoe ver het is", description="Hoe ver het is."
    )
    interventions: tuple[Annotated[str, Reference("interventions")], ...] = Field(
        default=(), title="Leerinterventies", description="De leerinterventies die hierbij horen."
    )
    sources: tuple[SourceReference, ...] = Field(
        min_length=1, title="Bronnen", description="Waar het staat."
    )
    notes: Text | None = Field(
        default=None, title="Opmerking van de redactie", description="Opmerking van de redactie."
    )


class ActionPlan(MaintainedEntity):
    """A plan with its actions."""

    site_folder: ClassVar[str] = "actieplannen"

    summary: Line = Field(title="Samenvatting", description="Eén zin: wat voor plan het is.")
    scope: Annotated[str, Reference("scopes")] = Field(
        title="Van wie", description="Van wie het plan is."
    )
    period: Line = Field(title="Periode", description="De periode waarover het plan gaat.")
    actions: tuple[Action, ...] = Field(
        min_length=1, title="Acties", description="De acties, een voor een."
    )
    search_words: tuple[Line, ...] = Field(
        default=(), title="Zoekwoorden", description="Woorden waarmee iemand dit plan zoekt."
    )

    @model_validator(mode="after")
    def _names_each_action_once(self) -> Self:
        ids = [action.id for action in self.actions]
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise ValueError(f"actions: de id `{twice[0]}` staat er twee keer")
        return self
