"""`python -m catalog`: check the catalogue and tell an editor in Dutch what is wrong."""

import argparse
import sys
from pathlib import Path

from catalog.loading import CATALOG_FOLDER, load_catalog
from catalog.reading.problem import CatalogError


def main() -> int:
    """Return 0 when the catalogue is sound, 1 when it has problems."""
    parser = argparse.ArgumentParser(
        prog="python -m catalog",
        description="Controleert alle YAML-bestanden en noemt elke fout met plek en oplossing.",
    )
    parser.add_argument(
        "folder", nargs="?", type=Path, default=CATALOG_FOLDER, help="de map met de catalogus"
    )
    folder: Path = parser.parse_args().folder
    try:
        catalog = load_catalog(folder)
    except CatalogError as error:
        print(error, file=sys.stderr)
        print(f"\n{_count(len(error.problems), 'fout', 'fouten')} gevonden.", file=sys.stderr)
        return 1
    print(
        f"De catalogus klopt: {len(catalog.terms)} begrippen en "
        f"{len(catalog.interventions)} leerinterventies (versie {catalog.version})."
    )
    return 0


def _count(number: int, one: str, more: str) -> str:
    return f"{number} {one if number == 1 else more}"


if __name__ == "__main__":
    sys.exit(main())
