"""The entries as the form reads and saves them."""

import hashlib
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile
from threading import Lock

from build_scripts.edit_form.fields import entry_part
from build_scripts.edit_form.files import Files, Found
from build_scripts.edit_form.places import Place
from build_scripts.edit_form.referrers import referrers
from build_scripts.edit_form.shapes.shape import Json
from build_scripts.edit_form.telling import RefusalError, told
from build_scripts.edit_form.trial import Trial
from catalog.kinds import Kind
from catalog.reading.problem import CatalogError
from catalog.reading.yaml_file import Location, PlainValue, read_yaml_text
from catalog.writing.changes import changed_text
from catalog.writing.field_types import holds_text
from catalog.writing.yaml_text import yaml_text

LOADED = "geladen"
"""The value that goes along with an entry and comes back with it: what the editor started from."""

CHANGED_MEANWHILE = (
    "Dit stuk is intussen veranderd, door iemand anders of in een ander tabblad. Er is niets "
    "bewaard. Kopieer wat je typte, laad deze pagina opnieuw en doe je wijziging nog een keer."
)
GONE_MEANWHILE = (
    "Dit stuk is intussen verwijderd. Er is niets bewaard. Wil je het terug? Maak het dan opnieuw."
)
EXISTS = "Er is al een stuk met deze naam. Kies een andere naam, of pas het andere stuk aan."


@dataclass(frozen=True)
class Saved:
    """What became of a save: the file, and whether its text changed."""

    path: Path
    changed: bool


class Entries:
    """All entries of the catalogue in a folder; one change at a time."""

    def __init__(self, folder: Path) -> None:
        """Read and write the catalogue in `folder`."""
        self.folder = folder
        self.files = Files(folder)
        self._trial = Trial(self.files)
        self._lock = Lock()
        self._latest: dict[tuple[str, str], str] = {}
        """For each tab, what an entry that it loaded became when that same tab saved it."""

    def all(self, kind: Kind) -> Sequence[tuple[Place, Json]]:
        """Return every entry of a kind; one that cannot be read says so in its name."""
        return [(place, self._shown(place)) for place in self.files.places(kind)]

    def _shown(self, place: Place) -> Json:
        try:
            return self.get(place)
        except CatalogError as error:
            return {"label": f"{place.id} (kan niet worden gelezen)", "fout": str(error)}

    def get(self, place: Place) -> Json:
        """Return what the form shows for an entry, or nothing when there is none."""
        found = self.files.find(place)
        if found is None:
            return None
        shown = entry_part(place.kind.entity).to_form(found.content)
        return {**shown, LOADED: _version(place, found.content)}

    def save(self, place: Place, given: Mapping[str, Json], tab: str) -> Saved:
        """Write an entry to its file, with only what changed; raise `RefusalError` if it may not.

        `tab` names the page of the browser: it may save again what it saved itself.
        """
        with self._lock:
            found = self._found(place)
            loaded = str(given.get(LOADED) or "")
            self._refuse_stale(place, found, loaded, tab)
            if found is None and self._is_taken(place.kind, given.get("label")):
                raise RefusalError(EXISTS)
            before = found.content if found else None
            content = entry_part(place.kind.entity).to_plain(given, before)
            path = place.file_in(self.folder)
            if content == before:
                return Saved(path, changed=False)
            self._write(place, found, content)
            self._latest[tab, loaded] = _version(place, content)
            return Saved(path, changed=True)

    def remove(self, place: Place) -> Path:
        """Remove an entry; raise `RefusalError` when something still refers to it."""
        with self._lock:
            found = self._found(place)
            if found is None:
                raise RefusalError(GONE_MEANWHILE)
            if users := referrers(self._trial.entries(), place):
                listed = "\n".join(f"- {user}" for user in users)
                raise RefusalError(
                    f"Dit stuk wordt nog gebruikt. Haal het eerst hier weg:\n{listed}"
                )
            self._write(place, found, None)
            return found.file.path

    def _found(self, place: Place) -> Found | None:
        try:
            return self.files.find(place)
        except CatalogError as error:
            raise RefusalError(f"Het bestand is beschadigd. Herstel het eerst.\n{error}") from error

    def _is_taken(self, kind: Kind, label: Json) -> bool:
        """Return whether another entry of this kind has the name."""
        labels = [str(shown.get("label")).casefold() for _, shown in self.all(kind)]
        return str(label).strip().casefold() in labels

    def _refuse_stale(self, place: Place, found: Found | None, loaded: str, tab: str) -> None:
        is_known = loaded.startswith(f"{place.address}@")
        if found is None and is_known:
            raise RefusalError(GONE_MEANWHILE)
        if found is not None and not is_known:
            raise RefusalError(EXISTS)
        if found is not None:
            current = _version(place, found.content)
            if current not in (loaded, self._latest.get((tab, loaded))):
                raise RefusalError(CHANGED_MEANWHILE)

    def _write(self, place: Place, found: Found | None, content: PlainValue) -> None:
        path = place.file_in(self.folder)
        before = path.read_bytes() if path.is_file() else None
        text, location = self._text(place, found, content)
        if problems := self._trial.new_problems(place.kind, path, text):
            wanted = read_yaml_text(path, text or "{}")
            raise RefusalError("\n".join(told(each, wanted, place, location) for each in problems))
        if before != (path.read_bytes() if path.is_file() else None):
            raise RefusalError(CHANGED_MEANWHILE)
        if text is None:
            path.unlink()
        else:
            _replace(path, text)

    def _text(
        self, place: Place, found: Found | None, content: PlainValue
    ) -> tuple[str | None, Location]:
        """Return the new text of the file, or nothing when it goes, and where the entry is."""

        def is_text(location: Location) -> bool:
            return holds_text(place.kind.entity, location)

        if place.kind.layout == "folder":
            if content is None:
                return None, ()
            fresh = yaml_text(content, is_text)
            return (changed_text(found.file, content, is_text) if found else fresh), ()
        file = self.files.read(place.file_in(self.folder))
        items = list(file.content) if isinstance(file.content, list) else []
        position = int(found.location[0]) if found else len(items)
        new = [] if content is None else [_with_id(place, content)]
        items[position : position + 1] = new
        return changed_text(file, items, is_text), (position,)


def _with_id(place: Place, content: PlainValue) -> PlainValue:
    if not isinstance(content, dict) or "id" in content:
        return content
    return {"id": place.id, **content}


def _version(place: Place, content: PlainValue) -> str:
    digest = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:16]
    return f"{place.address}@{digest}"


def _replace(path: Path, text: str) -> None:
    """Write the file in one go: a reader sees the old text or the new one."""
    with NamedTemporaryFile("wb", dir=path.parent, prefix=".", delete=False) as file:
        file.write(text.encode())
    if path.exists():
        Path(file.name).chmod(path.stat().st_mode)
    else:
        Path(file.name).chmod(0o644)
    os.replace(file.name, path)  # noqa: PTH105 - the same as Path.replace
