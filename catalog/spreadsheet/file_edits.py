"""The files that an import changes, makes or removes: tried on a copy, then written together."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath

from catalog.spreadsheet.changes import EntryChange
from catalog.spreadsheet.entry_content import changed_content
from catalog.spreadsheet.fault import SheetProblem, SpreadsheetError
from catalog.spreadsheet.stock import Stock
from catalog.writing.changes import NotWrittenError, changed_text
from catalog.writing.field_types import holds_text
from catalog.writing.yaml_text import yaml_text


@dataclass(frozen=True)
class FileEdit:
    """The new text of a file of the catalogue; no text when the file goes."""

    path: PurePath
    """Its place within the folder of the catalogue."""
    text: str | None
    change: EntryChange


def file_edits(stock: Stock, changes: Iterable[EntryChange]) -> list[FileEdit]:
    """Return the edits for the changes of one table; raise `SpreadsheetError` if one cannot be."""
    return [_edit(stock, change) for change in changes if change.row.table == stock.table]


def copied_with(catalog_folder: Path, edits: Sequence[FileEdit], target: Path) -> None:
    """Copy the files of the catalogue to `target`, with the edits made."""
    no_code = shutil.ignore_patterns("*.py", "__pycache__")
    shutil.copytree(catalog_folder, target, ignore=no_code)
    for edit in edits:
        _apply(target, edit)


def write_edits(catalog_folder: Path, edits: Sequence[FileEdit]) -> None:
    """Make all edits; when one fails none is left, and the `OSError` goes on."""
    before = {edit.path: _bytes(catalog_folder / edit.path) for edit in edits}
    try:
        for edit in edits:
            _apply(catalog_folder, edit)
    except OSError:
        _restore(catalog_folder, before)
        raise


def _edit(stock: Stock, change: EntryChange) -> FileEdit:
    path = PurePath(stock.table.kind.path, f"{change.identifier}.yml")
    if change.kind == "removed":
        return FileEdit(path, None, change)
    try:
        return FileEdit(path, _text(stock, change), change)
    except (NotWrittenError, UnicodeError) as error:
        raise SpreadsheetError([_unwritable(change)]) from error


def _text(stock: Stock, change: EntryChange) -> str:
    order = [column.field for column in stock.table.columns]
    new = {each.column.field: each.new for each in change.fields}
    is_text = partial(holds_text, stock.table.kind.entity)
    file = stock.files.get(change.identifier)
    if file is None or not isinstance(file.content, dict):
        return yaml_text(changed_content({}, new, order), is_text)
    return changed_text(file, changed_content(file.content, new, order), is_text)


def _unwritable(change: EntryChange) -> SheetProblem:
    return SheetProblem(
        change.cell,
        "Deze regel bevat tekst die niet veilig op te slaan is.",
        "Typ de gewijzigde tekst opnieuw, zonder te plakken.",
    )


def _apply(folder: Path, edit: FileEdit) -> None:
    path = folder / edit.path
    if edit.text is None:
        path.unlink()
    else:
        path.write_bytes(edit.text.encode())


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _restore(folder: Path, before: Mapping[PurePath, bytes | None]) -> None:
    for path, content in before.items():
        with suppress(OSError):
            if content is None:
                (folder / path).unlink(missing_ok=True)
            else:
                (folder / path).write_bytes(content)
