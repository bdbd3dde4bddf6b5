"""The files beside the pages that are made from the catalogue."""

from collections.abc import Callable, Iterator, Mapping

from build_scripts.algorithm_register import register_json
from build_scripts.feed import feed
from build_scripts.moved_pages import redirect_list
from build_scripts.offer_comparison import offer_data
from build_scripts.search_index import search_index, search_summaries, search_texts
from catalog import Catalog
from catalog.coverage.files import coverage_csv, coverage_json
from catalog.coverage.report import coverage_of

DATA_FILES: Mapping[str, Callable[[Catalog], bytes]] = {
    "assets/search-index.json": search_index,
    "assets/search-summaries.json": search_summaries,
    "assets/search-texts.json": search_texts,
    "assets/offers.json": offer_data,
    "redirects.json": redirect_list,
    "verantwoording/algoritmeregister.json": register_json,
    "redactie/dekking/dekking.csv": lambda catalog: coverage_csv(coverage_of(catalog)),
    "redactie/dekking/dekking.json": lambda catalog: coverage_json(coverage_of(catalog)),
}
"""What makes each file, by its place below the root of the site."""


def data_files(catalog: Catalog, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield the place and the content of each file; the feed has full addresses with a site url."""
    yield from ((name, made(catalog)) for name, made in DATA_FILES.items())
    yield "nieuw/feed.xml", feed(catalog, site_url)
