"""A nalooptermijn: how long the entries of one kind may stay without a look."""

from typing import Annotated, Literal

from pydantic import Field

from catalog.entities.entity import Entity, Line


class ReviewPeriod(Entity):
    """The months after which the team that keeps an entry looks at it again."""

    collection: Literal[
        "terms",
        "interventions",
        "dossiers",
        "plans",
        "visitor_questions",
        "figures",
        "instruments",
        "publications",
        "request_routes",
        "support_routes",
    ] = Field(title="Soort", description="De soort stukken waar deze termijn voor geldt.")
    months: Annotated[int, Field(ge=1, le=60)] = Field(
        title="Maanden", description="Na hoeveel maanden iemand het stuk weer naloopt."
    )
    reason: Line = Field(title="Reden", description="Waarom deze termijn.")
