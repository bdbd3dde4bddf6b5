"""A trial on a copy: the whole catalogue is checked with the edits, faults come back as cells."""

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

from catalog.loading import load_catalog
from catalog.reading.problem import CatalogError, Problem
from catalog.reading.yaml_file import read_yaml_file
from catalog.spreadsheet.fault import Cell, SheetProblem
from catalog.spreadsheet.file_edits import FileEdit, copied_with
from catalog.spreadsheet.header import REMOVE


def problems_after(catalog_folder: Path, edits: Sequence[FileEdit]) -> list[SheetProblem]:
    """Return what would be wrong with the catalogue; the message is that of the YAML check."""
    with TemporaryDirectory() as scratch:
        copy = Path(scratch) / "catalog"
        copied_with(catalog_folder, edits, copy)
        try:
            load_catalog(copy)
        except CatalogError as error:
            return list(_told(error.problems, copy, edits))
    return []


def _told(
    problems: Sequence[Problem], copy: Path, edits: Sequence[FileEdit]
) -> Iterator[SheetProblem]:
    changed = {edit.path: edit for edit in edits if edit.text is not None}
    removed = {edit.change.identifier: edit for edit in edits if edit.text is None}
    left: dict[str, list[PurePath]] = {}
    for problem in problems:
        path = PurePath(problem.path).relative_to(copy)
        if path in changed:
            yield SheetProblem(_cell(problem, changed[path]), problem.cause, problem.remedy)
        elif (lost := _lost(problem, removed)) is not None:
            left.setdefault(lost, []).append(path)
        else:
            yield SheetProblem(f"{path}:{problem.line}", problem.cause, problem.remedy)
    for identifier, paths in left.items():
        yield _still_needed(removed[identifier], paths)


def _cell(problem: Problem, edit: FileEdit) -> Cell:
    """Return the cell of the field that the problem's line belongs to."""
    try:
        marks = read_yaml_file(problem.path).key_marks
    except CatalogError:
        return edit.change.cell
    lines = {place[0]: mark.line + 1 for place, mark in marks.items() if len(place) == 1}
    before = [name for name, line in lines.items() if line <= problem.line]
    name = str(before[-1]) if before else "label"
    known = {column.field for column in edit.change.row.table.columns}
    return edit.change.row.cell(name) if name in known else edit.change.cell


def _lost(problem: Problem, removed: Mapping[str, FileEdit]) -> str | None:
    """Return the removed id that the problem is about."""
    told = re.findall(r"`([^`]+)`", problem.cause)
    return next((identifier for identifier in told if identifier in removed), None)


def _still_needed(edit: FileEdit, paths: Sequence[PurePath]) -> SheetProblem:
    places = ", ".join(sorted({path.as_posix() for path in paths}))
    return SheetProblem(
        edit.change.row.cell(REMOVE),
        f"`{edit.change.identifier}` kan niet weg: andere stukken verwijzen ernaar.",
        f"Haal de verwijzing eerst weg uit: {places}.",
    )
