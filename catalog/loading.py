"""Loading the catalogue: files to checked entries, all problems at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import MappingProxyType

from pydantic import ValidationError

from catalog.catalog import Catalog
from catalog.checks.checks import content_errors, content_gaps, content_warnings
from catalog.data_files import paths_of, stray_files, version_of
from catalog.history.checks import history_problems
from catalog.kinds import KINDS, Kind
from catalog.known_ids import KnownIds, Unread, repeated_ids
from catalog.lessons import ALL_BUT_LESSONS, LESSONS, LessonsNotRead
from catalog.messages.field_messages import ID_IN_FILE
from catalog.messages.syntax_messages import FIELDS_EXPECTED, LIST_EXPECTED
from catalog.reading.empty_values import empty_values
from catalog.reading.entry import Entry
from catalog.reading.garbage import collection_paused
from catalog.reading.memory import FileMemory
from catalog.reading.problem import CatalogError, Problem
from catalog.reading.validation import validation_problems
from catalog.reading.yaml_file import Location, PlainValue, YamlFile, read_yaml_file
from catalog.unresolved_references import unresolved_references

CATALOG_FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Versions:
    """The versions of the files before they are read.

    A file that is saved meanwhile makes them too old: then a program learns once too often, and
    never takes what it learned before for what the files say now.
    """

    whole: str
    lessons: str

    @classmethod
    def of(cls, folder: Path) -> "Versions":
        """Return the versions of the files that are in `folder` now."""
        return cls(version_of(folder, KINDS), version_of(folder, LESSONS))


@dataclass(frozen=True)
class CheckedCatalog:
    """The outcome of a check: every problem, and the catalogue when none of them is an error."""

    problems: tuple[Problem, ...]
    catalog: Catalog | None


@collection_paused()
def load_catalog(folder: Path = CATALOG_FOLDER, memory: FileMemory | None = None) -> Catalog:
    """Return the catalogue in `folder`; raise `CatalogError` with every error found.

    With a `memory` of the loads before, only files that changed are read.
    """
    versions = Versions.of(folder)
    entries, problems = read_entries(folder, memory)
    return _sound_catalog(folder, entries, problems, versions)


@collection_paused()
def load_without_lessons(folder: Path = CATALOG_FOLDER) -> Catalog:
    """Return the catalogue in `folder`, but for its lessons; raise as `load_catalog` does.

    That takes half the time. What is wrong in a lesson is not found, and to use one is an error.
    """
    versions = Versions.of(folder)
    entries, problems = read_entries(folder, kinds=ALL_BUT_LESSONS)
    catalog = _sound_catalog(folder, entries, problems, versions)
    return replace(catalog, example_questions=LessonsNotRead())


@collection_paused()
def check_catalog(folder: Path = CATALOG_FOLDER) -> CheckedCatalog:
    """Return all errors and warnings, in the order of the files, with the catalogue if sound."""
    versions = Versions.of(folder)
    entries, problems = read_entries(folder)
    problems = [
        *problems,
        *errors_between(folder, entries, problems),
        *content_warnings(entries),
    ]
    if _errors(problems):
        return CheckedCatalog(tuple(sorted(problems)), None)
    problems.extend(content_gaps(entries))
    return CheckedCatalog(tuple(sorted(problems)), _catalog(entries, versions))


def errors_between(
    folder: Path, entries: Sequence[Entry], problems: Sequence[Problem]
) -> Iterator[Problem]:
    """Yield what is wrong between entries that are valid by themselves.

    What refers to an entry that has `problems` of its own is not called dangling, and what was
    published is only called gone when every file can be read.
    """
    stray = list(stray_files(folder))
    yield from stray
    yield from repeated_ids(entries)
    unread = Unread.because_of(folder, [*problems, *stray])
    yield from unresolved_references(entries, KnownIds.of(entries, unread))
    yield from content_errors(entries)
    if not _errors([*problems, *stray]):
        yield from history_problems(folder, entries)


def read_entries(
    folder: Path, memory: FileMemory | None = None, kinds: Sequence[Kind] = KINDS
) -> tuple[list[Entry], list[Problem]]:
    """Return the entries that are valid by themselves, and the problems within each file."""
    memory = memory or FileMemory()
    entries: list[Entry] = []
    problems: list[Problem] = []
    for kind in kinds:
        for path in paths_of(folder, kind):
            try:
                found, wrong = memory.outcome(path, partial(_read, kind))
            except CatalogError as error:
                problems.extend(error.problems)
                continue
            entries.extend(found)
            problems.extend(wrong)
    return entries, problems


def _read(kind: Kind, path: Path) -> tuple[list[Entry], list[Problem]]:
    return file_entries(kind, read_yaml_file(path))


def file_entries(kind: Kind, file: YamlFile) -> tuple[list[Entry], list[Problem]]:
    """Return the valid entries of one file, and what is wrong in it."""
    entries: list[Entry] = []
    problems: list[Problem] = list(file.warnings)
    for location, content in _contents(kind, file, problems):
        empty = list(empty_values(file, location, kind.entity, content))
        problems.extend(empty)
        try:
            value = kind.entity.model_validate(content)
        except ValidationError as error:
            problems.extend(validation_problems(file, location, kind.entity, error))
            continue
        if not empty:
            entries.append(Entry(kind.collection, value, file, location))
    return entries, problems


def _contents(
    kind: Kind, file: YamlFile, problems: list[Problem]
) -> Iterator[tuple[Location, PlainValue]]:
    """Yield each entry of the file as it was read; a file of the wrong shape is a problem."""
    content = file.content
    if kind.layout == "list":
        if isinstance(content, list):
            yield from (((position,), item) for position, item in enumerate(content))
        else:
            problems.append(file.problem(LIST_EXPECTED, ()))
    elif not isinstance(content, dict):
        problems.append(file.problem(FIELDS_EXPECTED, ()))
    elif "id" in content:
        problems.append(file.problem(ID_IN_FILE, ("id",), at_key=True))
    else:
        yield (), {"id": file.path.stem, **content}


def _errors(problems: Sequence[Problem]) -> list[Problem]:
    return [problem for problem in problems if problem.is_error]


def _sound_catalog(
    folder: Path, entries: Sequence[Entry], problems: Sequence[Problem], versions: Versions
) -> Catalog:
    errors = [*_errors(problems), *errors_between(folder, entries, problems)]
    if errors:
        raise CatalogError(errors)
    return _catalog(entries, versions)


def _catalog(entries: Sequence[Entry], versions: Versions) -> Catalog:
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
    return Catalog(
        **collections,  # type: ignore[arg-type]
        version=versions.whole,
        lessons_version=versions.lessons,
    )
