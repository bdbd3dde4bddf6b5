"""The advice: the whole answer to one questionnaire, as the API gives it."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from catalog.entities.entity import SourceReference
from catalog.entities.rule import Outcome


class Value(BaseModel):
    """An immutable part of the advice."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class InterventionSummary(Value):
    """What the advice says of an intervention; its page says the rest."""

    id: str
    label: str
    url: str = Field(description="Address on the site, starting with a slash.")
    summary: str
    status: str
    scope: str
    request_route: str
    reference_date: int = Field(description="The year for which this was true.")


class Reason(Value):
    """One reason for a recommendation."""

    kind: str = Field(description="`text`, or the question whose answer counts.")
    text: str
    contribution: float = Field(description="What this adds to the score.")


class Recommendation(Value):
    """One recommended intervention; the contributions of its reasons add up to `score`."""

    rank: Annotated[int, Field(ge=1)]
    score: Annotated[float, Field(ge=0, le=1)]
    match: str = Field(description="`sterk`, `mogelijk` or `zwak`.")
    intervention: InterventionSummary
    phase: str
    reasons: tuple[Reason, ...]
    cautions: tuple[str, ...]


class RouteStep(Value):
    """One step in time order; `intervention` is empty for a step that is no course."""

    phase: str
    label: str
    text: str
    intervention: InterventionSummary | None = None
    alternatives: tuple[InterventionSummary, ...] = ()


class AdviceItem(Value):
    """Something that must be arranged, with the place that says so."""

    id: str
    label: str
    text: str
    source: tuple[SourceReference, ...]


class SupportItem(Value):
    """Where to turn."""

    id: str
    label: str
    text: str
    suits: str
    limits: str | None
    url: str


class NotRecommended(Value):
    """Something that one might expect, and why not now."""

    label: str
    reason: str
    url: str | None = None


class Example(Value):
    """What another directorate did or plans: an example, not something to sign up for."""

    intervention: InterventionSummary
    text: str


class Counterfactual(Value):
    """What would come first with one other answer."""

    question: str
    answer: str
    text: str
    intervention: InterventionSummary


class Relaxation(Value):
    """Answers to let go of when nothing meets all of them, and how many offers that opens."""

    questions: tuple[str, ...]
    opens: int
    text: str


class CatalogueVersion(Value):
    """The catalogue that the advice was made from."""

    version: str
    reference_date: int = Field(description="The year of the offer in the catalogue.")


class Advice(Value):
    """The whole answer."""

    outcome: Outcome
    summary: str
    recommendations: tuple[Recommendation, ...] = ()
    route: tuple[RouteStep, ...] = ()
    advice: tuple[AdviceItem, ...] = ()
    support: tuple[SupportItem, ...] = ()
    not_recommended: tuple[NotRecommended, ...] = ()
    examples: tuple[Example, ...] = ()
    counterfactuals: tuple[Counterfactual, ...] = ()
    relaxations: tuple[Relaxation, ...] = ()
    catalogue: CatalogueVersion
