"""`python -m catalog <command>`: what editors do with the catalogue, told in Dutch."""

import sys
from pathlib import Path

from catalog.command_line import DutchParser
from catalog.commands import (
    check,
    coverage,
    export_xlsx,
    fix,
    import_xlsx,
    release,
    rename,
    reviewed,
    schema,
    stale,
    tidy,
)
from catalog.commands.command import EXIT_PROBLEMS, Command
from catalog.loading import CATALOG_FOLDER
from catalog.reading.problem import CatalogError

COMMANDS: tuple[Command, ...] = (
    check.COMMAND,
    fix.COMMAND,
    tidy.COMMAND,
    stale.COMMAND,
    coverage.COMMAND,
    reviewed.COMMAND,
    rename.COMMAND,
    release.COMMAND,
    export_xlsx.COMMAND,
    import_xlsx.COMMAND,
    schema.COMMAND,
)


def main() -> int:
    """Return the exit code of the command: 0 sound, 1 mistakes to mend, 2 cannot be done."""
    options = _parser().parse_args()
    try:
        return next(each for each in COMMANDS if each.name == options.command).run(options)
    except CatalogError as error:
        print(error, file=sys.stderr)
        return EXIT_PROBLEMS


def _parser() -> DutchParser:
    parser = DutchParser(
        prog="python -m catalog", description="Hulp voor wie de catalogus bijhoudt."
    )
    commands = parser.add_subparsers(
        dest="command", required=True, title="opdrachten", metavar="opdracht"
    )
    for each in COMMANDS:
        command = commands.add_parser(each.name, help=each.summary, description=each.summary)
        command.add_argument(
            "--catalog",
            type=Path,
            metavar="MAP",
            default=CATALOG_FOLDER,
            help="de map met de catalogus",
        )
        each.add_options(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
