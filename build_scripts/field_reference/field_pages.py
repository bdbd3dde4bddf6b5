"""A page for each kind of entry, with all its fields, and the list of those pages."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.field_reference.examples import Examples
from build_scripts.field_reference.field_facts import field_groups
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.kinds import KINDS, Kind
from catalog.schema.kind_schemas import kind_schemas
from catalog.schema.known_values import KnownValues

FEW = 70
"""Up to so many ids are shown beside a field; of more the page that lists them is named."""

OVERVIEWS = {"terms": "/begrippen/", "interventions": "/aanbod/"}
"""The pages that list what is too much to show beside a field."""


@dataclass(frozen=True)
class KindPage:
    """The page of one kind: its address, its place on disk, and how many entries there are."""

    kind: Kind
    url: str
    place: str
    count: int


def field_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield the list of kinds, and a page with the fields of each."""
    schemas = kind_schemas(KnownValues.of_catalog(catalog))
    pages = {kind.collection: _kind_page(catalog, kind) for kind in KINDS}
    yield templates.page("field_kinds.md", "/redactie/velden/", pages=list(pages.values()))
    for page in pages.values():
        entities = getattr(catalog, page.kind.collection).values()
        yield templates.page(
            "fields.md",
            page.url,
            page=page,
            pages=pages,
            groups=field_groups(schemas[page.kind.collection], Examples(entities)),
            few=FEW,
            overviews=OVERVIEWS,
        )


def _kind_page(catalog: Catalog, kind: Kind) -> KindPage:
    place = f"catalog/{kind.path}" + ("/" if kind.layout == "folder" else "")
    entities: Sequence[object] = getattr(catalog, kind.collection)
    return KindPage(kind, f"/redactie/velden/{_slug(kind.label)}/", place, len(entities))


def _slug(label: str) -> str:
    plain = unicodedata.normalize("NFKD", label.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")
