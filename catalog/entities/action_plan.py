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

    id: Slug = Field(description="De vaste naam binnen dit plan.")
    label: Line = Field(description="Wat er gebeurt of gebeurd is.")
    text: Text | None = Field(default=None, description="Uitleg, als het document die geeft.")
    themes: tuple[Annotated[str, Reference("themes")], ...] = Field(
        default=(), description="De thema's waar het document het onder zet."
    )
    years: tuple[Annotated[int, Field(ge=2020, le=2035)], ...] = Field(
        min_length=1, description="De jaren waarin het gebeurt."
    )
    period: Line | None = Field(default=None, description="Wanneer precies, zoals in het document.")
    teams: tuple[Line, ...] = Field(default=(), description="De teams, zoals in het document.")
    owner: Line | None = Field(default=None, description="Wie het doet, als een bron dat zegt.")
    standing: Annotated[str, Reference("standings")] = Field(description="Hoe ver het is.")
    interventions: tuple[Annotated[str, Reference("interventions")], ...] = Field(
        default=(), description="De leerinterventies die hierbij horen."
    )
    sources: tuple[SourceReference, ...] = Field(min_length=1, description="Waar het staat.")
    notes: Text | None = Field(default=None, description="Opmerking van de redactie.")


class ActionPlan(MaintainedEntity):
    """A plan with its actions."""

    site_folder: ClassVar[str] = "actieplannen"

    summary: Line = Field(description="Eén zin: wat voor plan het is.")
    scope: Annotated[str, Reference("scopes")] = Field(description="Van wie het plan is.")
    period: Line = Field(description="De periode waarover het plan gaat.")
    actions: tuple[Action, ...] = Field(min_length=1, description="De acties, een voor een.")
    search_words: tuple[Line, ...] = Field(
        default=(), description="Woorden waarmee iemand dit plan zoekt."
    )

    @model_validator(mode="after")
    def _names_each_action_once(self) -> Self:
        ids = [action.id for action in self.actions]
        twice = sorted({name for name in ids if ids.count(name) > 1})
        if twice:
            raise ValueError(f"actions: de id `{twice[0]}` staat er twee keer")
        return self
