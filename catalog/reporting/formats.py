"""The formats in which `check` can tell its outcome."""

from collections.abc import Callable, Mapping

from catalog.loading import CheckedCatalog
from catalog.reporting.azure import azure_report
from catalog.reporting.github import github_report
from catalog.reporting.json_report import json_report
from catalog.reporting.markdown import markdown_report
from catalog.reporting.terminal import print_report


def _printed(report: Callable[[CheckedCatalog], str]) -> Callable[[CheckedCatalog], None]:
    def tell(checked: CheckedCatalog) -> None:
        if text := report(checked):
            print(text)

    return tell


FORMATS: Mapping[str, Callable[[CheckedCatalog], None]] = {
    "terminal": print_report,
    "json": _printed(json_report),
    "github": _printed(github_report),
    "azure": _printed(azure_report),
    "markdown": _printed(markdown_report),
}
