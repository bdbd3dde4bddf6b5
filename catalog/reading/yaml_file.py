"""A YAML file as plain values: every scalar is text, every value knows its place.

PyYAML's own loaders turn `12:30` into 750, `no` into False and keep the last of two equal
keys without a word. Here the schema decides the type, and what an editor cannot have meant
(equal keys, aliases, tags, a second document) is refused.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import yaml

from catalog.reading.problem import CatalogError, Problem
from catalog.reading.syntax import encoding_problem, syntax_problem

Location: TypeAlias = tuple[str | int, ...]
PlainValue: TypeAlias = "str | list[PlainValue] | dict[str, PlainValue] | None"

MAX_BYTES = 1_000_000
"""Far above the largest real file; a larger one is a mistake or an attack."""
MAX_DEPTH = 20


class Mark(Protocol):
    """A place in a file, as PyYAML gives it; `line` and `column` count from 0."""

    line: int
    column: int


@dataclass(frozen=True)
class YamlFile:
    """The content of one file, with the mark of every key and value."""

    path: Path
    content: PlainValue
    value_marks: Mapping[Location, Mark]
    key_marks: Mapping[Location, Mark]
    text: str

    def problem(
        self, location: Location, cause: str, remedy: str, *, at_key: bool = False
    ) -> Problem:
        """Return a problem at `location`, or at the nearest value around it that has a mark."""
        mark = self._mark(location, at_key=at_key)
        return _problem_at(self.path, self.text, mark, cause, remedy)

    def _mark(self, location: Location, *, at_key: bool) -> Mark:
        if at_key and location in self.key_marks:
            return self.key_marks[location]
        nearest = len(location)
        while location[:nearest] not in self.value_marks:
            nearest -= 1
        return self.value_marks[location[:nearest]]


def read_yaml_file(path: Path) -> YamlFile:
    """Return the file at `path`; raise `CatalogError` when it is not the YAML that we use."""
    if not path.is_file():
        raise CatalogError([_absent(path)])
    raw = path.read_bytes()
    if len(raw) > MAX_BYTES:
        raise CatalogError([_too_large(path)])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CatalogError([encoding_problem(path, raw, error)]) from error
    return read_yaml_text(path, text)


def read_yaml_text(path: Path, text: str) -> YamlFile:
    """Return `text` as the file at `path` would be read; raise `CatalogError` as that would."""
    return _Reader(path, text).read()


def _absent(path: Path) -> Problem:
    return Problem(
        path, 1, 1, "Dit bestand ontbreekt.", "Zet het terug; de site kan er niet zonder."
    )


def _too_large(path: Path) -> Problem:
    return Problem(
        path,
        1,
        1,
        f"Dit bestand is groter dan {MAX_BYTES:,} bytes.".replace(",", "."),
        "Verdeel de inhoud over meer bestanden.",
    )


class _Reader:
    """Turns the events of PyYAML's C parser into plain values and marks."""

    def __init__(self, path: Path, text: str) -> None:
        self.path = path
        self.text = text
        self.value_marks: dict[Location, Mark] = {}
        self.key_marks: dict[Location, Mark] = {}

    def read(self) -> YamlFile:
        try:
            events: Iterator[Any] = iter(list(yaml.parse(self.text, Loader=yaml.CSafeLoader)))
        except (yaml.YAMLError, ValueError) as error:
            raise CatalogError([syntax_problem(self.path, self.text, error)]) from error
        content = self._document(events)
        return YamlFile(self.path, content, self.value_marks, self.key_marks, self.text)

    def _document(self, events: Iterator[Any]) -> PlainValue:
        next(events)
        first = next(events)
        if isinstance(first, yaml.StreamEndEvent):
            raise self._refusal(first, "Dit bestand is leeg.", "Vul het in of verwijder het.")
        content = self._value(next(events), events, ())
        next(events)
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._refusal(
                after,
                "Hier begint een tweede document (`---`).",
                "Haal de streepjes weg; een bestand beschrijft één ding.",
            )
        return content

    def _value(self, event: Any, events: Iterator[Any], location: Location) -> PlainValue:
        self._refuse_unwanted(event, location)
        self.value_marks[location] = event.start_mark
        if isinstance(event, yaml.ScalarEvent):
            is_empty = event.value == "" and event.implicit[0]
            return None if is_empty else str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, location)
        return self._mapping(events, location)

    def _sequence(self, events: Iterator[Any], location: Location) -> list[PlainValue]:
        items: list[PlainValue] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*location, len(items))))
        return items

    def _mapping(self, events: Iterator[Any], location: Location) -> dict[str, PlainValue]:
        mapping: dict[str, PlainValue] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event, location)
            if key in mapping:
                raise self._duplicate(event, key, (*location, key))
            place = (*location, key)
            self.key_marks[place] = event.start_mark
            mapping[key] = self._value(next(events), events, place)
        return mapping

    def _key(self, event: Any, location: Location) -> str:
        self._refuse_unwanted(event, location)
        if not isinstance(event, yaml.ScalarEvent):
            raise self._refusal(
                event, "Een veldnaam moet gewone tekst zijn.", "Schrijf `veld: waarde`."
            )
        return str(event.value)

    def _duplicate(self, event: Any, key: str, location: Location) -> CatalogError:
        earlier = self.key_marks[location].line + 1
        return self._refusal(
            event,
            f"Het veld `{key}` staat er twee keer in (ook op regel {earlier}).",
            "Haal een van de twee weg.",
        )

    def _refuse_unwanted(self, event: Any, location: Location) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self._refusal(
                event,
                "`&` en `*` aan het begin van een waarde verwijzen in YAML naar andere tekst.",
                "Dat gebruiken we niet. Zet aanhalingstekens om de waarde of schrijf de tekst uit.",
            )
        if getattr(event, "tag", None):
            raise self._refusal(
                event,
                "Een uitroepteken aan het begin van een waarde heeft in YAML een aparte betekenis.",
                "Zet aanhalingstekens om de waarde.",
            )
        if len(location) > MAX_DEPTH:
            raise self._refusal(
                event, "De lijsten en velden zijn te diep genest.", "Maak de indeling platter."
            )

    def _refusal(self, event: Any, cause: str, remedy: str) -> CatalogError:
        return CatalogError([_problem_at(self.path, self.text, event.start_mark, cause, remedy)])


def _problem_at(path: Path, text: str, mark: Mark, cause: str, remedy: str) -> Problem:
    """Return a problem with the source line that it is on; people count from 1."""
    lines = text.splitlines()
    source_line = lines[mark.line] if mark.line < len(lines) else ""
    return Problem(path, mark.line + 1, mark.column + 1, cause, remedy, source_line)
