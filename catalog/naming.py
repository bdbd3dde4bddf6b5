"""How an editor names an entry: `terms/validisme`, the path of its file, or its address."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from catalog.kinds import KINDS
from catalog.reading.entry import Entry
from catalog.reading.likeness import nearest

TYPED: Mapping[str, str] = {kind.collection: kind.typed_name for kind in KINDS}


@dataclass(frozen=True)
class UnknownName:
    """A name that no entry has, and the remedy in Dutch."""

    typed: str
    remedy: str


def entry_name(entry: Entry) -> str:
    """Return the name by which commands know the entry: `terms/validisme`."""
    return f"{TYPED[entry.collection]}/{entry.value.id}"


def entry_named(typed: str, entries: Sequence[Entry]) -> Entry | UnknownName:
    """Return the entry that was meant, or what to type instead."""
    wanted = _plain(typed)
    known = {name: entry for entry in entries for name in _names(entry)}
    if wanted in known:
        return known[wanted]
    alike = [entry for entry in entries if entry.value.id == wanted and entry.value.site_folder]
    if len(alike) == 1:
        return alike[0]
    if alike:
        choices = " of ".join(f"`{entry_name(entry)}`" for entry in alike)
        return UnknownName(typed, f"Bedoelde je {choices}?")
    return UnknownName(typed, _remedy(wanted, entries))


def _names(entry: Entry) -> Iterable[str]:
    yield entry_name(entry)
    if entry.value.site_folder:
        yield _plain(entry.value.url)


def _plain(typed: str) -> str:
    """Return `terms/x` for `catalog/terms/x.yml`, `/terms/x/`, `term/x` and `terms/x`."""
    path = typed.strip().replace("\\", "/").replace("/#", "/").strip("/")
    path = path.removeprefix("./").removeprefix("catalog/").removesuffix(".yml")
    folder, slash, name = path.partition("/")
    folder = folder.replace("_", "-")
    if slash and f"{folder}s" in TYPED.values():
        folder = f"{folder}s"
    return f"{folder}{slash}{name}"


def _remedy(wanted: str, entries: Sequence[Entry]) -> str:
    """Return what to type instead; only ids are compared, as equal folders would seem alike."""
    folder, slash, identifier = wanted.rpartition("/")
    inside = [each for each in entries if slash and folder in _folders(each)]
    shown = inside or [each for each in entries if each.value.site_folder]
    names = {entry.value.id: entry_name(entry) for entry in reversed(shown)}
    meant = nearest(identifier, names)
    if meant is not None:
        return f"Bedoelde je `{names[meant]}`?"
    return "Schrijf de map en de naam van het bestand, bijvoorbeeld `terms/inclusie`."


def _folders(entry: Entry) -> tuple[str, str]:
    return TYPED[entry.collection], entry.value.site_folder
