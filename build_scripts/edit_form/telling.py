"""Problems in the words of the form: the names of fields instead of lines of a file."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, ClassVar, get_args

from pydantic import BaseModel

from build_scripts.edit_form.places import Place
from catalog.reading.problem import Problem
from catalog.reading.yaml_file import Location, YamlFile


class RefusalError(Exception):
    """Nothing was saved; the text says in Dutch why, and what to do."""

    status: ClassVar[int] = 422


class NoSuchEntryError(RefusalError):
    """The form asked for an entry that is not there."""

    status: ClassVar[int] = 404


def told(problem: Problem, file: YamlFile, place: Place, location: Location) -> str:
    """Return a problem as the form tells it; `file` holds what the editor wanted to save."""
    found = _location_at(file, problem) if problem.path == file.path else None
    if found is None or found[: len(location)] != location:
        return f"{_file_of(problem.path)}, regel {problem.line}: {problem.cause} {problem.remedy}"
    titles = " › ".join(_titles(place.kind.entity, found[len(location) :]))
    return f"{titles}: {problem.cause} {problem.remedy}" if titles else _sentence(problem)


def _sentence(problem: Problem) -> str:
    return f"{problem.cause} {problem.remedy}"


def _file_of(path: Path) -> str:
    return "/".join(path.parts[-2:])


def _location_at(file: YamlFile, problem: Problem) -> Location | None:
    """Return the deepest value, or else the key, that begins where the problem is."""
    for marks in (file.value_marks, file.key_marks):
        at_place = [
            location
            for location, mark in marks.items()
            if (mark.line + 1, mark.column + 1) == (problem.line, problem.column)
        ]
        if at_place:
            return max(at_place, key=len)
    return None


def _titles(entity: type[BaseModel], location: Sequence[str | int]) -> Iterator[str]:
    """Yield the name of each field on the way, and which one of a list it is."""
    current: type[BaseModel] | None = entity
    for part in location:
        if isinstance(part, int):
            yield str(part + 1)
        elif current is not None and part in current.model_fields:
            field = current.model_fields[part]
            yield field.title or part
            current = next(_classes(field.annotation), None)


def _classes(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _classes(argument)
