"""`coverage`: tell where the offer has gaps, on screen, for Excel or for programs."""

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping

from catalog.commands.command import EXIT_PROBLEMS, EXIT_SOUND, Command
from catalog.coverage.files import coverage_csv, coverage_json
from catalog.coverage.report import Coverage, CoverageTable, coverage_of
from catalog.coverage.supply import Verdict
from catalog.loading import load_catalog
from catalog.reading.problem import CatalogError


def _terminal(coverage: Coverage) -> bytes:
    """Return the gaps in words; a value that is well covered is only counted."""
    return "\n".join((*_head(coverage), *_gaps(coverage), "")).encode()


def _head(coverage: Coverage) -> Iterator[str]:
    offer = coverage.offer
    yield f"{len(offer.now)} van de {offer.total} leerinterventies kun je nu krijgen."
    yield f"Wat we weten is van {' en '.join(map(str, coverage.years))}."


def _gaps(coverage: Coverage) -> Iterator[str]:
    for table in coverage.tables:
        yield f"\n{table.dimension.label}"
        yield from _gaps_of(table)


def _gaps_of(table: CoverageTable) -> Iterator[str]:
    for verdict in Verdict:
        rows = table.with_verdict(verdict)
        names = ", ".join(row.value.label for row in rows)
        if verdict is Verdict.MORE:
            names = f"{len(rows)} van de {len(table.rows)}"
        if rows or verdict is Verdict.MORE:
            yield f"  {verdict.label + ':':<25}{names}"


FORMATS: Mapping[str, Callable[[Coverage], bytes]] = {
    "terminal": _terminal,
    "csv": coverage_csv,
    "json": coverage_json,
}


def _run(options: Namespace) -> int:
    try:
        catalog = load_catalog(options.catalog)
    except CatalogError as error:
        print(error, file=sys.stderr)
        return EXIT_PROBLEMS
    sys.stdout.buffer.write(FORMATS[options.format](coverage_of(catalog)))
    return EXIT_SOUND


def _add_options(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        default="terminal",
        help="terminal (om te lezen), csv (voor Excel) of json (voor programma’s)",
    )


COMMAND = Command("coverage", "Toont waar leeraanbod is, en waar niet.", _run, _add_options)
