"""Another id for an entry: its file, everything that refers to it, and its old address."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from catalog.entities.example import ExampleSentences
from catalog.entities.moved_entry import MovedEntry
from catalog.history.snapshot import read_snapshot
from catalog.kinds import KINDS
from catalog.naming import TYPED, entry_name
from catalog.reading.entry import Entry
from catalog.reading.yaml_file import Location, PlainValue, YamlFile, read_yaml_file
from catalog.references import references_in
from catalog.writing.entry_files import text_with, with_value

MOVED_FILE = Path("lists/moved.yml")
BARE_IDS = frozenset({"any_of", "answer"})
"""Fields that hold ids of several kinds: whether one means this entry, cannot be told."""


class RenameRefusedError(Exception):
    """The entry cannot be renamed by a program; the text says why in Dutch."""


@dataclass(frozen=True)
class Rename:
    """A change of id in the catalogue in `folder`."""

    folder: Path
    entries: Sequence[Entry]
    old: Entry
    new_id: str
    day: date

    @property
    def files(self) -> tuple[Path, ...]:
        """Return the files that get the new name: of the entry, and of its example sentences."""
        return tuple(
            entry.file.path
            for entry in self.entries
            if entry is self.old or _teaches(entry, self.old)
        )


def renamed_texts(rename: Rename) -> Mapping[Path, str]:
    """Return the new text of each file that refers to the entry, and of the list of moves.

    The file of the entry is still under its old name here. Raises `RenameRefusedError`.
    """
    _refuse_if_unsure(rename)
    contents: dict[Path, PlainValue] = {}
    owners: dict[Path, Entry] = {}
    for entry in rename.entries:
        path = entry.file.path
        for location, value in _new_values(rename, entry):
            content = contents.get(path, entry.file.content)
            contents[path] = with_value(content, (*entry.location, *location), value)
            owners[path] = entry
    texts = {
        path: text_with(owners[path].file, type(owners[path].value), content)
        for path, content in contents.items()
    }
    return {**texts, **_list_of_moves(rename, contents.get(rename.folder / MOVED_FILE))}


def _teaches(entry: Entry, old: Entry) -> bool:
    """Return whether `entry` holds the example sentences of a leerinterventie."""
    examples = entry.value
    return (
        isinstance(examples, ExampleSentences)
        and examples.subject == "intervention"
        and (old.collection, old.value.id) == ("interventions", examples.id)
    )


def _refuse_if_unsure(rename: Rename) -> None:
    name, old = entry_name(rename.old), rename.old.value
    kind = next(kind for kind in KINDS if kind.collection == rename.old.collection)
    if kind.layout != "folder" or not old.site_folder or old.shares_page:
        raise RenameRefusedError(f"`{name}` heeft geen eigen bestand met een eigen pagina.")
    for entry in rename.entries:
        if entry.collection == rename.old.collection and entry.value.id == rename.new_id:
            raise RenameRefusedError(f"`{entry_name(entry)}` bestaat al. Kies een andere naam.")
        for location, text in _scalars(_content(entry), ()):
            if text == old.id and BARE_IDS & set(location):
                raise RenameRefusedError(
                    f"`{entry_name(entry)}` noemt `{old.id}` in een voorwaarde. "
                    "Vraag een ontwikkelaar om hulp."
                )


def _new_values(rename: Rename, entry: Entry) -> Iterator[tuple[Location, str]]:
    """Yield each place in `entry` that names the old id or its address, and what it becomes."""
    old = rename.old
    for location, found, reference in references_in(entry.value):
        if found == old.value.id and old.collection in reference.collections:
            _refuse_if_shared(rename, entry, reference.collections)
            yield location, rename.new_id
    moved = entry.value
    if isinstance(moved, MovedEntry) and (moved.collection, moved.new) == (
        old.collection,
        old.value.id,
    ):
        yield ("new",), rename.new_id
    new_url = f"/{old.value.site_folder}/{rename.new_id}/"
    for location, text in _scalars(_content(entry), ()):
        if text == old.value.url or text.startswith(f"{old.value.url}#"):
            yield location, new_url + text.removeprefix(old.value.url)


def _refuse_if_shared(rename: Rename, entry: Entry, collections: Sequence[str]) -> None:
    others = set(collections) - {rename.old.collection}
    for each in rename.entries:
        if each.collection in others and each.value.id == rename.old.value.id:
            raise RenameRefusedError(
                f"`{entry_name(entry)}` verwijst naar `{each.value.id}`. Dat kan ook "
                f"`{entry_name(each)}` zijn. Vraag een ontwikkelaar om hulp."
            )


def _list_of_moves(rename: Rename, changed: PlainValue) -> Mapping[Path, str]:
    """Return the list with the old id added, if readers ever saw it, and without the new id."""
    file: YamlFile = read_yaml_file(rename.folder / MOVED_FILE)
    before = changed if changed is not None else file.content
    assert isinstance(before, list)
    old, collection = rename.old.value, rename.old.collection
    content: list[PlainValue] = [
        each
        for each in before
        if not (
            isinstance(each, dict)
            and (each.get("collection"), each.get("old")) == (collection, rename.new_id)
        )
    ]
    snapshot = read_snapshot(rename.folder)
    if snapshot and (collection, old.id) in snapshot.entries:
        content.append(
            {
                "id": f"{TYPED[collection]}-{old.id}",
                "label": old.label,
                "collection": collection,
                "old": old.id,
                "new": rename.new_id,
                "reason": "Dit stuk heeft een andere naam gekregen.",
                "moved_on": rename.day.isoformat(),
            }
        )
    if content == file.content:
        return {}
    return {file.path: text_with(file, MovedEntry, content)}


def _content(entry: Entry) -> PlainValue:
    content = entry.file.content
    for part in entry.location:
        content = content[part]  # type: ignore[index]
    return content


def _scalars(value: PlainValue, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _scalars(inner, (*location, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _scalars(inner, (*location, position))
