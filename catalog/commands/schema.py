"""`schema`: write the schemas by which a text editor completes and checks what editors type."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from catalog.commands.command import EXIT_SOUND, EXIT_USAGE, Command
from catalog.schema.files import SCHEMA_FOLDER, write_schemas
from catalog.schema.known_values import KnownValues


def _run(options: Namespace) -> int:
    try:
        count = write_schemas(KnownValues.readable_in(options.catalog), options.to)
    except OSError as error:
        print(f"De map {options.to} kan niet worden gemaakt: {error.strerror}.", file=sys.stderr)
        return EXIT_USAGE
    print(f"{count} schema's staan klaar in {options.to}. Je tekstprogramma helpt nu mee.")
    return EXIT_SOUND


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--to",
        type=Path,
        metavar="MAP",
        default=SCHEMA_FOLDER,
        help="de map waar de schema's in komen",
    )


COMMAND = Command(
    "schema",
    "Maakt de schema's waarmee een tekstprogramma velden aanvult en fouten laat zien.",
    _run,
    _add_options,
)
