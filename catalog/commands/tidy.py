"""`format`: give every YAML file of the catalogue the one layout, without changing what it says."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from catalog.commands.command import EXIT_PROBLEMS, EXIT_SOUND, Command
from catalog.data_files import paths_of
from catalog.kinds import KINDS, Kind
from catalog.reading.problem import CatalogError
from catalog.writing.field_types import holds_text
from catalog.writing.formatting import formatted_text


def untidy_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield every readable file that is not in our layout, with the text that it should have."""
    for kind in KINDS:
        for path in paths_of(folder, kind):
            tidy = _tidy_text(path, kind)
            if tidy is not None and tidy.encode() != path.read_bytes():
                yield path, tidy


def _tidy_text(path: Path, kind: Kind) -> str | None:
    """Return the tidy text of a file; nothing when it has mistakes, which `check` tells about."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return formatted_text(path, text, lambda location: holds_text(kind.entity, location))
    except (CatalogError, OSError, UnicodeDecodeError):
        return None


def _run(options: Namespace) -> int:
    untidy = list(untidy_files(options.catalog))
    if options.check:
        for path, _ in untidy:
            print(f"{path}: de opmaak is niet netjes.", file=sys.stderr)
        if untidy:
            print("\nVerbeter dit met: make format", file=sys.stderr)
            return EXIT_PROBLEMS
    for path, tidy in () if options.check else untidy:
        path.write_bytes(tidy.encode())
        print(f"{path}: netjes gemaakt.")
    if not untidy:
        print("Alle bestanden zijn al netjes.")
    return EXIT_SOUND


def _options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--check", action="store_true", help="verander niets; meld alleen wat niet netjes is"
    )


COMMAND = Command(
    "format",
    "Maakt de opmaak van alle bestanden gelijk. De inhoud verandert niet.",
    _run,
    _options,
)
