"""`python -m build_scripts.readability_report`: tell editors which pages read hard, and why."""

import sys
from collections.abc import Sequence
from pathlib import Path

from build_scripts.readability import HardWords, Readability, measure
from catalog import Catalog, load_catalog
from catalog.command_line import DutchParser
from catalog.excel_csv import excel_csv

ROOT = Path(__file__).parent.parent
SHOWN = 10
HEADING = ("pagina", "woorden", "woorden per zin", "Douma", "lange zinnen", "moeilijke woorden")
LEAST_WORDS = 40
"""A page with less running text than this says nothing about reading ease."""


def site_readability(site: Path, catalog: Catalog) -> list[Readability]:
    """Return what was measured on every page of the built site, hardest first."""
    explained = [
        name for term in catalog.terms.values() for name in (term.label, *term.linked_words)
    ]
    hard = HardWords(catalog.hard_words.values(), explained)
    exempt = frozenset(name.casefold() for name in explained)
    measured = [
        measure(path.parent.relative_to(site).as_posix(), path.read_text("utf-8"), hard, exempt)
        for path in sorted(site.rglob("index.html"))
    ]
    return sorted(measured, key=lambda page: page.douma)


def main() -> int:
    """Write the report as CSV, print the pages that need most work, and return 0."""
    parser = DutchParser(
        prog="python -m build_scripts.readability_report",
        description="Meet hoe makkelijk elke pagina leest en schrijft build/leesbaarheid.csv.",
    )
    parser.add_argument(
        "--site", type=Path, metavar="MAP", default=ROOT / "build/site", help="de gebouwde site"
    )
    parser.add_argument(
        "--report",
        type=Path,
        metavar="BESTAND",
        default=ROOT / "build/leesbaarheid.csv",
        help="het rapport",
    )
    arguments = parser.parse_args()
    if not arguments.site.is_dir():
        print("Er is nog geen site. Draai eerst `make build`.", file=sys.stderr)
        return 1
    catalog = load_catalog()
    pages = site_readability(arguments.site, catalog)
    _write(arguments.report, pages)
    _print(pages, HardWords(catalog.hard_words.values()))
    print(f"\nHet hele rapport staat in {arguments.report}.")
    return 0


def _write(path: Path, pages: Sequence[Readability]) -> None:
    rows = ([f"/{page.page}/", *_cells(page)] for page in pages)
    path.write_bytes(excel_csv((HEADING, *rows)).encode())


def _cells(page: Readability) -> tuple[str, ...]:
    return (
        str(page.words),
        _dutch(page.mean_sentence),
        _dutch(page.douma),
        " | ".join(page.long_sentences),
        ", ".join(page.hard_words),
    )


def _print(pages: Sequence[Readability], hard: HardWords) -> None:
    words = sum(page.words for page in pages)
    mean = words / max(1, sum(page.sentences for page in pages))
    print(f"{len(pages)} pagina's, {words} woorden, gemiddeld {_dutch(mean)} woorden per zin.")
    print(f"\nMoeilijkste {SHOWN} pagina's (Douma: hoger is makkelijker)")
    for page in [page for page in pages if page.words >= LEAST_WORDS][:SHOWN]:
        print(
            f"  {_dutch(page.douma):>6}  {_dutch(page.mean_sentence):>5} woorden per zin  /{page.page}/"
        )
    found = sorted({word for page in pages for word in page.hard_words})
    print("\nMoeilijke woorden op de site" if found else "\nGeen moeilijke woorden op de site.")
    for word in found:
        where = [f"/{page.page}/" for page in pages if word in page.hard_words]
        print(
            f"  {word}: schrijf liever ‘{hard.instead(word)}’ ({len(where)}: {', '.join(where[:3])})"
        )


def _dutch(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")


if __name__ == "__main__":
    sys.exit(main())
