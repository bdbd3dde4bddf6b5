"""A changed value in a YAML file: what did not change keeps its text, comments included."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

import yaml

from catalog.reading.problem import CatalogError
from catalog.reading.yaml_file import Location, PlainValue, YamlFile, read_yaml_text
from catalog.writing.nodes import (
    comments_in,
    dashes,
    end_of,
    head_comment,
    is_absent,
    line_end,
    line_start,
    plain,
    root_node,
    start_of,
    starts_its_line,
)
from catalog.writing.scalars import (
    LINE_WIDTH,
    can_be_folded,
    is_number_or_date,
    on_one_line,
    quoted,
    refolded_lines,
)
from catalog.writing.yaml_text import TextAt, all_text, block_lines, flow_text, value_lines


class NotWrittenError(Exception):
    """The text that was made does not read as the wanted content; nothing may be written."""


@dataclass(frozen=True)
class _Edit:
    start: int
    end: int
    text: str
    is_behind: bool = False
    """Whether the text goes behind what else is written at this place."""

    @property
    def rank(self) -> tuple[int, int, bool]:
        """Return its place among the edits, first in the text first."""
        return self.start, self.end, self.is_behind


@dataclass(frozen=True)
class _Place:
    """A place in an entry: where its value begins to be written, and how far it is indented."""

    location: Location
    opening: int
    """Right behind the colon or the dash that the value belongs to."""
    indent: int
    """The column of the lines of a value that stands on lines of its own."""


def changed_text(file: YamlFile, content: PlainValue, text_at: TextAt = all_text) -> str:
    """Return the text of `file` with `content`; every part that did not change keeps its text.

    Raises `NotWrittenError` when the result would not read as `content`.
    """
    windows = "\r\n" in file.text
    text = file.text.replace("\r\n", "\n") if windows else file.text
    changes = _Changes(text, text_at)
    edits = sorted(
        changes.of_value(root_node(text), content, _Place((), 0, 0)), key=lambda edit: edit.rank
    )
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    if not text.endswith("\n"):
        text += "\n"
    try:
        written = read_yaml_text(file.path, text).content
    except CatalogError as error:
        raise NotWrittenError(str(file.path)) from error
    if written != content:
        raise NotWrittenError(str(file.path))
    return text.replace("\n", "\r\n") if windows else text


class _Changes:
    """Finds the smallest edits that turn a text into one with other values."""

    def __init__(self, text: str, text_at: TextAt) -> None:
        self.text = text
        self.text_at = text_at

    def of_value(self, node: yaml.Node, wanted: PlainValue, place: _Place) -> Iterator[_Edit]:
        """Yield the edits for `node`; the whole value is replaced where its shape changes."""
        if plain(node) == wanted:
            return
        if isinstance(node, yaml.ScalarNode) and isinstance(wanted, str) and not is_absent(node):
            yield self._scalar(node, wanted, place)
        elif not _stands_on_lines(node) or not wanted:
            yield self._replaced(node, wanted, place)
        elif isinstance(node, yaml.MappingNode) and isinstance(wanted, dict):
            yield from self._mapping(node, wanted, place)
        elif (
            isinstance(node, yaml.SequenceNode)
            and isinstance(wanted, list)
            and starts_its_line(self.text, start_of(node))
        ):
            yield from self._sequence(node, wanted, place.location)
        else:
            yield self._replaced(node, wanted, place)

    def _scalar(self, node: yaml.ScalarNode, wanted: str, place: _Place) -> _Edit:
        start, end = start_of(node), end_of(node, self.text)
        if node.style in (">", "|") and can_be_folded(wanted):
            return _Edit(start, end, self._refolded(node, wanted))
        line = self._one_line(node, wanted, place)
        if node.style in (">", "|"):
            head = self.text[start:end].partition("\n")[0]
            return _Edit(start, end, f"{line}{head_comment(head)}")
        begin = line_start(self.text, start)
        was_long = "\n" not in self.text[start:end] and end - begin > LINE_WIDTH
        has_comment = "#" in self.text[end : line_end(self.text, end)]
        fits = start - begin + len(line) <= LINE_WIDTH and "\n" not in wanted
        if fits or was_long or has_comment or not can_be_folded(wanted):
            return _Edit(start, end, line)
        return self._replaced(node, wanted, place)

    def _one_line(self, node: yaml.ScalarNode, wanted: str, place: _Place) -> str:
        """Return the value on one line, with quotes if it had them."""
        if node.style in ("'", '"'):
            return quoted(wanted)
        was_typed = not node.style and is_number_or_date(node.value)
        return on_one_line(wanted, is_text=self.text_at(place.location) and not was_typed)

    def _refolded(self, node: yaml.ScalarNode, wanted: str) -> str:
        head, *lines = self.text[start_of(node) : end_of(node, self.text)].split("\n")
        indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=2)
        old = [line.strip() for line in lines] if head.startswith(">-") else []
        fresh = refolded_lines(old, wanted, LINE_WIDTH - indent)
        opening = f">-{head_comment(head)}"
        return "\n".join([opening, *(f"{' ' * indent}{line}".rstrip() for line in fresh)])

    def _mapping(
        self, node: yaml.MappingNode, wanted: dict[str, PlainValue], place: _Place
    ) -> Iterator[_Edit]:
        removed = [key for key, _ in node.value if key.value not in wanted]
        if any(not starts_its_line(self.text, start_of(key)) for key in removed):
            yield self._replaced(node, wanted, place)
            return
        for key, value in node.value:
            if key in removed:
                yield self._without_lines(start_of(key), self._entry_end(key, value))
            else:
                opening = self.text.index(":", int(key.end_mark.index)) + 1
                location = (*place.location, key.value)
                inner = _Place(location, opening, int(key.start_mark.column) + 2)
                yield from self.of_value(value, wanted[key.value], inner)
        yield from self._new_fields(node, wanted, place.location)

    def _new_fields(
        self, node: yaml.MappingNode, wanted: dict[str, PlainValue], location: Location
    ) -> Iterator[_Edit]:
        """Yield an insertion for each new field, behind the field that precedes it in `wanted`."""
        ends = {key.value: self._entry_end(key, value) for key, value in node.value}
        first = start_of(node)
        before = line_start(self.text, first) if starts_its_line(self.text, first) else None
        behind = next(iter(ends.values()))
        for key, value in wanted.items():
            if key in ends:
                before, behind = None, ends[key]
                continue
            fresh = block_lines({key: value}, location, node.start_mark.column, self.text_at)
            yield self._inserted(fresh, before, behind)

    def _sequence(
        self, node: yaml.SequenceNode, wanted: list[PlainValue], location: Location
    ) -> Iterator[_Edit]:
        places = dashes(node, self.text)
        ends = [
            max(end_of(item, self.text), dash + 1)
            for item, dash in zip(node.value, places, strict=True)
        ]
        column = int(node.start_mark.column)
        for old, new in _pairs([plain(item) for item in node.value], wanted):
            for position, target in zip(old, new, strict=False):
                inner = _Place((*location, target), places[position] + 1, column + 2)
                yield from self.of_value(node.value[position], wanted[target], inner)
            for position in old[len(new) :]:
                yield self._without_lines(places[position], ends[position])
            if fresh := [wanted[target] for target in new[len(old) :]]:
                lines = block_lines(fresh, location, column, self.text_at)
                before = line_start(self.text, places[0]) if old.stop == 0 else None
                yield self._inserted(lines, before, ends[max(0, old.stop - 1)])

    def _inserted(self, lines: Sequence[str], before: int | None, behind: int) -> _Edit:
        """Return the edit that adds lines before a line, or else behind the line of `behind`."""
        if before is not None:
            return _Edit(before, before, "".join(f"{line}\n" for line in lines))
        end = line_end(self.text, behind)
        return _Edit(end, end, "".join(f"\n{line}" for line in lines), is_behind=True)

    def _entry_end(self, key: yaml.Node, value: yaml.Node) -> int:
        return max(end_of(value, self.text), int(key.end_mark.index) + 1)

    def _without_lines(self, start: int, end: int) -> _Edit:
        return _Edit(line_start(self.text, start), line_end(self.text, end) + 1, "")

    def _replaced(self, node: yaml.Node, wanted: PlainValue, place: _Place) -> _Edit:
        """Return the edit that writes the whole value anew; comments inside it stay behind it."""
        start, end = start_of(node), max(start_of(node), end_of(node, self.text))
        if isinstance(node, yaml.CollectionNode) and node.flow_style and not _holds_absent(wanted):
            line = flow_text(wanted, place.location, self.text_at)
            begin = line_start(self.text, start)
            was_long = "\n" not in self.text[start:end] and end - begin > LINE_WIDTH
            if was_long or start - begin + len(line) <= LINE_WIDTH:
                return _Edit(start, end, line)
        behind = self.text[end : line_end(self.text, end)]
        if "#" in behind:
            end += len(behind)
        comments = [f"{' ' * place.indent}{line}" for line in comments_in(node, self.text)]
        comments += [f"{' ' * place.indent}{behind.strip()}"] * ("#" in behind)
        if not place.location:
            # A comment above the first line is about the file and stays.
            lines = block_lines(wanted, (), 0, self.text_at)
            return _Edit(start, end, "\n".join([*lines, *comments]))
        lines = value_lines(wanted, place.location, place.indent, self.text_at)
        return _Edit(place.opening, end, "\n".join([*lines, *comments]))


def _stands_on_lines(node: yaml.Node) -> bool:
    """Return whether `node` is a list or part that is not empty and has lines of its own."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style and bool(node.value)


def _holds_absent(value: PlainValue) -> bool:
    if isinstance(value, dict):
        return any(_holds_absent(each) for each in value.values())
    if isinstance(value, list):
        return any(_holds_absent(each) for each in value)
    return value is None


def _pairs(old: Sequence[PlainValue], new: Sequence[PlainValue]) -> Iterator[tuple[range, range]]:
    """Yield which old items become which new ones; the same id or value keeps its item."""
    matcher = SequenceMatcher(None, [*map(_mark, old)], [*map(_mark, new)], autojunk=False)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        yield range(old_start, old_end), range(new_start, new_end)


def _mark(item: PlainValue) -> str:
    return str(item["id"]) if isinstance(item, dict) and "id" in item else repr(item)
