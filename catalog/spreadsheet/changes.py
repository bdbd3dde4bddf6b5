"""What an import would do: the changes of entries, and what an editor must decide or know."""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from catalog.reading.yaml_file import PlainValue
from catalog.spreadsheet.column import Column
from catalog.spreadsheet.fault import Cell, SheetProblem
from catalog.spreadsheet.header import KEY
from catalog.spreadsheet.sheet_rows import SheetRow

Keep: TypeAlias = Literal["sheet", "yaml"] | None
"""Which side wins where both changed; nothing when the editor has not said so."""


@dataclass(frozen=True)
class FieldChange:
    """A field that gets another value."""

    cell: Cell
    column: Column
    old: PlainValue
    new: PlainValue


@dataclass(frozen=True)
class EntryChange:
    """An entry that is changed, made or removed."""

    kind: Literal["changed", "new", "removed"]
    row: SheetRow
    identifier: str
    fields: tuple[FieldChange, ...] = ()

    @property
    def cell(self) -> Cell:
        """Return the place of its id."""
        return self.row.cell(KEY)


@dataclass(frozen=True)
class Conflict:
    """A value that changed in the sheet and, differently, in the catalogue."""

    cell: Cell
    in_sheet: str
    in_catalog: str


@dataclass(frozen=True)
class Note:
    """Something that an editor should know and need not mend."""

    place: str
    text: str


@dataclass
class Comparison:
    """All that follows from a spreadsheet; nothing may be written while it has problems."""

    changes: list[EntryChange] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    problems: list[SheetProblem] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    absent: int = 0
    """The number of entries that were exported and are not in the sheet any more."""

    @property
    def can_be_written(self) -> bool:
        """Return whether there is something to write, and nothing that stands in its way."""
        return bool(self.changes) and not self.problems and not self.conflicts
