"""The work list for editors: what each team must review, and how often."""

from collections.abc import Iterator
from datetime import date

from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.review.due import maintained_kinds, reviews
from catalog.review.work_list import work_list


def work_list_page(catalog: Catalog, templates: PageTemplates, today: date) -> Iterator[SitePage]:
    """Yield the page with the work of every team on the day of the build."""
    labels = {kind.collection: kind.label for kind in maintained_kinds()}
    due = {
        label: [review.due for review in reviews(catalog) if review.kind.label == label]
        for label in labels.values()
    }
    yield templates.page(
        "work_list.md",
        "/redactie/werklijst/",
        work=work_list(catalog, today),
        labels=labels,
        due=due,
    )
