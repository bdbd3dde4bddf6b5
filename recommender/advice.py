"""The advice: the whole answer to one questionnaire, as the API gives it.

Plain dataclasses: a request makes dozens of them, and what the adviser makes needs no checking.
"""

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from catalog.entities.rule import Outcome


@dataclass(frozen=True, slots=True)
class SourcePlace:
    """A place in one of the documents."""

    document: str
    section: str


@dataclass(frozen=True, slots=True)
class InterventionSummary:
    """What the advice says of an intervention; its page says the rest."""

    id: str
    label: str
    url: Annotated[str, Field(description="Address on the site, starting with a slash.")]
    summary: str
    status: str
    scope: str
    request_route: str
    reference_date: Annotated[int, Field(description="The year for which this was true.")]


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a recommendation."""

    kind: Annotated[str, Field(description="`text`, or the question whose answer counts.")]
    text: str
    contribution: Annotated[float, Field(description="What this adds to the score.")]


@dataclass(frozen=True, slots=True)
class Recommendation:
    """One recommended intervention; the contributions of its reasons add up to `score`."""

    rank: Annotated[int, Field(ge=1)]
    score: Annotated[float, Field(ge=0, le=1)]
    match: Annotated[str, Field(description="`sterk`, `mogelijk` or `zwak`.")]
    intervention: InterventionSummary
    phase: str
    reasons: tuple[Reason, ...]
    cautions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RouteStep:
    """One step in time order; `intervention` is empty for a step that is no course."""

    phase: str
    label: str
    text: str
    intervention: InterventionSummary | None = None
    alternatives: tuple[InterventionSummary, ...] = ()


@dataclass(frozen=True, slots=True)
class AdviceItem:
    """Something that must be arranged, with the place that says so."""

    id: str
    label: str
    text: str
    source: tuple[SourcePlace, ...]


@dataclass(frozen=True, slots=True)
class NumberToCall:
    """A number to call at once, and when."""

    number: str
    label: str


@dataclass(frozen=True, slots=True)
class SupportItem:
    """Where to turn."""

    id: str
    label: str
    text: str
    suits: str
    limits: str | None
    url: str


@dataclass(frozen=True, slots=True)
class NotRecommended:
    """Something that one might expect, and why not now."""

    label: str
    reason: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """What another directorate did or plans: an example, not something to sign up for."""

    intervention: InterventionSummary
    text: str


@dataclass(frozen=True, slots=True)
class Counterfactual:
    """What would come first with one other answer."""

    question: str
    answer: str
    text: str
    intervention: InterventionSummary


@dataclass(frozen=True, slots=True)
class Relaxation:
    """Answers to let go of when nothing meets all of them, and how many offers that opens."""

    questions: tuple[str, ...]
    opens: int
    text: str


@dataclass(frozen=True, slots=True)
class CatalogueVersion:
    """The catalogue that the advice was made from."""

    version: str
    reference_date: Annotated[int, Field(description="The year of the offer in the catalogue.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """The whole answer."""

    outcome: Outcome
    summary: str
    recommendations: tuple[Recommendation, ...] = ()
    route: tuple[RouteStep, ...] = ()
    advice: tuple[AdviceItem, ...] = ()
    numbers: tuple[NumberToCall, ...] = ()
    support: tuple[SupportItem, ...] = ()
    not_recommended: tuple[NotRecommended, ...] = ()
    examples: tuple[Example, ...] = ()
    counterfactuals: tuple[Counterfactual, ...] = ()
    relaxations: tuple[Relaxation, ...] = ()
    catalogue: CatalogueVersion
