"""The promises to readers: a published id stays, or its old address leads somewhere."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from catalog.entities.moved_entry import MovedEntry
from catalog.history.snapshot import read_snapshot
from catalog.messages.history_messages import MOVED_NOWHERE, STILL_THERE, VANISHED
from catalog.naming import TYPED
from catalog.reading.entry import Entry
from catalog.reading.likeness import nearest
from catalog.reading.problem import CatalogError, Problem

MOVED_FILE = Path("lists/moved.yml")
Key = tuple[str, str]


def history_problems(folder: Path, entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield a problem for every published id that is gone, and for every wrong move."""
    ids: dict[str, set[str]] = {}
    for entry in entries:
        ids.setdefault(entry.collection, set()).add(entry.value.id)
    moves: dict[Key, Entry] = {
        (value.collection, value.old): entry
        for entry in entries
        if isinstance(value := entry.value, MovedEntry)
    }
    for (collection, old), entry in moves.items():
        yield from _wrong_move(entry, collection, old, ids.get(collection, set()))
    yield from _disappeared(folder, ids, moves)


def _wrong_move(
    entry: Entry, collection: str, old: str, known: Collection[str]
) -> Iterator[Problem]:
    if old in known:
        yield entry.problem(STILL_THERE, ("old",), found=f"{TYPED[collection]}/{old}")
    new = getattr(entry.value, "new", None)
    if new is not None and new not in known:
        meant = nearest(new, sorted(known))
        suggestion = f"Bedoelde je `{meant}`?" if meant else "Laat `new` weg als het stuk verviel."
        found = f"{TYPED[collection]}/{new}"
        yield entry.problem(MOVED_NOWHERE, ("new",), found=found, suggestion=suggestion)


def _disappeared(
    folder: Path, ids: Mapping[str, Collection[str]], moves: Mapping[Key, Entry]
) -> Iterator[Problem]:
    try:
        snapshot = read_snapshot(folder)
    except CatalogError as error:
        yield from error.problems
        return
    for collection, name in snapshot.entries if snapshot else ():
        if name not in ids.get(collection, ()) and (collection, name) not in moves:
            found = f"{TYPED[collection]}/{name}"
            place = folder / MOVED_FILE
            yield Problem.of(VANISHED, place, found=found, collection=collection, old=name)
