"""The kinds of entry: where their files are and which class reads them."""

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
from catalog.entities.hard_word import HardWord
from catalog.entities.instrument import Instrument
from catalog.entities.intervention import Intervention
from catalog.entities.learning_form import LearningForm
from catalog.entities.measured_quality import MeasuredQuality
from catalog.entities.publication import Publication
from catalog.entities.questionnaire import Question
from catalog.entities.request_route import RequestRoute
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


KINDS: tuple[Kind, ...] = (
    Kind("terms", Term, "folder", "terms"),
    Kind("interventions", Intervention, "folder", "interventions"),
    Kind("sources", Source, "list", "lists/sources.yml"),
    Kind("audiences", Audience, "list", "lists/audiences.yml"),
    Kind("competence_levels", CompetenceLevel, "list", "lists/competence-levels.yml"),
    Kind("focus_areas", FocusArea, "list", "lists/focus-areas.yml"),
    Kind("pillars", Pillar, "list", "lists/pillars.yml"),
    Kind("themes", Theme, "list", "lists/themes.yml"),
    Kind("topics", Topic, "list", "lists/topics.yml"),
    Kind("formats", Choice, "list", "lists/formats.yml"),
    Kind("learning_forms", LearningForm, "list", "lists/learning-forms.yml"),
    Kind("learning_principles", Choice, "list", "lists/learning-principles.yml"),
    Kind("phases", Choice, "list", "lists/phases.yml"),
    Kind("scopes", Choice, "list", "lists/scopes.yml"),
    Kind("statuses", Status, "list", "lists/statuses.yml"),
    Kind("time_budgets", Choice, "list", "lists/time-budgets.yml"),
    Kind("units", Choice, "list", "lists/units.yml"),
    Kind("request_routes", RequestRoute, "list", "lists/request-routes.yml"),
    Kind("support_routes", SupportRoute, "list", "lists/support-routes.yml"),
    Kind("roles", Role, "list", "lists/roles.yml"),
    Kind("organisation_units", OrganisationUnit, "list", "lists/organisation-units.yml"),
    Kind("standings", Standing, "list", "lists/standings.yml"),
    Kind("dossiers", Dossier, "folder", "dossiers"),
    Kind("plans", ActionPlan, "folder", "plans"),
    Kind("figure_kinds", Choice, "list", "lists/figure-kinds.yml"),
    Kind("figures", Figure, "list", "lists/figures.yml"),
    Kind("instruments", Instrument, "list", "lists/instruments.yml"),
    Kind("publications", Publication, "list", "lists/publications.yml"),
    Kind("budgets", Budget, "list", "lists/budgets.yml"),
    Kind("visitor_questions", VisitorQuestions, "folder", "visitor-questions"),
    Kind("question_groups", Choice, "list", "lists/question-groups.yml"),
    Kind("questions", Question, "list", "questionnaire.yml"),
    Kind("guards", Guard, "list", "rules/guards.yml"),
    Kind("signals", Signal, "list", "rules/signals.yml"),
    Kind("examples", ExampleSentences, "folder", "examples"),
    Kind("example_questions", ExampleQuestions, "folder", "example-questions"),
    Kind("inferences", Inference, "list", "rules/inferences.yml"),
    Kind("advice_rules", AdviceRule, "list", "rules/advice.yml"),
    Kind("route_steps", RouteStepRule, "list", "rules/route-steps.yml"),
    Kind("cautions", Caution, "list", "rules/cautions.yml"),
    Kind("explanations", Explanation, "list", "rules/explanations.yml"),
    Kind("weights", Weight, "list", "rules/weights.yml"),
    Kind("found_pages", FoundPage, "list", "lists/found-pages.yml"),
    Kind("same_words", SameWords, "list", "lists/same-words.yml"),
    Kind("measured_quality", MeasuredQuality, "list", "rules/measured-quality.yml"),
    Kind("hard_words", HardWord, "list", "rules/hard-words.yml"),
    Kind("word_lists", WordList, "list", "rules/word-lists.yml"),
)
