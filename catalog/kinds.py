"""The kinds of entry: where their files are and which class reads them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from catalog.entities.action_plan import ActionPlan
from catalog.entities.audience import Audience
from catalog.entities.budget import Budget
from catalog.entities.choice import Choice
from catalog.entities.competence_level import CompetenceLevel
from catalog.entities.dossier import Dossier
from catalog.entities.entity import Entity
from catalog.entities.example import ExampleSentences
from catalog.entities.example_question import ExampleQuestions
from catalog.entities.figure import Figure
from catalog.entities.focus_area import FocusArea
from catalog.entities.found_page import FoundPage
from catalog.entities.golden_questionnaire import GoldenQuestionnaire
from catalog.entities.hard_word import HardWord
from catalog.entities.instrument import Instrument
from catalog.entities.intervention import Intervention
from catalog.entities.learning_form import LearningForm
from catalog.entities.measured_quality import MeasuredQuality
from catalog.entities.moved_entry import MovedEntry
from catalog.entities.publication import Publication
from catalog.entities.questionnaire import Question
from catalog.entities.release import Release
from catalog.entities.request_route import RequestRoute
from catalog.entities.review_period import ReviewPeriod
from catalog.entities.role import OrganisationUnit, Role
from catalog.entities.rule import (
    AdviceRule,
    Caution,
    Explanation,
    Guard,
    Inference,
    RouteStepRule,
    Weight,
)
from catalog.entities.same_words import SameWords
from catalog.entities.scope import Scope
from catalog.entities.signal import Signal
from catalog.entities.source import Source
from catalog.entities.standing import Standing
from catalog.entities.status import Status
from catalog.entities.support_route import SupportRoute
from catalog.entities.term import Term
from catalog.entities.theme import Pillar, Theme
from catalog.entities.topic import Topic
from catalog.entities.visitor_questions import VisitorQuestions
from catalog.entities.word_list import WordList


@dataclass(frozen=True)
class Kind:
    """A kind of entry: its collection in the catalogue, its class and its place on disk.

    A `folder` holds one file for each entry, named after its id; a `list` is one file with
    all entries.
    """

    collection: str
    entity: type[Entity]
    layout: Literal["folder", "list"]
    path: str
    label: str
    """The Dutch name of the collection, as editors read it."""

    @property
    def typed_name(self) -> str:
        """Return how an editor types the collection: with hyphens, as folders are named."""
        return self.collection.replace("_", "-")

    def titles(self, fields: Iterable[str]) -> tuple[str, ...]:
        """Return the Dutch names of fields; a field that is gone by now keeps its own name."""
        known = self.entity.model_fields
        return tuple(
            (known[name].title or name).lower() if name in known else name for name in fields
        )


KINDS: tuple[Kind, ...] = (
    Kind("terms", Term, "folder", "terms", "Begrippen"),
    Kind("interventions", Intervention, "folder", "interventions", "Leerinterventies"),
    Kind("sources", Source, "list", "lists/sources.yml", "Bronnen"),
    Kind("audiences", Audience, "list", "lists/audiences.yml", "Doelgroepen"),
    Kind(
        "competence_levels",
        CompetenceLevel,
        "list",
        "lists/competence-levels.yml",
        "Bekwaamheidsniveaus",
    ),
    Kind("focus_areas", FocusArea, "list", "lists/focus-areas.yml", "Speerpunten"),
    Kind("pillars", Pillar, "list", "lists/pillars.yml", "Pijlers"),
    Kind("themes", Theme, "list", "lists/themes.yml", "Thema's"),
    Kind("topics", Topic, "list", "lists/topics.yml", "Onderwerpen"),
    Kind("formats", Choice, "list", "lists/formats.yml", "Werkvormen"),
    Kind("learning_forms", LearningForm, "list", "lists/learning-forms.yml", "Leervormen"),
    Kind("learning_principles", Choice, "list", "lists/learning-principles.yml", "Leerprincipes"),
    Kind("phases", Choice, "list", "lists/phases.yml", "Fasen van een leerroute"),
    Kind("scopes", Scope, "list", "lists/scopes.yml", "Reikwijdtes"),
    Kind("statuses", Status, "list", "lists/statuses.yml", "Statussen"),
    Kind("time_budgets", Choice, "list", "lists/time-budgets.yml", "Tijd"),
    Kind("units", Choice, "list", "lists/units.yml", "Voor een persoon, team of MT"),
    Kind(
        "request_routes",
        RequestRoute,
        "list",
        "lists/request-routes.yml",
        "Manieren om aan te vragen",
    ),
    Kind("support_routes", SupportRoute, "list", "lists/support-routes.yml", "Plekken voor hulp"),
    Kind("roles", Role, "list", "lists/roles.yml", "Rollen"),
    Kind(
        "organisation_units",
        OrganisationUnit,
        "list",
        "lists/organisation-units.yml",
        "Onderdelen van de organisatie",
    ),
    Kind("standings", Standing, "list", "lists/standings.yml", "Hoe ver iets is"),
    Kind("dossiers", Dossier, "folder", "dossiers", "Dossiers"),
    Kind("plans", ActionPlan, "folder", "plans", "Actieplannen"),
    Kind("figure_kinds", Choice, "list", "lists/figure-kinds.yml", "Soorten cijfers"),
    Kind("figures", Figure, "list", "lists/figures.yml", "Cijfers"),
    Kind("instruments", Instrument, "list", "lists/instruments.yml", "Meetinstrumenten"),
    Kind("publications", Publication, "list", "lists/publications.yml", "Publicaties"),
    Kind("budgets", Budget, "list", "lists/budgets.yml", "Begrotingen"),
    Kind(
        "visitor_questions", VisitorQuestions, "folder", "visitor-questions", "Vragen en antwoorden"
    ),
    Kind(
        "question_groups", Choice, "list", "lists/question-groups.yml", "Stappen van de vragenlijst"
    ),
    Kind("questions", Question, "list", "questionnaire.yml", "Vragenlijst"),
    Kind("guards", Guard, "list", "rules/guards.yml", "Wat voorgaat in het advies"),
    Kind("signals", Signal, "list", "rules/signals.yml", "Signalen in een tekst"),
    Kind("examples", ExampleSentences, "folder", "examples", "Voorbeeldzinnen"),
    Kind(
        "example_questions",
        ExampleQuestions,
        "folder",
        "example-questions",
        "Beoordeelde voorbeeldvragen",
    ),
    Kind(
        "inferences",
        Inference,
        "list",
        "rules/inferences.yml",
        "Antwoorden die uit de tekst blijken",
    ),
    Kind("advice_rules", AdviceRule, "list", "rules/advice.yml", "Regels voor het advies"),
    Kind("route_steps", RouteStepRule, "list", "rules/route-steps.yml", "Stappen in een leerroute"),
    Kind("cautions", Caution, "list", "rules/cautions.yml", "Aandachtspunten"),
    Kind("explanations", Explanation, "list", "rules/explanations.yml", "Zinnen van het advies"),
    Kind("weights", Weight, "list", "rules/weights.yml", "Gewichten"),
    Kind(
        "golden_questionnaires",
        GoldenQuestionnaire,
        "list",
        "rules/golden-questionnaires.yml",
        "Proefvragenlijsten",
    ),
    Kind("found_pages", FoundPage, "list", "lists/found-pages.yml", "Pagina's in de zoekmachine"),
    Kind("same_words", SameWords, "list", "lists/same-words.yml", "Woorden met dezelfde betekenis"),
    Kind(
        "measured_quality",
        MeasuredQuality,
        "list",
        "rules/measured-quality.yml",
        "Gemeten kwaliteit",
    ),
    Kind("hard_words", HardWord, "list", "rules/hard-words.yml", "Moeilijke woorden"),
    Kind("moved", MovedEntry, "list", "lists/moved.yml", "Verhuisd of vervallen"),
    Kind("releases", Release, "folder", "releases", "Uitgaven"),
    Kind(
        "review_periods",
        ReviewPeriod,
        "list",
        "rules/review-periods.yml",
        "Termijnen om na te lopen",
    ),
    Kind("word_lists", WordList, "list", "rules/word-lists.yml", "Woordenlijsten"),
)
