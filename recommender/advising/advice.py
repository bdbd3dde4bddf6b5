"""The advice: the whole answer to one questionnaire, as the API gives it.

Structs of msgspec: a request makes dozens of them, what the adviser makes needs no checking, and
they are made and encoded several times as fast as dataclasses.
"""

from typing import Annotated

from msgspec import Meta, Struct

from catalog.entities.rule import Outcome


class SourcePlace(Struct, frozen=True):
    """A place in one of the documents."""

    document: str
    section: str


class InterventionSummary(Struct, frozen=True):
    """What the advice says of an intervention; its page says the rest."""

    id: str
    label: str
    url: Annotated[str, Meta(description="Address on the site, starting with a slash.")]
    summary: str
    status: str
    scope: str
    request_route: str
    reference_date: Annotated[int, Meta(description="The year for which this was true.")]


class Reason(Struct, frozen=True):
    """One reason for a recommendation."""

    kind: Annotated[str, Meta(description="`text`, or the question whose answer counts.")]
    text: str
    contribution: Annotated[float, Meta(description="What this adds to the score.")]


class Recommendation(Struct, frozen=True):
    """One recommended intervention; the contributions of its reasons add up to `score`."""

    rank: Annotated[int, Meta(ge=1)]
    score: Annotated[float, Meta(ge=0, le=1)]
    match: Annotated[str, Meta(description="`sterk`, `mogelijk` or `zwak`.")]
    intervention: InterventionSummary
    phase: str
    reasons: tuple[Reason, ...]
    cautions: tuple[str, ...]


class RouteStep(Struct, frozen=True):
    """One step in time order; `intervention` is empty for a step that is no course."""

    phase: str
    label: str
    text: str
    intervention: InterventionSummary | None = None
    alternatives: tuple[InterventionSummary, ...] = ()


class AdviceItem(Struct, frozen=True):
    """Something that must be arranged, with the place that says so."""

    id: str
    label: str
    text: str
    source: tuple[SourcePlace, ...]


class NumberToCall(Struct, frozen=True):
    """A number to call at once, and when."""

    number: str
    label: str


class SupportItem(Struct, frozen=True):
    """Where to turn."""

    id: str
    label: str
    text: str
    suits: str
    limits: str | None
    url: str


class NotRecommended(Struct, frozen=True):
    """Something that one might expect, and why not now."""

    label: str
    reason: str
    url: str | None = None


class Example(Struct, frozen=True):
    """What another directorate did or plans: an example, not something to sign up for."""

    intervention: InterventionSummary
    text: str


class Counterfactual(Struct, frozen=True):
    """What would come first with one other answer."""

    question: str
    answer: str
    text: str
    intervention: InterventionSummary


class Relaxation(Struct, frozen=True):
    """Answers to let go of when nothing meets all of them, and how many offers that opens."""

    questions: tuple[str, ...]
    opens: int
    text: str


class CatalogueVersion(Struct, frozen=True):
    """The catalogue that the advice was made from."""

    version: str
    reference_date: Annotated[int, Meta(description="The year of the offer in the catalogue.")]


class Advice(Struct, frozen=True, kw_only=True):
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
