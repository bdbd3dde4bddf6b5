"""Dates of a check that has not been yet.

A warning and no error: whether a date lies ahead depends on the clock of the machine, and a
wrong clock must not take the site down.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta

from catalog.entities.entity import MaintainedEntity
from catalog.messages.content_messages import REVIEWED_IN_FUTURE
from catalog.reading.entry import Entry
from catalog.reading.problem import Problem

LEEWAY = timedelta(days=1)
"""Somewhere it is already tomorrow."""


def future_reviews(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield a warning for each `reviewed_on` after today."""
    latest = (datetime.now(UTC) + LEEWAY).date()
    for entry in entries:
        if isinstance(entry.value, MaintainedEntity) and entry.value.reviewed_on > latest:
            yield entry.problem(
                REVIEWED_IN_FUTURE, ("reviewed_on",), found=entry.value.reviewed_on.isoformat()
            )
