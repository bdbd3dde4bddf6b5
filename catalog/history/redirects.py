"""Where the old addresses of moved entries lead."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.catalog import Catalog
from catalog.entities.entity import Entity
from catalog.entities.moved_entry import MovedEntry
from catalog.kinds import KINDS


@dataclass(frozen=True)
class Redirect:
    """An old address of a page; `target` is the entry that took its place, if there is one."""

    old_url: str
    moved: MovedEntry
    target: Entity | None


def redirects(catalog: Catalog) -> Iterator[Redirect]:
    """Yield every old address that was a page of its own; an anchor needs no page."""
    classes = {kind.collection: kind.entity for kind in KINDS}
    for moved in catalog.moved.values():
        entity = classes[moved.collection]
        if not entity.shares_page:
            target = getattr(catalog, moved.collection)[moved.new] if moved.new else None
            yield Redirect(f"/{entity.site_folder}/{moved.old}/", moved, target)
