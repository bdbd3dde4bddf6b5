"""The old addresses of moved entries: a page that says where it went, and a list for the server."""

import json
from collections.abc import Iterator

from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from catalog import Catalog
from catalog.history.redirects import redirects


def moved_pages(catalog: Catalog, templates: PageTemplates) -> Iterator[SitePage]:
    """Yield a page at every old address: moved on at once, or told to be gone."""
    for redirect in redirects(catalog):
        yield templates.page(
            "moved.md", redirect.old_url, moved=redirect.moved, target=redirect.target
        )


def redirect_list(catalog: Catalog) -> bytes:
    """Return as JSON where each old address leads; nothing (`null`) when the entry is gone."""
    found = {each.old_url: each.target.url if each.target else None for each in redirects(catalog)}
    return json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True).encode()
