"""A leerinterventie: a way of learning that can be recommended, or that somebody did."""

from typing import Annotated, ClassVar

from pydantic import Field

from catalog.entities.entity import Line, MaintainedEntity, Text, YesNo
from catalog.entities.reference import Reference

InterventionReference = Annotated[str, Reference("interventions")]


class Intervention(MaintainedEntity):
    """A training, programme, conversation or practice, with what is known of it."""

    site_folder: ClassVar[str] = "aanbod"

    summary: Line = Field(title="Samenvatting", description="Eén zin: wat het is en voor wie.")
    description: Text = Field(
        title="Beschrijving", description="Wat de bronnen erover zeggen, in gewone taal."
    )
    status: Annotated[str, Reference("statuses")] = Field(
        title="Status", description="Hoe ver het is."
    )
    scope: Annotated[str, Reference("scopes")] = Field(
        title="Van wie", description="Van wie het is."
    )
    reference_date: Annotated[int, Field(ge=2020, le=2035)] = Field(
        title="Klopte in", description="Het jaar waarvoor dit klopte."
    )
    request_route: Annotated[str, Reference("request_routes")] = Field(
        title="Aanvragen", description="Hoe je je opgeeft of het aanvraagt."
    )
    provider: Line | None = Field(
        default=None, title="Aanbieder", description="Wie het geeft, als een bron dat zegt."
    )
    frequency: Line | None = Field(
        default=None, title="Hoe vaak", description="Hoe vaak, als een bron dat zegt."
    )
    duration: Line | None = Field(
        default=None, title="Hoe lang", description="Hoe lang, als een bron dat zegt."
    )
    teams: tuple[Line, ...] = Field(
        default=(), title="Teams", description="De teams die de bron noemt."
    )
    years: tuple[int, ...] = Field(
        default=(), title="Jaren", description="De jaren die de bron noemt."
    )
    phase: Annotated[str, Reference("phases")] = Field(
        title="Fase", description="De plek in een leerroute."
    )
    audiences: tuple[Annotated[str, Reference("audiences")], ...] = Field(
        min_length=1, title="Doelgroepen", description="Voor wie het is."
    )
    exclusive: YesNo = Field(
        default=False,
        title="Alleen voor deze doelgroepen",
        description="`ja` als het alleen voor deze doelgroepen is.",
    )
    units: tuple[Annotated[str, Reference("units")], ...] = Field(
        min_length=1,
        title="Persoon, team of MT",
        description="Voor één persoon, een team of een MT.",
    )
    theme: Annotated[str, Reference("themes")] = Field(title="Thema", description="Het hoofdthema.")
    topics: tuple[Annotated[str, Reference("topics")], ...] = Field(
        min_length=1, title="Onderwerpen", description="De onderwerpen, het belangrijkste eerst."
    )
    any_topic: YesNo = Field(
        default=False,
        title="Elk onderwerp",
        description="`ja` als het over elk onderwerp kan gaan, zoals een traject op maat.",
    )
    focus_areas: tuple[Annotated[str, Reference("focus_areas")], ...] = Field(
        default=(), title="Speerpunten", description="De speerpunten waar het aan werkt."
    )
    competence_levels: tuple[Annotated[str, Reference("competence_levels")], ...] = Field(
        default=(), title="Niveaus", description="De niveaus waarop het past."
    )
    formats: tuple[Annotated[str, Reference("formats")], ...] = Field(
        default=(), title="Werkvormen", description="Online, fysiek of blended."
    )
    learning_form: Annotated[str, Reference("learning_forms")] = Field(
        title="Leervorm", description="Training, e-learning, gesprek, intervisie ..."
    )
    time_budget: Annotated[str, Reference("time_budgets")] | None = Field(
        default=None,
        title="Tijd",
        description="De tijd die het vraagt: uren, dagdeel, dag of traject.",
    )
    follow_up: tuple[Annotated[str, Reference("interventions", "learning_forms")], ...] = Field(
        default=(), title="Vervolg", description="Wat helpt om het geleerde vast te houden."
    )
    part_of: InterventionReference | None = Field(
        default=None,
        title="Onderdeel van",
        description="Het grotere geheel waar dit een onderdeel van is.",
    )
    terms: tuple[Annotated[str, Reference("terms")], ...] = Field(
        default=(), title="Begrippen", description="Begrippen die erbij horen."
    )
    search_words: tuple[Line, ...] = Field(
        default=(),
        title="Zoekwoorden",
        description="Alledaagse woorden waarmee iemand hiernaar zoekt of erom vraagt.",
    )
    names: tuple[Line, ...] = Field(
        default=(),
        title="Hoe mensen het noemen",
        description="Hoe mensen het noemen als zij zeggen dat zij het al deden; `*` is elk einde.",
    )
    conflicts: tuple[Text, ...] = Field(
        default=(), title="Tegenspraak", description="Waar de bronnen elkaar tegenspreken."
    )
