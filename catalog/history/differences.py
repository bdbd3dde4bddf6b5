"""What changed for readers between a release and the catalogue of now."""

from collections.abc import Iterator, Mapping

from catalog.catalog import Catalog
from catalog.entities.moved_entry import MovedEntry
from catalog.entities.release import Change
from catalog.history.snapshot import SeenEntry, Snapshot, snapshot_of
from catalog.history.visible import SHOWN

Key = tuple[str, str]
ORDER = ("nieuw", "gewijzigd", "verhuisd", "vervallen")


def differences(before: Snapshot, catalog: Catalog) -> tuple[Change, ...]:
    """Return every change since `before`, in the order of the kinds, what is new first."""
    now = snapshot_of(catalog).entries
    moves: dict[Key, MovedEntry] = {
        (moved.collection, moved.old): moved
        for moved in catalog.moved.values()
        if (moved.collection, moved.old) in before.entries
    }
    changes = [*_present(before, now, moves), *_gone(before, now, moves)]
    return tuple(sorted(changes, key=_rank))


def _rank(change: Change) -> tuple[int, int]:
    return SHOWN.index(change.collection), ORDER.index(change.what)


def _present(
    before: Snapshot, now: Mapping[Key, SeenEntry], moves: Mapping[Key, MovedEntry]
) -> Iterator[Change]:
    """Yield what is new, moved or changed."""
    came_from: dict[Key, Key] = {
        (moved.collection, moved.new): key for key, moved in moves.items() if moved.new
    }
    for key, entry in now.items():
        old_key = key if key in before.entries else came_from.get(key)
        if old_key is None:
            yield _change(key, entry.label, "nieuw")
            continue
        fields = _changed_fields(before.entries[old_key], entry)
        if old_key != key:
            yield _change(key, entry.label, "verhuisd", fields)
        elif fields:
            yield _change(key, entry.label, "gewijzigd", fields)


def _gone(
    before: Snapshot, now: Mapping[Key, SeenEntry], moves: Mapping[Key, MovedEntry]
) -> Iterator[Change]:
    for key, entry in before.entries.items():
        moved_on = moves[key].new if key in moves else None
        if key not in now and moved_on is None:
            yield _change(key, entry.label, "vervallen")


def _changed_fields(before: SeenEntry, now: SeenEntry) -> tuple[str, ...]:
    names = {**now.fields, **before.fields}
    return tuple(name for name in names if before.fields.get(name) != now.fields.get(name))


def _change(key: Key, label: str, what: str, fields: tuple[str, ...] = ()) -> Change:
    return Change.model_validate(
        {"collection": key[0], "entry": key[1], "label": label, "what": what, "fields": fields}
    )
