"""Loading the catalogue: files to checked entries, all problems at once."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from catalog.catalog import Catalog
from catalog.kinds import KINDS, Kind
from catalog.reading.entry import Entry
from catalog.reading.messages import validation_problems
from catalog.reading.problem import CatalogError, Problem
from catalog.reading.yaml_file import Location, PlainValue, YamlFile, read_yaml_file
from catalog.references import unresolved_references

CATALOG_FOLDER = Path(__file__).parent


def load_catalog(folder: Path = CATALOG_FOLDER) -> Catalog:
    """Return the catalogue in `folder`; raise `CatalogError` with every problem found."""
    entries, problems = read_entries(folder)
    errors = [*problems, *errors_between(folder, entries, problems)]
    if errors:
        raise CatalogError(errors)
    return _catalog(entries, _version(folder))


def errors_between(
    folder: Path, entries: Sequence[Entry], problems: Sequence[Problem]
) -> Iterator[Problem]:
    """Yield what is wrong between entries that are valid by themselves.

    While there are `problems`, references are not followed: they may lead to what was not read.
    """
    wrong = [*_repeated_ids(entries), *_stray_files(folder)]
    yield from wrong
    if not wrong and not problems:
        yield from unresolved_references(entries)


def read_entries(folder: Path) -> tuple[list[Entry], list[Problem]]:
    """Return the entries that are valid by themselves, and the problems within each file."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for kind in KINDS:
        for path in paths_of(folder, kind):
            try:
                file = read_yaml_file(path)
            except CatalogError as error:
                problems.extend(error.problems)
                continue
            found, wrong = file_entries(kind, file)
            entries.extend(found)
            problems.extend(wrong)
    return entries, problems


def paths_of(folder: Path, kind: Kind) -> Sequence[Path]:
    """Return the files of one kind, in the order in which they are read."""
    if kind.layout == "folder":
        return sorted((folder / kind.path).glob("*.yml"))
    return [folder / kind.path]


def file_entries(kind: Kind, file: YamlFile) -> tuple[list[Entry], list[Problem]]:
    """Return the valid entries of one file, and what is wrong in it."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    try:
        contents = list(_contents(kind, file))
    except CatalogError as error:
        return [], list(error.problems)
    for location, content in contents:
        try:
            value = kind.entity.model_validate(content)
        except ValidationError as error:
            problems.extend(validation_problems(file, location, kind.entity, error))
        else:
            entries.append(Entry(kind.collection, value, file, location))
    return entries, problems


def _contents(kind: Kind, file: YamlFile) -> Iterator[tuple[Location, PlainValue]]:
    if kind.layout == "list":
        if not isinstance(file.content, list):
            raise CatalogError(
                [
                    file.problem(
                        (), "Dit bestand hoort een lijst te zijn.", "Begin elk stuk met `- id:`."
                    )
                ]
            )
        yield from (((position,), content) for position, content in enumerate(file.content))
    else:
        yield (), _with_id(file)


def _with_id(file: YamlFile) -> PlainValue:
    if not isinstance(file.content, dict):
        raise CatalogError(
            [
                file.problem(
                    (), "Dit bestand hoort uit velden te bestaan.", "Schrijf `veld: waarde`."
                )
            ]
        )
    if "id" in file.content:
        raise CatalogError(
            [
                file.problem(
                    ("id",),
                    "De bestandsnaam is de id.",
                    "Haal deze regel weg.",
                    at_key=True,
                )
            ]
        )
    return {"id": file.path.stem, **file.content}


def _repeated_ids(entries: Sequence[Entry]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        key = (entry.collection, entry.value.id)
        if key in seen:
            yield entry.problem(
                ("id",), f"De id `{entry.value.id}` bestaat al.", "Kies een andere id."
            )
        seen[key] = entry


def _stray_files(folder: Path) -> Iterator[Problem]:
    """Yield a problem for every YAML file that no kind would read."""
    expected = {path for kind in KINDS for path in paths_of(folder, kind)}
    for path in sorted(folder.rglob("*.y*ml")):
        if path not in expected:
            yield Problem(
                path,
                1,
                1,
                "Dit bestand hoort nergens bij en zou stil worden overgeslagen.",
                "Zet het in de goede map en laat de naam eindigen op `.yml`.",
            )


def _catalog(entries: Sequence[Entry], version: str) -> Catalog:
    collections = {
        kind.collection: MappingProxyType(
            {
                entry.value.id: entry.value
                for entry in entries
                if entry.collection == kind.collection
            }
        )
        for kind in KINDS
    }
    return Catalog(**collections, version=version)  # type: ignore[arg-type]


def _version(folder: Path) -> str:
    digest = hashlib.sha256()
    for kind in KINDS:
        for path in paths_of(folder, kind):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
