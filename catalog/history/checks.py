"""The promises to readers: a published id stays, or its old address leads somewhere."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path

from rapidfuzz import process

from catalog.entities.moved_entry import MovedEntry
from catalog.history.snapshot import read_snapshot
from catalog.naming import SIMILAR_ENOUGH, TYPED
from catalog.reading.entry import Entry
from catalog.reading.problem import Problem

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
        yield entry.problem(
            ("old",),
            f"`{TYPED[collection]}/{old}` bestaat nog, dus het is niet verhuisd.",
            "Haal dit stuk weg uit de lijst, of verwijder het oude bestand.",
        )
    new = getattr(entry.value, "new", None)
    if new is not None and new not in known:
        nearest = process.extractOne(new, sorted(known), score_cutoff=SIMILAR_ENOUGH)
        yield entry.problem(
            ("new",),
            f"`{TYPED[collection]}/{new}` bestaat niet.",
            f"Bedoelde je `{nearest[0]}`?" if nearest else "Laat `new` weg als het stuk verviel.",
        )


def _disappeared(
    folder: Path, ids: Mapping[str, Collection[str]], moves: Mapping[Key, Entry]
) -> Iterator[Problem]:
    snapshot = read_snapshot(folder)
    for collection, name in snapshot.entries if snapshot else ():
        if name not in ids.get(collection, ()) and (collection, name) not in moves:
            yield Problem(
                folder / MOVED_FILE,
                1,
                1,
                f"`{TYPED[collection]}/{name}` stond op de site en is weg.",
                "Zet het terug. Of voeg hier een stuk toe: "
                f"`collection: {collection}`, `old: {name}`, en `new:` met de nieuwe id.",
            )
