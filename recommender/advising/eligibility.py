"""Which interventions may be advised to somebody, and why the others may not."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from catalog import Catalog
from catalog.entities.intervention import Intervention
from catalog.entities.questionnaire import UNKNOWN
from recommender.advising.situation import Situation

ROLE_AUDIENCE: Mapping[str, str] = {
    "leidinggevende": "leidinggevenden",
    "directeur": "directeuren",
    "trekker": "trekkers",
    "recruiter-hr": "recruiters-hr",
}
"""The audience that somebody with a role belongs to."""
SHARED_SCOPES = ("stad", "trekkers")
Mask = NDArray[np.bool_]


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
        scopes = np.array([item.scope for item in interventions])
        shared: Mask = np.isin(scopes, SHARED_SCOPES)
        exclusive = np.array([item.exclusive for item in interventions])
        self._for_anybody: Mask = ~exclusive
        self._audience_masks: dict[str, Mask] = {
            audience: ~exclusive | np.array([audience in item.audiences for item in interventions])
            for audience in catalog.audiences
        }
        self._shared = shared
        self._directorate_masks: dict[str, Mask] = {
            scope: shared | (scopes == scope) for scope in catalog.scopes
        }

    def mask(self, situation: Situation) -> Mask:
        """Return for each intervention whether it may be advised."""
        return self._for_their_audience(situation) & self._for_their_directorate(situation)

    def examples(self, situation: Situation) -> Mask:
        """Return what only the directorate keeps from being advised: an example for others."""
        return self._for_their_audience(situation) & ~self._for_their_directorate(situation)

    def exclusion(self, position: int, situation: Situation) -> Exclusion:
        """Return why the intervention at `position` may not be advised."""
        item = self._interventions[position]
        if item.id in situation.followed:
            return Exclusion("excluded-followed", item.id)
        if item.exclusive and set(self._audiences(situation)).isdisjoint(item.audiences):
            return Exclusion("excluded-audience", item.audiences[0])
        return Exclusion("excluded-scope", item.scope)

    def _for_their_audience(self, situation: Situation) -> Mask:
        """Return what is for them, without what they followed already."""
        theirs = self._for_anybody
        for audience in self._audiences(situation):
            theirs = theirs | self._audience_masks[audience]
        if situation.followed:
            theirs = theirs.copy()
            theirs[[self._positions[name] for name in situation.followed]] = False
        return theirs

    def _audiences(self, situation: Situation) -> Iterator[str]:
        """Yield the audiences whose own interventions may be advised."""
        audience = situation.answer("audience")
        if audience in self._audience_masks:
            yield audience
        elif situation.answer("role") in ROLE_AUDIENCE:
            yield ROLE_AUDIENCE[situation.answer("role")]
        elif audience == situation.answer("role") == UNKNOWN:
            yield from self._assumed

    def _for_their_directorate(self, situation: Situation) -> Mask:
        return self._directorate_masks.get(situation.answer("directorate"), self._shared)
