"""`stale`: tell each team what it must review; it never fails."""

from argparse import ArgumentParser, Namespace

from catalog.commands.command import EXIT_SOUND, Command
from catalog.loading import load_catalog
from catalog.review.formats import FORMATS
from catalog.review.work_list import work_list
from catalog.today import add_today, today


def _run(options: Namespace) -> int:
    work = work_list(load_catalog(options.catalog), options.today or today())
    print(FORMATS[options.format](work))
    return EXIT_SOUND


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=tuple(FORMATS), default="terminal", help="de vorm van de lijst"
    )
    add_today(parser)


COMMAND = Command("stale", "Toont per team welke stukken iemand moet nalopen.", _run, _add_options)
