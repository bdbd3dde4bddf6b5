"""`reviewed`: say that somebody looked at an entry and nothing had to change."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import date

from catalog.commands.command import EXIT_SOUND, EXIT_USAGE, Command
from catalog.entities.entity import MaintainedEntity
from catalog.entities.review_period import ReviewPeriod
from catalog.loading import read_entries
from catalog.naming import UnknownName, entry_name, entry_named
from catalog.reading.entry import Entry
from catalog.review.due import next_review
from catalog.review.mark import reviewed_texts
from catalog.today import add_today, dutch_date, today
from catalog.writing.entry_files import write_text


def _run(options: Namespace) -> int:
    now = options.today or today()
    day = options.on or now
    entries, problems = read_entries(options.catalog)
    meant = list(dict.fromkeys(options.names))
    found = [entry_named(name, entries) for name in meant]
    refusals = list(_refusals(found))
    if day > now:
        refusals.append(f"{dutch_date(day)} is nog niet geweest. Kies vandaag of een dag ervoor.")
    if refusals:
        print("\n".join(refusals), file=sys.stderr)
        if problems:
            print("Er staan fouten in de catalogus. Doe eerst: make check", file=sys.stderr)
        print("Er is niets veranderd.", file=sys.stderr)
        return EXIT_USAGE
    known = [entry for entry in found if isinstance(entry, Entry)]
    for path, text in reviewed_texts(known, day).items():
        write_text(path, text)
    print("\n".join(_told(entry, entries, day) for entry in known))
    return EXIT_SOUND


def _refusals(found: Sequence[Entry | UnknownName]) -> Sequence[str]:
    return [
        f"`{each.typed}` kennen we niet. {each.remedy}"
        if isinstance(each, UnknownName)
        else f"Van `{entry_name(each)}` houden we geen datum bij."
        for each in found
        if isinstance(each, UnknownName) or not isinstance(each.value, MaintainedEntity)
    ]


def _told(entry: Entry, entries: Sequence[Entry], day: date) -> str:
    """Return what was done, and when the entry is due again."""
    told = f"{entry_name(entry)} ({entry.value.label}): nagelopen op {dutch_date(day)}."
    for each in entries:
        period = each.value
        if isinstance(period, ReviewPeriod) and period.collection == entry.collection:
            reviewed = entry.value.model_copy(update={"reviewed_on": day})
            assert isinstance(reviewed, MaintainedEntity)
            told += f" Volgende keer: uiterlijk {dutch_date(next_review(reviewed, period.months))}."
    return told


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "names", nargs="+", metavar="naam", help="het stuk, bijvoorbeeld terms/inclusie"
    )
    add_today(parser, "--on")
    add_today(parser)


COMMAND = Command(
    "reviewed",
    "Zet de datum van stukken die iemand naliep; er verandert verder niets.",
    _run,
    _add_options,
)
