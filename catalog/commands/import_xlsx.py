"""`import-xlsx`: what an editor changed in Excel, first shown, then written."""

import sys
from argparse import ArgumentParser, Namespace

from catalog.commands.command import EXIT_PROBLEMS, EXIT_SOUND, EXIT_USAGE, Command
from catalog.commands.workbook_file import add_file
from catalog.reading.problem import CatalogError
from catalog.spreadsheet.fault import SpreadsheetError
from catalog.spreadsheet.file_edits import write_edits
from catalog.spreadsheet.importing import ImportPlan, plan_import
from catalog.spreadsheet.report import details, summary


def _run(options: Namespace) -> int:
    try:
        plan = plan_import(options.file, options.catalog, options.keep)
    except SpreadsheetError as error:
        print(error, file=sys.stderr)
        return EXIT_USAGE
    except CatalogError as error:
        print(f"{error}\n\nMaak eerst de catalogus in orde: make check", file=sys.stderr)
        return EXIT_PROBLEMS
    if told := details(plan):
        print(f"{told}\n")
    print(summary(plan))
    return _finish(plan, options)


def _finish(plan: ImportPlan, options: Namespace) -> int:
    found = plan.comparison
    if found.problems or found.conflicts:
        print("Er is niets geschreven. Los dit eerst op.", file=sys.stderr)
        return EXIT_PROBLEMS
    if not found.changes:
        print("Er valt niets te schrijven.")
        return EXIT_SOUND
    if not options.apply:
        print(
            f"Er is nog niets geschreven. Klopt het? make import-xlsx FILE={options.file} APPLY=ja"
        )
        return EXIT_SOUND
    return _write(plan, options)


def _write(plan: ImportPlan, options: Namespace) -> int:
    try:
        write_edits(options.catalog, plan.edits)
    except OSError as error:
        place = error.filename or options.catalog
        print(f"{place}: schrijven lukt niet. Er is niets gewijzigd.", file=sys.stderr)
        return EXIT_USAGE
    print("Alles is geschreven. Exporteer opnieuw voor je verdergaat: make export-xlsx")
    return EXIT_SOUND


def _options(parser: ArgumentParser) -> None:
    add_file(parser, "make export-xlsx maakte")
    parser.add_argument(
        "--apply", action="store_true", help="schrijf de wijzigingen; zonder dit kijk je alleen"
    )
    parser.add_argument(
        "--keep",
        choices=("sheet", "yaml"),
        help="wat wint bij een botsing: het Excel-bestand (sheet) of de catalogus (yaml)",
    )


COMMAND = Command(
    "import-xlsx",
    "Laat zien wat er in een Excel-bestand gewijzigd is, en neemt het over.",
    _run,
    _options,
)
