"""What Decap asks of the program on this computer, one action at a time."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath

from build_scripts.edit_form.entries import Entries
from build_scripts.edit_form.pickers import options
from build_scripts.edit_form.places import LONGEST_ID, Place, UnknownAddressError, kind_of
from build_scripts.edit_form.shapes.referring import PICKER
from build_scripts.edit_form.shapes.shape import Json
from build_scripts.edit_form.telling import NoSuchEntryError, RefusalError
from catalog.reading.problem import CatalogError
from catalog.writing.changes import NotWrittenError

NONSENSE = (AttributeError, KeyError, RecursionError, TypeError, ValueError)
"""What Python raises for a question of another shape than Decap asks."""
NO_SUCH_ACTION = "Dit kan het formulier niet."
MALFORMED = "Het formulier stuurde iets dat we niet begrijpen. Laad de pagina opnieuw."
ABSENT = "Dit stuk is er niet. Kies een ander stuk in de lijst."
NO_ID = (
    f"Van deze naam kunnen we geen adres maken. Gebruik letters en cijfers, en hooguit {LONGEST_ID} "
    "tekens."
)
NOT_WRITTEN = (
    "Deze tekst past niet goed in het bestand. Er is niets bewaard. Haal vreemde tekens weg, of "
    "pas het bestand zelf aan."
)


class Proxy:
    """Answers the actions of Decap's proxy backend with the entries of the catalogue."""

    def __init__(self, entries: Entries) -> None:
        """Answer with these entries."""
        self._entries = entries
        self._actions: Mapping[str, Callable[[Mapping[str, Json], str], Json]] = {
            "entriesByFolder": self._entries_by_folder,
            "getEntry": self._get_entry,
            "persistEntry": self._persist_entry,
            "deleteFiles": self._delete_files,
            "getMedia": lambda _params, _tab: [],
            "getDeployPreview": lambda _params, _tab: None,
        }

    def answer(self, question: Json, tab: str) -> Json:
        """Return the answer; raise `RefusalError` with a Dutch text when there is none."""
        try:
            action = self._actions.get(question["action"])
            if action is None:
                raise RefusalError(NO_SUCH_ACTION)
            return action(question["params"], tab)
        except (*NONSENSE, UnknownAddressError) as error:
            raise RefusalError(MALFORMED) from error
        except NotWrittenError as error:
            raise RefusalError(NOT_WRITTEN) from error
        except CatalogError as error:
            raise RefusalError(str(error)) from error

    def _entries_by_folder(self, params: Mapping[str, Json], tab: str) -> Json:
        folder = params["folder"]
        if folder.startswith(PICKER):
            return [_file(*each) for each in options(self._entries.files, folder)]
        found = self._entries.all(kind_of(folder))
        return [_file(place.address, content) for place, content in found]

    def _get_entry(self, params: Mapping[str, Json], tab: str) -> Json:
        place = Place.at(params["path"])
        content = self._entries.get(place)
        if content is None:
            raise NoSuchEntryError(ABSENT)
        return _file(place.address, content)

    def _persist_entry(self, params: Mapping[str, Json], tab: str) -> Json:
        (file,) = params["dataFiles"]
        try:
            place = Place.at(file["path"])
        except UnknownAddressError as error:
            raise RefusalError(NO_ID) from error
        saved = self._entries.save(place, json.loads(file["raw"]), tab)
        return {
            "bewaard": saved.changed,
            "bestand": str(PurePosixPath("catalog", *saved.path.parts[-2:])),
            "pagina": _page(place),
        }

    def _delete_files(self, params: Mapping[str, Json], tab: str) -> Json:
        paths: Sequence[str] = params["paths"]
        for place in [Place.at(path) for path in paths]:
            self._entries.remove(place)
        return {"verwijderd": True}


def _page(place: Place) -> str:
    """Return the address of the page of an entry, if it has one."""
    entity = place.kind.entity
    if not entity.site_folder:
        return ""
    return f"/{entity.site_folder}/{f'#{place.id}' if entity.shares_page else f'{place.id}/'}"


def _file(address: str, content: Json) -> Json:
    data = json.dumps(content, ensure_ascii=False)
    return {"data": data, "file": {"path": address, "id": address}}
