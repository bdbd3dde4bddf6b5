"""`fix`: mend what a program can mend, and show every change."""

import os
from argparse import ArgumentParser, Namespace
from difflib import unified_diff

from catalog.commands.command import EXIT_PROBLEMS, EXIT_SOUND, Command
from catalog.fixing.fixer import MendedFile, mended_files
from catalog.loading import check_catalog
from catalog.reporting.summary import counted


def _run(options: Namespace) -> int:
    changed = 0
    for file in mended_files(options.catalog, with_guesses=options.guesses):
        changed += _tell(file, dry_run=options.dry_run)
    if options.dry_run:
        print(
            f"{counted(changed, 'bestand kan', 'bestanden kunnen')} beter. Er is niets veranderd."
        )
    else:
        print(f"{counted(changed, 'bestand is', 'bestanden zijn')} verbeterd.")
    sound = check_catalog(options.catalog).catalog is not None
    print("De catalogus klopt." if sound else "Er zijn nog fouten. Bekijk ze met: make check")
    return EXIT_SOUND if sound else EXIT_PROBLEMS


def _tell(file: MendedFile, *, dry_run: bool) -> bool:
    """Show what changes in the file, write it unless it is a dry run, and return if it changes."""
    raw = file.after.encode()
    changes = raw != file.path.read_bytes()
    if changes:
        print(_difference(file))
    for guess in file.guesses:
        print(f"Kijk zelf of dit klopt. Zo ja: make fix GUESSES=1\n{guess}\n")
    if changes and not dry_run:
        file.path.write_bytes(raw)
    return changes


def _difference(file: MendedFile) -> str:
    name = os.path.relpath(file.path)
    if file.before == file.after:
        return f"{name}: opgeslagen als UTF-8.\n"
    lines = unified_diff(
        file.before.splitlines(), file.after.splitlines(), name, name, n=0, lineterm=""
    )
    return "\n".join(lines) + "\n"


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="laat alles zien en verander niets")
    parser.add_argument(
        "--guesses",
        action="store_true",
        help="verander ook wat op twee manieren te lezen is: bedragen, datums en verwijzingen",
    )


COMMAND = Command(
    "fix",
    "Verbetert wat zeker beter kan, en laat elke verandering zien.",
    _run,
    _add_options,
)
