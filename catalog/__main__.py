"""`python -m catalog <command>`: what editors do with the catalogue, told in Dutch."""

import sys
from argparse import ArgumentParser
from pathlib import Path

from catalog.commands import check, fix, tidy
from catalog.commands.command import Command
from catalog.loading import CATALOG_FOLDER

COMMANDS: tuple[Command, ...] = (check.COMMAND, fix.COMMAND, tidy.COMMAND)


def main() -> int:
    """Return the exit code of the command: 0 sound, 1 mistakes to mend, 2 cannot be done."""
    options = _parser().parse_args()
    return next(each for each in COMMANDS if each.name == options.command).run(options)


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="python -m catalog", description="Hulp voor wie de catalogus bijhoudt."
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="opdracht")
    for each in COMMANDS:
        command = commands.add_parser(each.name, help=each.summary, description=each.summary)
        command.add_argument(
            "--catalog", type=Path, default=CATALOG_FOLDER, help="de map met de catalogus"
        )
        each.add_options(command)
    return parser


if __name__ == "__main__":
    sys.exit(main())
