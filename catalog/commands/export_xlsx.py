"""`export-xlsx`: the offer and the terms as a workbook for Excel."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from catalog.commands.command import EXIT_PROBLEMS, EXIT_SOUND, EXIT_USAGE, Command
from catalog.reading.problem import CatalogError
from catalog.spreadsheet.export import exported
from catalog.spreadsheet.fault import SpreadsheetError

EXPORTED_FILE = Path("build/aanbod.xlsx")


def _run(options: Namespace) -> int:
    try:
        content = exported(options.catalog)
    except (CatalogError, SpreadsheetError) as error:
        print(error, file=sys.stderr)
        return EXIT_PROBLEMS
    try:
        options.file.parent.mkdir(parents=True, exist_ok=True)
        options.file.write_bytes(content)
    except OSError:
        print(
            f"{options.file}: hier kunnen we niet schrijven. Is het bestand nog open?",
            file=sys.stderr,
        )
        return EXIT_USAGE
    print(f"Het Excel-bestand staat klaar: {options.file}")
    print(f"Wijzig het, en kijk daarna wat er verandert: make import-xlsx FILE={options.file}")
    return EXIT_SOUND


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="bestand",
        default=EXPORTED_FILE,
        help=f"het bestand dat gemaakt wordt ({EXPORTED_FILE})",
    )


COMMAND = Command(
    "export-xlsx", "Zet het aanbod en de begrippen in een Excel-bestand.", _run, _options
)
