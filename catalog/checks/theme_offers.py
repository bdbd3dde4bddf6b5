"""Themes for which there is nothing to learn."""

from collections.abc import Iterator, Sequence

from catalog.entities.intervention import Intervention
from catalog.entities.theme import Theme
from catalog.messages.content_messages import THEME_WITHOUT_OFFER
from catalog.reading.entry import Entry
from catalog.reading.problem import Problem


def themes_without_offer(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield a warning for each theme that no intervention has as its main theme."""
    served = {e.value.theme for e in entries if isinstance(e.value, Intervention)}
    for entry in entries:
        if isinstance(entry.value, Theme) and entry.value.id not in served:
            yield entry.problem(THEME_WITHOUT_OFFER, ("id",), found=entry.value.id)
