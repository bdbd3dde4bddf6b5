"""The work list: what each team must review, the longest overdue first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from catalog.catalog import Catalog
from catalog.entities.role import OrganisationUnit
from catalog.review.due import Review, reviews

SOON = timedelta(days=30)
"""How long before its day an entry comes on the list."""


@dataclass(frozen=True)
class TeamWork:
    """What one team must review; the earliest day comes first."""

    team: OrganisationUnit
    overdue: tuple[Review, ...]
    soon: tuple[Review, ...]


@dataclass(frozen=True)
class WorkList:
    """The work of all teams on one day; the team with the most overdue comes first."""

    today: date
    teams: tuple[TeamWork, ...]

    @property
    def overdue(self) -> int:
        """Return how many entries are overdue."""
        return sum(len(work.overdue) for work in self.teams)

    @property
    def soon(self) -> int:
        """Return how many entries are due within thirty days."""
        return sum(len(work.soon) for work in self.teams)


def work_list(catalog: Catalog, today: date) -> WorkList:
    """Return what must be reviewed now or within thirty days."""
    due = [review for review in reviews(catalog) if review.due <= today + SOON]
    due.sort(key=lambda review: (review.entry.maintainer, review.due, review.name))
    teams = [
        _team_work(catalog.organisation_units[team], list(own), today)
        for team, own in groupby(due, key=lambda review: review.entry.maintainer)
    ]
    teams.sort(key=lambda work: (-len(work.overdue), work.team.label))
    return WorkList(today, tuple(teams))


def _team_work(team: OrganisationUnit, own: Sequence[Review], today: date) -> TeamWork:
    def picked(found: Iterable[Review], *, overdue: bool) -> tuple[Review, ...]:
        return tuple(review for review in found if review.is_overdue(today) == overdue)

    return TeamWork(team, picked(own, overdue=True), picked(own, overdue=False))
