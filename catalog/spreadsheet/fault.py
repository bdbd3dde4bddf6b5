"""What is wrong with a spreadsheet or with one of its cells, told to an editor in Dutch."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter


class CellError(ValueError):
    """A cell holds something that its field cannot be."""

    def __init__(self, cause: str, remedy: str) -> None:
        """Keep the cause and the remedy, two Dutch sentences."""
        super().__init__(cause)
        self.cause = cause
        self.remedy = remedy


@dataclass(frozen=True, order=True)
class Cell:
    """A place in a spreadsheet; `row` and `column` count from 1."""

    sheet: str
    row: int
    column: int
    title: str = ""
    """What the header says above it."""

    def __str__(self) -> str:
        """Return the place as Excel writes it, with the name of the column."""
        address = f"{self.sheet}!{get_column_letter(self.column)}{self.row}"
        return f"{address} ({self.title})" if self.title else address


@dataclass(frozen=True)
class SheetProblem:
    """One cause with its remedy, at a cell or at a file as a whole."""

    place: Cell | str
    cause: str
    remedy: str

    def __str__(self) -> str:
        """Return the message as an editor reads it."""
        return f"{self.place}: {self.cause}\n    Oplossing: {self.remedy}"


class SpreadsheetError(Exception):
    """The spreadsheet cannot be used; `problems` holds every fault that was found."""

    def __init__(self, problems: Sequence[SheetProblem]) -> None:
        """Keep the problems in the order in which they were found."""
        self.problems = tuple(problems)
        super().__init__("\n\n".join(str(problem) for problem in self.problems))
