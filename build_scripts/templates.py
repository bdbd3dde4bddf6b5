"""The templates of the pages, and what they can call."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket

from build_scripts.amounts import euros, years
from build_scripts.glossary_links import GlossaryLinks, safe
from build_scripts.listing import listed
from build_scripts.review_notices import ReviewNotices
from build_scripts.site_page import SitePage
from catalog import Catalog
from catalog.availability import can_be_had
from catalog.entities.entity import Entity
from catalog.today import dutch_date

TEMPLATES = Path(__file__).parent / "templates"


class CompiledTemplates(BytecodeCache):
    """Keeps compiled templates in memory; one whose text changed is compiled again."""

    def __init__(self) -> None:
        """Start empty."""
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill `bucket` if it was compiled before."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()


class PageTemplates:
    """Renders pages; every template can reach the catalogue and the glossary links."""

    def __init__(
        self, catalog: Catalog, links: GlossaryLinks, today: date, compiled: CompiledTemplates
    ) -> None:
        """Prepare the environment once for all pages."""
        self._links = links
        self._environment = Environment(
            loader=FileSystemLoader(TEMPLATES),
            bytecode_cache=compiled,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            autoescape=False,  # noqa: S701 - Markdown; every value goes through `safe` or `linked`
        )
        self._environment.filters["safe_text"] = safe
        self._environment.filters["coded"] = _coded
        self._environment.filters["link"] = _link
        self._environment.filters["links"] = _comma_links
        self._environment.filters["listed"] = listed
        self._environment.filters["extract"] = lambda name, entities: entities[name]
        self._environment.filters["euros"] = euros
        self._environment.filters["years"] = years
        self._environment.filters["date"] = dutch_date
        statuses = list(catalog.statuses)
        self._environment.filters["in_status_order"] = lambda items: sorted(
            items, key=lambda item: statuses.index(item.status)
        )
        self._environment.tests["obtainable"] = lambda item: can_be_had(catalog, item)
        self._environment.globals["catalog"] = catalog
        notices = ReviewNotices(catalog, today)
        self._environment.filters["next_review"] = notices.next_review
        self._environment.tests["overdue"] = notices.is_overdue

    def page(self, template: str, url: str, own_id: str | None = None, **values: Any) -> SitePage:
        """Return the page at `url`; `own_id` is the term that it must not link to."""
        linked = self._links.on_page(own_id)
        markdown = self._environment.get_template(template).render(linked=linked, **values)
        return SitePage(url, markdown)


def _coded(text: str) -> str:
    """Return plain text as HTML, with what stands between backticks as code."""
    pieces = text.split("`")
    return "".join(
        f"<code>{safe(piece)}</code>" if number % 2 else safe(piece)
        for number, piece in enumerate(pieces)
    )


def _link(entity: Entity) -> str:
    return f'<a href="{entity.url}">{safe(entity.label)}</a>'


def _comma_links(entities: Iterable[Entity]) -> str:
    return ", ".join(_link(entity) for entity in entities)
