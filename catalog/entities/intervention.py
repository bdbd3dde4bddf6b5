"""A leerinterventie: a way of learning that can be recommended, or that somebody did."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.entity import Line, MaintainedEntity, Text, YesNo
from catalog.entities.reference import Reference

InterventionReference = Annotated[str, Reference("interventions")]


class Intervention(MaintainedEntity):
    """A training, programme, conversation or practice, with what is known of it."""

    site_folder: ClassVar[str] = "aanbod"

    summary: Line = Field(description="Eén zin: wat het is en voor wie.")
    description: Text = Field(description="Wat de bronnen erover zeggen, in gewone taal.")
    status: Annotated[str, Reference("statuses")] = Field(description="Hoe ver het is.")
    scope: Annotated[str, Reference("scopes")] = Field(description="Van wie het is.")
    reference_date: Annotated[int, Field(ge=2020, le=2035)] = Field(
        description="Het jaar waarvoor dit klopte."
    )
    request_route: Annotated[str, Reference("request_routes")] = Field(
        description="Hoe je je opgeeft of het aanvraagt."
    )
    provider: Line | None = Field(default=None, description="Wie het geeft, als een bron dat zegt.")
    frequency: Line | None = Field(default=None, description="Hoe vaak, als een bron dat zegt.")
    duration: Line | None = Field(default=None, description="Hoe lang, als een bron dat zegt.")
    teams: tuple[Line, ...] = Field(default=(), description="De teams die de bron noemt.")
    years: tuple[int, ...] = Field(default=(), description="De jaren die de bron noemt.")
    phase: Annotated[str, Reference("phases")] = Field(description="De plek in een leerroute.")
    audiences: tuple[Annotated[str, Reference("audiences")], ...] = Field(
        min_length=1, description="Voor wie het is."
    )
    exclusive: YesNo = Field(
        default=False, description="`ja` als het alleen voor deze doelgroepen is."
    )
    units: tuple[Annotated[str, Reference("units")], ...] = Field(
        min_length=1, description="Voor één persoon, een team of een MT."
    )
    theme: Annotated[str, Reference("themes")] = Field(description="Het hoofdthema.")
    topics: tuple[Annotated[str, Reference("topics")], ...] = Field(
        min_length=1, description="De onderwerpen, het belangrijkste eerst."
    )
    any_topic: YesNo = Field(
        default=False,
        description="`ja` als het over elk onderwerp kan gaan, zoals een traject op maat.",
    )
    focus_areas: tuple[Annotated[str, Reference("focus_areas")], ...] = Field(
        default=(), description="De speerpunten waar het aan werkt."
    )
    competence_levels: tuple[Annotated[str, Reference("competence_levels")], ...] = Field(
        default=(), description="De niveaus waarop het past."
    )
    formats: tuple[Annotated[str, Reference("formats")], ...] = Field(
        default=(), description="Online, fysiek of blended."
    )
    learning_form: Annotated[str, Reference("learning_forms")] = Field(
        description="Training, e-learning, gesprek, intervisie ..."
    )
    time_budget: Annotated[str, Reference("time_budgets")] | None = Field(
        default=None, description="De tijd die het vraagt: uren, dagdeel, dag of traject."
    )
    follow_up: tuple[Annotated[str, Reference("interventions", "learning_forms")], ...] = Field(
        default=(), description="Wat helpt om het geleerde vast te houden."
    )
    part_of: InterventionReference | None = Field(
        default=None, description="Het grotere geheel waar dit een onderdeel van is."
    )
    terms: tuple[Annotated[str, Reference("terms")], ...] = Field(
        default=(), description="Begrippen die erbij horen."
    )
    search_words: tuple[Line, ...] = Field(
        default=(), description="Alledaagse woorden waarmee iemand hiernaar zoekt of erom vraagt."
    )
    names: tuple[Line, ...] = Field(
        default=(),
        description="Hoe mensen het noemen als zij zeggen dat zij het al deden; `*` is elk einde.",
    )
    conflicts: tuple[Text, ...] = Field(
        default=(), description="Waar de bronnen elkaar tegenspreken."
    )
