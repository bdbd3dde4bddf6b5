"""The ids that entries have: what a reference may lead to, and which are there twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from catalog.entities.reference import Reference
from catalog.entities.source import Source
from catalog.kinds import KINDS
from catalog.messages.reference_messages import REPEATED_ID
from catalog.reading.entry import Entry
from catalog.reading.problem import Problem


@dataclass(frozen=True)
class Unread:
    """The ids of entries that could not be read, so that references to them are no news."""

    collections: frozenset[str]
    ids: frozenset[tuple[str, str]]

    @classmethod
    def because_of(cls, folder: Path, problems: Sequence[Problem]) -> "Unread":
        """Return what the errors in these files keep from being read."""
        broken = [problem.path for problem in problems if problem.is_error]
        folders = {folder / k.path: k.collection for k in KINDS if k.layout == "folder"}
        lists = {folder / k.path: k.collection for k in KINDS if k.layout == "list"}
        return cls(
            frozenset(lists[path] for path in broken if path in lists),
            frozenset(
                (folders[path.parent], path.name.partition(".")[0].lower())
                for path in broken
                if path.parent in folders
            ),
        )

    def may_hold(self, found: str, reference: Reference) -> bool:
        """Return whether the entry may exist in a file that has problems of its own."""
        return any(
            name in self.collections or (name, found) in self.ids for name in reference.collections
        )


@dataclass(frozen=True)
class KnownIds:
    """What a reference may lead to."""

    ids: Mapping[str, Mapping[str, None]]
    sections: Mapping[str, Sequence[str]]
    unread: Unread

    @classmethod
    def of(cls, entries: Sequence[Entry], unread: Unread) -> "KnownIds":
        """Return the ids of all entries, and the sections of all sources."""
        ids: dict[str, dict[str, None]] = {}
        for entry in entries:
            ids.setdefault(entry.collection, {})[entry.value.id] = None
        sections = {e.value.id: e.value.sections for e in entries if isinstance(e.value, Source)}
        return cls(ids, sections, unread)


def repeated_ids(entries: Sequence[Entry]) -> Iterator[Problem]:
    """Yield a problem for every entry with an id that an earlier one of its kind has."""
    seen: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        key = (entry.collection, entry.value.id)
        if key in seen:
            start, _ = seen[key].file.span((*seen[key].location, "id"))
            earlier = seen[key].file.source.line_number(start) + 1
            yield entry.problem(REPEATED_ID, ("id",), found=entry.value.id, earlier=earlier)
        seen.setdefault(key, entry)
