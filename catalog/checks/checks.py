"""All checks of the content: those that stop the catalogue, and those that only warn."""

from collections.abc import Iterator, Sequence

from catalog.checks.future_reviews import future_reviews
from catalog.checks.other_readings import other_readings
from catalog.checks.personal_data import citizen_numbers, contact_data
from catalog.checks.repeated_items import repeated_items
from catalog.checks.term_cycles import term_cycles
from catalog.checks.term_names import names_defined_twice
from catalog.checks.theme_offers import themes_without_offer
from catalog.reading.entry import Entry
from catalog.reading.problem import Problem


def content_errors(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield what makes the catalogue unfit for use."""
    yield from term_cycles(entries)
    yield from names_defined_twice(entries)
    yield from citizen_numbers(entries)


def content_warnings(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield what an editor should look at; the site can be made all the same."""
    yield from contact_data(entries)
    yield from repeated_items(entries)
    yield from future_reviews(entries)
    yield from other_readings(entries)


def content_gaps(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield warnings for what is absent, which only means something when nothing is broken."""
    yield from themes_without_offer(entries)
