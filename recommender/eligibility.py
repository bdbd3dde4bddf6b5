"""Which interventions may be advised to somebody, and why the others may not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalog import Catalog
from catalog.entities.intervention import Intervention
from catalog.entities.questionnaire import UNKNOWN
from recommender.situation import Situation

ROLE_AUDIENCE: Mapping[str, str] = {
    "leidinggevende": "leidinggevenden",
    "directeur": "directeuren",
    "trekker": "trekkers",
    "recruiter-hr": "recruiters-hr",
}
"""The audience that somebody with a role belongs to."""
SHARED_SCOPES = ("stad", "trekkers")


@dataclass(frozen=True)
class Exclusion:
    """Why an intervention may not be advised: the id of an explanation, and what it names."""

    kind: str
    subject: str


class Eligibility:
    """The hard limits: few, and each with a reason."""

    def __init__(self, catalog: Catalog, interventions: Sequence[Intervention]) -> None:
        """Prepare the limits of each intervention as arrays."""
        self._interventions = interventions
        self._assumed = {a.id for a in catalog.audiences.values() if a.assumed}
        self._positions = {item.id: position for position, item in enumerate(interventions)}
        self._scopes = np.array([item.scope for item in interventions])
        self._shared: NDArray[np.bool_] = np.isin(self._scopes, SHARED_SCOPES)
        self._exclusive = np.array([item.exclusive for item in interventions])
        self._audience_masks: dict[str, NDArray[np.bool_]] = {
            audience: np.array([audience in item.audiences for item in interventions])
            for audience in catalog.audiences
        }

    def mask(self, situation: Situation) -> NDArray[np.bool_]:
        """Return for each intervention whether it may be advised."""
        return (
            self._for_their_audience(situation)
            & self._for_their_directorate(situation)
            & ~self._followed(situation)
        )

    def examples(self, situation: Situation) -> NDArray[np.bool_]:
        """Return what only the directorate keeps from being advised: an example for others."""
        return (
            ~self._for_their_directorate(situation)
            & self._for_their_audience(situation)
            & ~self._followed(situation)
        )

    def exclusion(self, position: int, situation: Situation) -> Exclusion:
        """Return why the intervention at `position` may not be advised."""
        item = self._interventions[position]
        if item.id in situation.followed:
            return Exclusion("excluded-followed", item.id)
        if item.exclusive and set(self._audiences(situation)).isdisjoint(item.audiences):
            return Exclusion("excluded-audience", item.audiences[0])
        return Exclusion("excluded-scope", item.scope)

    def _for_their_audience(self, situation: Situation) -> NDArray[np.bool_]:
        theirs = np.zeros(len(self._interventions), dtype=bool)
        for audience in self._audiences(situation):
            theirs |= self._audience_masks[audience]
        return ~self._exclusive | theirs

    def _audiences(self, situation: Situation) -> Iterator[str]:
        """Yield the audiences whose own interventions may be advised."""
        audience = situation.answer("audience")
        if audience in self._audience_masks:
            yield audience
        elif situation.answer("role") in ROLE_AUDIENCE:
            yield ROLE_AUDIENCE[situation.answer("role")]
        elif audience == situation.answer("role") == UNKNOWN:
            yield from self._assumed

    def _for_their_directorate(self, situation: Situation) -> NDArray[np.bool_]:
        own: NDArray[np.bool_] = self._scopes == situation.answer("directorate")
        return self._shared | own

    def _followed(self, situation: Situation) -> NDArray[np.bool_]:
        followed = np.zeros(len(self._interventions), dtype=bool)
        followed[[self._positions[name] for name in situation.followed]] = True
        return followed
