"""What is new on the site, release by release, as a reader reads it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from catalog import Catalog
from catalog.entities.entity import Entity
from catalog.entities.release import Change, Release
from catalog.kinds import KINDS

KIND_OF = {kind.collection: kind for kind in KINDS}


@dataclass(frozen=True)
class NewsItem:
    """One change: its words, and the address of the entry if it is still there."""

    change: Change
    url: str | None
    fields: tuple[str, ...]
    """The Dutch names of the fields that changed."""


@dataclass(frozen=True)
class NewsGroup:
    """The changes of one kind in one release."""

    collection: str
    label: str
    items: tuple[NewsItem, ...]


@dataclass(frozen=True)
class News:
    """One release with its changes by kind, or the counts of the first release."""

    release: Release
    groups: tuple[NewsGroup, ...]
    counts: tuple[tuple[str, int], ...]

    @property
    def summary(self) -> str:
        """Return in one line how much changed."""
        if self.counts:
            return ", ".join(f"{number} {label.lower()}" for label, number in self.counts)
        changes = [change.what for change in self.release.changes]
        words = dict.fromkeys(changes)
        return ", ".join(f"{changes.count(word)} {word}" for word in words)


def news(catalog: Catalog) -> Iterator[News]:
    """Yield every release, the newest first."""
    ordered = sorted(catalog.releases.values(), key=lambda release: release.id)
    ordered.sort(key=lambda release: release.published_on)
    for release in reversed(ordered):
        counts = tuple((KIND_OF[count.collection].label, count.number) for count in release.counts)
        yield News(release, tuple(_groups(catalog, release)), counts)


def _groups(catalog: Catalog, release: Release) -> Iterator[NewsGroup]:
    order = list(KIND_OF)
    changes = sorted(release.changes, key=lambda change: order.index(change.collection))
    for collection, own in groupby(changes, key=lambda change: change.collection):
        items = tuple(_item(catalog, change) for change in own)
        yield NewsGroup(collection, KIND_OF[collection].label, items)


def _item(catalog: Catalog, change: Change) -> NewsItem:
    entry = _present(catalog, change)
    fields = KIND_OF[change.collection].titles(change.fields)
    return NewsItem(change, entry.url if entry else None, fields)


def _present(catalog: Catalog, change: Change) -> Entity | None:
    """Return the entry that the change is about, where it is now."""
    entries: Mapping[str, Entity] = getattr(catalog, change.collection)
    moved = {
        move.old: move.new
        for move in catalog.moved.values()
        if move.collection == change.collection
    }
    name = moved.get(change.entry, change.entry)
    return entries.get(name) if name else None
