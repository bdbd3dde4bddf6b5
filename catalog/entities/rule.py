"""A regel: what follows from a situation, with the text that explains it and its source."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from catalog.entities.condition import Condition
from catalog.entities.entity import CatalogValue, Entity, Line, Slug, Text
from catalog.entities.questionnaire import FieldName
from catalog.entities.reference import Reference

Outcome = Literal["aanbevelen", "eerst-intake", "eerst-veiligheid", "buiten-aanbod"]
Rank = Annotated[int, Field(ge=1, le=99)]
PartId = Annotated[str, StringConstraints(pattern=r"^[a-z]+([_-][a-z]+)*$")]


class Rule(Entity):
    """Something that applies when one of its conditions holds, or always without any."""

    when: tuple[Condition, ...] = Field(
        default=(), title="Voorwaarden", description="Minstens één van deze."
    )


class ExpectedButNot(CatalogValue):
    """Something that one might expect, and why it is not advised now."""

    label: Line = Field(title="Wat iemand verwacht", description="Wat iemand zou verwachten.")
    reason: Text = Field(title="Reden", description="Waarom nu niet.")


class PhoneNumber(CatalogValue):
    """A short number to call at once, and when."""

    number: Annotated[str, StringConstraints(pattern=r"^1\d\d$")] = Field(
        title="Nummer", description="Het nummer."
    )
    label: Line = Field(
        title="Wanneer je belt", description="Wanneer je belt, na het nummer te lezen."
    )


class Guard(Rule):
    """Decides the outcome before anything is compared; the lowest rank that applies wins."""

    rank: Rank = Field(title="Voorrang", description="De voorrang: 1 gaat voor 2.")
    outcome: Outcome = Field(title="Uitkomst", description="De uitkomst.")
    summary: Text = Field(title="Samenvatting", description="De uitkomst in één of twee zinnen.")
    phone_numbers: tuple[PhoneNumber, ...] = Field(
        default=(),
        title="Telefoonnummers",
        description="Nummers om meteen te bellen, het belangrijkste eerst.",
    )
    support: tuple[Annotated[str, Reference("support_routes")], ...] = Field(
        default=(),
        title="Plekken voor hulp",
        description="De steunroutes die het advies toont, de belangrijkste eerst.",
    )
    not_recommended: tuple[ExpectedButNot, ...] = Field(
        default=(),
        title="Wat nu niet past",
        description="Wat je zou verwachten, en waarom nu niet.",
    )


class AdviceRule(Rule):
    """Something that must be arranged."""

    rank: Rank = Field(title="Volgorde", description="De volgorde in het advies.")
    outcomes: tuple[Outcome, ...] = Field(
        min_length=1, title="Uitkomsten", description="Bij welke uitkomsten."
    )
    text: Text = Field(title="Advies", description="Het advies, in de je-vorm.")


class RouteStepRule(Rule):
    """A step of a learning route that is not a course."""

    rank: Rank = Field(title="Volgorde", description="De volgorde binnen de fase.")
    outcomes: tuple[Outcome, ...] = Field(
        min_length=1, title="Uitkomsten", description="Bij welke uitkomsten."
    )
    phase: Annotated[str, Reference("phases")] = Field(
        title="Fase", description="De fase van de route."
    )
    text: Text = Field(title="Wat je doet", description="Wat je in deze stap doet.")
    same_as_form: Annotated[str, Reference("learning_forms")] | None = Field(
        default=None,
        title="Vervalt bij deze leervorm",
        description="Vervalt als in deze fase al een cursus met deze werkvorm staat.",
    )


class Caution(Rule):
    """Something to know about a recommended intervention."""

    statuses: tuple[Annotated[str, Reference("statuses")], ...] = Field(
        default=(), title="Statussen", description="Alleen bij deze statussen."
    )
    scopes: tuple[Annotated[str, Reference("scopes")], ...] = Field(
        default=(), title="Reikwijdtes", description="Alleen als het van een van deze is."
    )
    text: Text = Field(title="Waarschuwing", description="De waarschuwing.")


class Inference(Entity):
    """An answer that follows from the text or from other answers, for a question left open."""

    question: Annotated[FieldName, Reference("questions")] = Field(
        title="Vraag", description="De vraag."
    )
    answer: Slug = Field(title="Antwoord", description="Het antwoord.")
    phrases: tuple[Line, ...] = Field(
        default=(), title="Zinnen", description="Zinnen waar het uit blijkt."
    )
    unless: tuple[Line, ...] = Field(
        default=(),
        title="Behalve bij",
        description="Zinnen waarin die woorden iets anders betekenen.",
    )
    when: tuple[Condition, ...] = Field(
        default=(), title="Voorwaarden", description="Andere antwoorden waar het uit volgt."
    )


class Explanation(Entity):
    """The wording of one kind of reason or exclusion."""

    id: PartId = Field(title="Onderdeel (id)", description="Het onderdeel van de vergelijking.")
    text: Text = Field(
        title="Zin", description="De zin, met {woorden} tussen accolades die het programma invult."
    )


class Weight(Entity):
    """How much one part of the comparison counts; only the proportions matter."""

    id: PartId = Field(title="Onderdeel (id)", description="Het onderdeel van de vergelijking.")
    weight: Annotated[float, Field(ge=0, le=1)] = Field(
        title="Gewicht", description="Het gewicht, van 0 tot 1."
    )
