"""`check`: read the whole catalogue and tell an editor in Dutch what is wrong."""

import sys
from argparse import Namespace

from catalog.commands.command import EXIT_PROBLEMS, EXIT_SOUND, Command
from catalog.loading import load_catalog
from catalog.reading.problem import CatalogError


def _run(options: Namespace) -> int:
    try:
        catalog = load_catalog(options.catalog)
    except CatalogError as error:
        print(error, file=sys.stderr)
        print(f"\n{_count(len(error.problems), 'fout', 'fouten')} gevonden.", file=sys.stderr)
        return EXIT_PROBLEMS
    print(
        f"De catalogus klopt: {len(catalog.terms)} begrippen en "
        f"{len(catalog.interventions)} leerinterventies (versie {catalog.version})."
    )
    return EXIT_SOUND


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


COMMAND = Command(
    "check", "Controleert alle bestanden en noemt elke fout met plek en oplossing.", _run
)
