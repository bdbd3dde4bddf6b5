"""The catalogue as one immutable value."""

from collections.abc import Mapping
from dataclasses import dataclass

from catalog.entities.action_plan import ActionPlan
from catalog.entities.audience import Audience
from catalog.entities.budget import Budget
from catalog.entities.choice import Choice
from catalog.entities.competence_level import CompetenceLevel
from catalog.entities.dossier import Dossier
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
class Catalog:
    """Every entry by id, in the order of the files, plus the hash of all that was read."""

    terms: Mapping[str, Term]
    interventions: Mapping[str, Intervention]
    sources: Mapping[str, Source]
    audiences: Mapping[str, Audience]
    competence_levels: Mapping[str, CompetenceLevel]
    focus_areas: Mapping[str, FocusArea]
    pillars: Mapping[str, Pillar]
    themes: Mapping[str, Theme]
    topics: Mapping[str, Topic]
    formats: Mapping[str, Choice]
    learning_forms: Mapping[str, LearningForm]
    learning_principles: Mapping[str, Choice]
    phases: Mapping[str, Choice]
    scopes: Mapping[str, Scope]
    statuses: Mapping[str, Status]
    time_budgets: Mapping[str, Choice]
    units: Mapping[str, Choice]
    request_routes: Mapping[str, RequestRoute]
    support_routes: Mapping[str, SupportRoute]
    roles: Mapping[str, Role]
    organisation_units: Mapping[str, OrganisationUnit]
    standings: Mapping[str, Standing]
    dossiers: Mapping[str, Dossier]
    plans: Mapping[str, ActionPlan]
    figure_kinds: Mapping[str, Choice]
    figures: Mapping[str, Figure]
    instruments: Mapping[str, Instrument]
    publications: Mapping[str, Publication]
    budgets: Mapping[str, Budget]
    visitor_questions: Mapping[str, VisitorQuestions]
    question_groups: Mapping[str, Choice]
    questions: Mapping[str, Question]
    guards: Mapping[str, Guard]
    signals: Mapping[str, Signal]
    examples: Mapping[str, ExampleSentences]
    example_questions: Mapping[str, ExampleQuestions]
    inferences: Mapping[str, Inference]
    advice_rules: Mapping[str, AdviceRule]
    route_steps: Mapping[str, RouteStepRule]
    cautions: Mapping[str, Caution]
    explanations: Mapping[str, Explanation]
    weights: Mapping[str, Weight]
    golden_questionnaires: Mapping[str, GoldenQuestionnaire]
    found_pages: Mapping[str, FoundPage]
    same_words: Mapping[str, SameWords]
    measured_quality: Mapping[str, MeasuredQuality]
    hard_words: Mapping[str, HardWord]
    moved: Mapping[str, MovedEntry]
    releases: Mapping[str, Release]
    review_periods: Mapping[str, ReviewPeriod]
    word_lists: Mapping[str, WordList]
    version: str
    """The first 12 hexadecimal digits of the SHA-256 of all its files."""
    lessons_version: str
    """The same of the files of its example questions, also when those were not read."""
