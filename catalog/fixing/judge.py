"""Judging a text as the file that it would become, with the rest of the catalogue around it."""

from dataclasses import dataclass
from pathlib import Path

from catalog.checks.other_readings import other_readings
from catalog.kinds import Kind
from catalog.known_ids import KnownIds, repeated_ids
from catalog.loading import file_entries
from catalog.messages.file_messages import BYTE_ORDER_MARK
from catalog.reading.problem import CatalogError, Problem
from catalog.reading.yaml_file import PlainValue, read_yaml_text
from catalog.unresolved_references import unresolved_references


@dataclass(frozen=True)
class Judgement:
    """What is wrong with a text, and what it says; nothing when it cannot be read."""

    problems: tuple[Problem, ...]
    content: PlainValue


@dataclass(frozen=True)
class Judge:
    """Judges texts for one file."""

    kind: Kind
    path: Path
    known: KnownIds

    def judge(self, text: str) -> Judgement:
        """Return what is wrong with `text`, in the order of its lines."""
        marked = [Problem.of(BYTE_ORDER_MARK, self.path)] if text.startswith("\ufeff") else []
        try:
            file = read_yaml_text(self.path, text.removeprefix("\ufeff"))
        except CatalogError as error:
            return Judgement((*marked, *error.problems), None)
        entries, problems = file_entries(self.kind, file)
        problems += repeated_ids(entries)
        problems += unresolved_references(entries, self.known)
        problems += other_readings(entries)
        return Judgement((*marked, *sorted(problems)), file.content)
