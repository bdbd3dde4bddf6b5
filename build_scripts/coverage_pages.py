"""The coverage of the offer: what there is too little of, for who buys and makes training."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.coverage.report import Coverage, CoverageRow, CoverageTable, coverage_of
from catalog.coverage.supply import GAPS, Verdict
from catalog.entities.intervention import Intervention

COVERAGE_URL = "/redactie/dekking/"


@dataclass(frozen=True)
class Gap:
    """All values that are covered equally badly, by property."""

    verdict: Verdict
    by_table: Sequence[tuple[CoverageTable, Sequence[CoverageRow]]]

    @property
    def rows(self) -> list[CoverageRow]:
        """Return the values of all properties together."""
        return [row for _, rows in self.by_table for row in rows]


def coverage_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the summary, a page for each property, and one for audiences against levels."""
    coverage = coverage_of(catalog)
    yield templates.page(
        "coverage.md",
        COVERAGE_URL,
        home=COVERAGE_URL,
        coverage=coverage,
        gaps=[_gap(coverage, verdict) for verdict in GAPS],
        verdicts=list(Verdict),
    )
    for table in coverage.tables:
        yield templates.page(
            "coverage_table.md",
            f"{COVERAGE_URL}{table.dimension.id}/",
            home=COVERAGE_URL,
            table=table,
            shared=_shared(table),
        )
    yield templates.page(
        "coverage_cross.md",
        f"{COVERAGE_URL}doelgroepen-en-niveaus/",
        home=COVERAGE_URL,
        coverage=coverage,
    )


def _gap(coverage: Coverage, verdict: Verdict) -> Gap:
    found = [(table, table.with_verdict(verdict)) for table in coverage.tables]
    return Gap(verdict, [(table, rows) for table, rows in found if rows])


def _shared(table: CoverageTable) -> list[Intervention]:
    """Return once what suits every value of a property."""
    return list({item.id: item for row in table.rows for item in row.shared}.values())
