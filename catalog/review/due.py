"""The day on which each entry must be reviewed again."""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from catalog.catalog import Catalog
from catalog.entities.entity import MaintainedEntity
from catalog.kinds import KINDS, Kind


@dataclass(frozen=True)
class Review:
    """One entry that a team keeps, and the last day on which its review is in time."""

    kind: Kind
    entry: MaintainedEntity
    due: date

    @property
    def name(self) -> str:
        """Return what an editor types to name the entry: `terms/validisme`."""
        return f"{self.kind.typed_name}/{self.entry.id}"

    def is_overdue(self, today: date) -> bool:
        """Return whether the day has passed."""
        return self.due < today


def maintained_kinds() -> tuple[Kind, ...]:
    """Return the kinds of which a team keeps each entry."""
    return tuple(kind for kind in KINDS if issubclass(kind.entity, MaintainedEntity))


def reviews(catalog: Catalog) -> Iterator[Review]:
    """Yield every entry that has a day to be reviewed; a kind without a period has none."""
    months = review_months(catalog)
    for kind in maintained_kinds():
        if kind.collection in months:
            for entry in getattr(catalog, kind.collection).values():
                yield Review(kind, entry, next_review(entry, months[kind.collection]))


def review_months(catalog: Catalog) -> Mapping[str, int]:
    """Return the period of each collection that has one."""
    return {period.collection: period.months for period in catalog.review_periods.values()}


def next_review(entry: MaintainedEntity, months: int) -> date:
    """Return the last day for a review: the period after the last one, or a later exception."""
    regular = months_after(entry.reviewed_on, months)
    return max(regular, entry.review_exception.until) if entry.review_exception else regular


def months_after(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of that month if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))
