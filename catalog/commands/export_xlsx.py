"""`export-xlsx`: the offer and the terms as a workbook for Excel."""

import sys
from argparse import ArgumentParser, Namespace

from catalog.commands.command import EXIT_PROBLEMS, EXIT_SOUND, EXIT_USAGE, Command
from catalog.commands.workbook_file import add_file
from catalog.reading.problem import CatalogError
from catalog.spreadsheet.export import exported
from catalog.spreadsheet.fault import SpreadsheetError


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
    add_file(parser, "gemaakt wordt")


COMMAND = Command(
    "export-xlsx", "Zet het aanbod en de begrippen in een Excel-bestand.", _run, _options
)
