"""`python -m build_scripts.precompressed`: a compressed copy beside each file, for a web server."""

import gzip
import sys
from pathlib import Path

from catalog.command_line import DutchParser

TEXTS = (".css", ".html", ".js", ".json", ".svg", ".txt", ".xml")
SMALLEST = 1024
"""Bytes; below this, compressing saves no packet."""


def main() -> int:
    """Compress the built site; return 1 when there is none."""
    parser = DutchParser(
        prog="python -m build_scripts.precompressed",
        description="Zet naast elk bestand van de site een samengeperste kopie (.gz).",
    )
    default = Path(__file__).parent.parent / "build/site"
    parser.add_argument(
        "site", type=Path, nargs="?", metavar="map", default=default, help="de map van de site"
    )
    site: Path = parser.parse_args().site
    if not (site / "index.html").is_file():
        print("De site is nog niet gebouwd. Doe eerst: make build", file=sys.stderr)
        return 1
    print(f"{precompress(site)} bestanden samengeperst.")
    return 0


def precompress(site: Path) -> int:
    """Write the copies and return their number; equal files give equal copies."""
    # A site is published as a link to a folder that no longer changes.
    found = [path for path in site.resolve().rglob("*") if path.suffix in TEXTS]
    texts = [path for path in found if path.stat().st_size >= SMALLEST]
    for path in texts:
        copy = path.with_name(f"{path.name}.gz")
        fresh = copy.with_suffix(".new")
        fresh.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))
        fresh.replace(copy)
    return len(texts)


if __name__ == "__main__":
    sys.exit(main())
