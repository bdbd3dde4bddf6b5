"""From the events of the YAML parser to plain values with their places."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from catalog.messages.file_messages import EMPTY_FILE
from catalog.messages.message import Message
from catalog.messages.syntax_messages import (
    ALIAS_OR_TAG,
    COMMENT_IN_VALUE,
    DASH,
    DUPLICATE_KEY,
    ODD_KEY,
    SECOND_DOCUMENT,
    TOO_DEEP,
)
from catalog.reading.characters import character_problems, leading_spaces
from catalog.reading.problem import CatalogError, Fix, Problem
from catalog.reading.quoting import quoted
from catalog.reading.source_text import SourceText, Span
from catalog.reading.syntax import strict_problem, syntax_problem
from catalog.reading.yaml_content import Location, Mark, PlainValue, YamlFile
from catalog.reading.yaml_parsing import events_of

MAX_DEPTH = 20


class YamlReader:
    """Reads one text; what an editor cannot have meant is refused where it stands."""

    def __init__(self, path: Path, text: str) -> None:
        """Prepare to read `text` as the file at `path`."""
        self._source = SourceText(path, text)
        self._value_marks: dict[Location, Mark] = {}
        self._key_marks: dict[Location, Mark] = {}
        self._ends: dict[Location, int] = {}
        self._unquoted: set[Location] = set()
        self._warnings: list[Problem] = []

    def read(self) -> YamlFile:
        """Return the file; raise `CatalogError` when it is not the YAML that we use."""
        found = list(character_problems(self._source))
        errors = [problem for problem in found if problem.is_error]
        if errors:
            raise CatalogError(errors)
        self._warnings += found
        text = self._source.text
        try:
            content = self._document(events_of(text))
        except (yaml.YAMLError, ValueError) as error:
            causes = list(leading_spaces(self._source)) or [syntax_problem(self._source, error)]
            raise CatalogError(causes) from error
        if refused := strict_problem(self._source, self._unquoted_spans()):
            raise CatalogError([refused])
        return YamlFile(
            self._source.path,
            content,
            self._value_marks,
            self._key_marks,
            text,
            self._ends,
            frozenset(self._unquoted),
            tuple(self._warnings),
        )

    def _unquoted_spans(self) -> Iterator[Span]:
        return ((self._value_marks[each].index, self._ends[each]) for each in self._unquoted)

    def _document(self, events: Iterator[Any]) -> PlainValue:
        next(events)
        if isinstance(next(events), yaml.StreamEndEvent):
            raise CatalogError([Problem.of(EMPTY_FILE, self._source.path)])
        content = self._value(next(events), events, ())
        next(events)
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise self._refusal(SECOND_DOCUMENT, after)
        if content is None:
            raise CatalogError([Problem.of(EMPTY_FILE, self._source.path)])
        return content

    def _value(self, event: Any, events: Iterator[Any], location: Location) -> PlainValue:
        self._refuse_unwanted(event, location)
        self._value_marks[location] = event.start_mark
        self._ends[location] = event.end_mark.index
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, location)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, location)
        return self._mapping(events, location)

    def _scalar(self, event: Any, location: Location) -> PlainValue:
        if not event.implicit[0]:
            return str(event.value)
        if event.value == "":
            return None
        self._unquoted.add(location)
        self._look_behind(event)
        return str(event.value)

    def _look_behind(self, event: Any) -> None:
        """Refuse a text that swallowed the next dash; warn for one that lost its end."""
        start, end = event.start_mark, event.end_mark
        for number in range(start.line + 1, end.line + 1):
            line = self._source.line(number)
            if line.lstrip().startswith("- "):
                place = self._source.starts[number] + len(line) - len(line.lstrip())
                fix = self._with_dash_below(start.line, number)
                raise CatalogError([self._source.problem(DASH, (place, place + 1), fix=fix)])
        if self._source.text[end.index : end.index + 1].isspace() and (
            rest := self._source.line(end.line)[end.column :]
        ).lstrip().startswith("#"):
            whole = self._source.text[start.index : end.index] + rest.rstrip()
            span = (end.index + len(rest) - len(rest.lstrip()), end.index + len(rest))
            self._warnings.append(
                self._source.problem(
                    COMMENT_IN_VALUE,
                    span,
                    fix=Fix(start.index, start.index + len(whole), quoted(whole), certain=False),
                    kept=event.value,
                    quoted=quoted(whole),
                )
            )

    def _with_dash_below(self, above: int, number: int) -> Fix | None:
        column = self._source.line(above).find("- ")
        line = self._source.line(number)
        start = self._source.starts[number]
        indent = len(line) - len(line.lstrip())
        return Fix(start, start + indent, " " * column) if column >= 0 else None

    def _sequence(self, events: Iterator[Any], location: Location) -> list[PlainValue]:
        items: list[PlainValue] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._value(event, events, (*location, len(items))))
        self._close(event, location)
        return items

    def _mapping(self, events: Iterator[Any], location: Location) -> dict[str, PlainValue]:
        mapping: dict[str, PlainValue] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event, location)
            place = (*location, key)
            if key in mapping:
                earlier = self._key_marks[place].line + 1
                raise self._refusal(DUPLICATE_KEY, event, field=key, earlier=earlier)
            self._key_marks[place] = event.start_mark
            mapping[key] = self._value(next(events), events, place)
        self._close(event, location)
        return mapping

    def _close(self, event: Any, location: Location) -> None:
        """Keep the end of what stands between brackets; other parts end where they start."""
        if event.end_mark.index > event.start_mark.index:
            self._ends[location] = event.end_mark.index

    def _key(self, event: Any, location: Location) -> str:
        self._refuse_unwanted(event, location)
        if not isinstance(event, yaml.ScalarEvent):
            raise self._refusal(ODD_KEY, event)
        return str(event.value)

    def _refuse_unwanted(self, event: Any, location: Location) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
            raise self._special(event)
        if len(location) > MAX_DEPTH:
            raise self._refusal(TOO_DEEP, event)

    def _special(self, event: Any) -> CatalogError:
        start = event.start_mark
        rest = self._source.line(start.line)[start.column :].rstrip()
        between_brackets = rest.find("]") >= 0 or rest.find("}") >= 0
        value = rest.partition(" #")[0]
        fix = Fix(start.index, start.index + len(value), quoted(value))
        return CatalogError(
            [
                self._source.problem(
                    ALIAS_OR_TAG,
                    (start.index, start.index + len(value)),
                    fix=None if between_brackets else fix,
                    sign=self._source.text[start.index],
                    quoted=quoted(value),
                )
            ]
        )

    def _refusal(self, message: Message, event: Any, **words: Any) -> CatalogError:
        span = (event.start_mark.index, event.end_mark.index)
        return CatalogError([self._source.problem(message, span, **words)])
