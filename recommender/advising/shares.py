"""The share of its score that an intervention keeps: less for what cannot be had, or not by them."""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from catalog import Catalog
from catalog.entities.intervention import Intervention
from catalog.entities.questionnaire import UNKNOWN
from recommender.advising.situation import Situation

Vector = NDArray[np.float32]

FULL_SHARE_FOR_OWN = {"gepland": 0.95, "pilot": 0.95, "uitgevoerd": 0.85}
"""The share by status for the people that an intervention is for: a plan is a plan for them."""
OTHER_UNIT = np.float32(0.65)
"""The share of what is made for a team when somebody learns alone, and the other way round."""
TREKKERS = "trekkers"


class Shares:
    """The shares of every intervention, prepared for whoever asks."""

    def __init__(self, catalog: Catalog, interventions: Sequence[Intervention]) -> None:
        """Prepare a vector for each directorate, for trekkers or not, and for each unit."""
        open_to_all = _vector(_share(catalog, item) for item in interventions)
        own = _vector(_own_share(catalog, item) for item in interventions)
        scopes = np.array([item.scope for item in interventions])
        units: Mapping[str, NDArray[np.bool_] | None] = {
            UNKNOWN: None,
            **{
                unit: np.array([unit in item.units for item in interventions])
                for unit in catalog.units
            },
        }
        directorates = (UNKNOWN, *(o.id for o in catalog.questions["directorate"].options))
        self._units = frozenset(units)
        self._prepared: Mapping[tuple[str, bool, str], Vector] = {
            (directorate, trekker, unit): _for_unit(
                np.where(
                    (scopes == directorate) | (trekker & (scopes == TREKKERS)), own, open_to_all
                ),
                meant_for,
            )
            for directorate in dict.fromkeys(directorates)
            for trekker in (False, True)
            for unit, meant_for in units.items()
        }

    def of(self, situation: Situation, unit: str | None = None) -> Vector:
        """Return the share (0..1) that each intervention keeps; with `unit` as another answer."""
        asked = unit or situation.answer("unit")
        trekker = TREKKERS in (situation.answer("audience"), situation.answer("role"))
        return self._prepared[
            situation.answer("directorate"), trekker, asked if asked in self._units else UNKNOWN
        ]


def _for_unit(share: Vector, meant_for: NDArray[np.bool_] | None) -> Vector:
    return share if meant_for is None else np.where(meant_for, share, OTHER_UNIT * share)


def _vector(values: Iterable[float]) -> Vector:
    return np.fromiter(values, dtype=np.float32)


def _share(catalog: Catalog, item: Intervention) -> float:
    form = catalog.learning_forms[item.learning_form].share
    return float(catalog.statuses[item.status].ceiling) * form


def _own_share(catalog: Catalog, item: Intervention) -> float:
    ceiling = float(catalog.statuses[item.status].ceiling)
    return FULL_SHARE_FOR_OWN.get(item.status, ceiling)
