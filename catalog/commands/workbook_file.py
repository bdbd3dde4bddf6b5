"""The Excel file that one command makes and another reads."""

from argparse import ArgumentParser
from pathlib import Path

EXPORTED_FILE = Path("build/aanbod.xlsx")


def add_file(parser: ArgumentParser, which: str) -> None:
    """Let somebody say where the file is; `which` tells in Dutch what it is."""
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="bestand",
        default=EXPORTED_FILE,
        help=f"het bestand dat {which} ({EXPORTED_FILE})",
    )
