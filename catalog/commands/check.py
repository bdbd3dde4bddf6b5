"""`check`: read the whole catalogue and tell an editor in Dutch what is wrong."""

from argparse import ArgumentParser, Namespace

from catalog.commands.command import EXIT_PROBLEMS, EXIT_SOUND, Command
from catalog.loading import check_catalog
from catalog.reporting.formats import FORMATS


def _run(options: Namespace) -> int:
    checked = check_catalog(options.catalog)
    FORMATS[options.format](checked)
    return EXIT_SOUND if checked.catalog is not None else EXIT_PROBLEMS


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=sorted(FORMATS),
        default="terminal",
        help="voor wie de uitkomst is: mensen (terminal), programma's (json), "
        "een bouwstraat (github, azure) of een verslag (markdown)",
    )


COMMAND = Command(
    "check",
    "Controleert alle bestanden en noemt elke fout met plek en oplossing.",
    _run,
    _add_options,
)
