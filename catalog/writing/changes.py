"""A changed value in a YAML file: what did not change keeps its text, comments included."""

from collections.abc import Iterator

import yaml

from catalog.reading.problem import CatalogError
from catalog.reading.yaml_file import Location, PlainValue, YamlFile, read_yaml_text
from catalog.writing.edits import Draft, Edit, Place, edited, with_lines, without_lines
from catalog.writing.nodes import (
    dashes,
    end_of,
    is_absent,
    line_start,
    plain,
    root_node,
    start_of,
    starts_its_line,
)
from catalog.writing.pairing import paired_items
from catalog.writing.scalar_changes import changed_scalar
from catalog.writing.whole_values import replaced
from catalog.writing.yaml_text import TextAt, all_text, block_lines


class NotWrittenError(Exception):
    """The text that was made does not read as the wanted content; nothing may be written."""


def changed_text(file: YamlFile, content: PlainValue, text_at: TextAt = all_text) -> str:
    """Return the text of `file` with `content`; every part that did not change keeps its text.

    Raises `NotWrittenError` when the result would not read as `content`.
    """
    windows = "\r\n" in file.text
    text = file.text.replace("\r\n", "\n") if windows else file.text
    draft = Draft(text, text_at)
    text = edited(text, _of_value(draft, root_node(text), content, Place((), 0, 0)))
    if not text.endswith("\n"):
        text += "\n"
    try:
        written = read_yaml_text(file.path, text).content
    except CatalogError as error:
        raise NotWrittenError(str(file.path)) from error
    if written != content:
        raise NotWrittenError(str(file.path))
    return text.replace("\n", "\r\n") if windows else text


def _of_value(draft: Draft, node: yaml.Node, wanted: PlainValue, place: Place) -> Iterator[Edit]:
    """Yield the edits for `node`; the whole value is replaced where its shape changes."""
    if plain(node) == wanted:
        return
    if isinstance(node, yaml.ScalarNode) and isinstance(wanted, str) and not is_absent(node):
        yield changed_scalar(draft, node, wanted, place)
    elif not _stands_on_lines(node) or not wanted:
        yield replaced(draft, node, wanted, place)
    elif isinstance(node, yaml.MappingNode) and isinstance(wanted, dict):
        yield from _mapping(draft, node, wanted, place)
    elif (
        isinstance(node, yaml.SequenceNode)
        and isinstance(wanted, list)
        and starts_its_line(draft.text, start_of(node))
    ):
        yield from _sequence(draft, node, wanted, place.location)
    else:
        yield replaced(draft, node, wanted, place)


def _mapping(
    draft: Draft, node: yaml.MappingNode, wanted: dict[str, PlainValue], place: Place
) -> Iterator[Edit]:
    removed = [key for key, _ in node.value if key.value not in wanted]
    if any(not starts_its_line(draft.text, start_of(key)) for key in removed):
        yield replaced(draft, node, wanted, place)
        return
    for key, value in node.value:
        if key in removed:
            yield without_lines(draft.text, start_of(key), _entry_end(draft, key, value))
        else:
            opening = draft.text.index(":", int(key.end_mark.index)) + 1
            location = (*place.location, key.value)
            inner = Place(location, opening, int(key.start_mark.column) + 2)
            yield from _of_value(draft, value, wanted[key.value], inner)
    yield from _new_fields(draft, node, wanted, place.location)


def _new_fields(
    draft: Draft, node: yaml.MappingNode, wanted: dict[str, PlainValue], location: Location
) -> Iterator[Edit]:
    """Yield an insertion for each new field, behind the field that precedes it in `wanted`."""
    ends = {key.value: _entry_end(draft, key, value) for key, value in node.value}
    first = start_of(node)
    before = line_start(draft.text, first) if starts_its_line(draft.text, first) else None
    behind = next(iter(ends.values()))
    for key, value in wanted.items():
        if key in ends:
            before, behind = None, ends[key]
            continue
        fresh = block_lines({key: value}, location, node.start_mark.column, draft.text_at)
        yield with_lines(draft.text, fresh, before, behind)


def _sequence(
    draft: Draft, node: yaml.SequenceNode, wanted: list[PlainValue], location: Location
) -> Iterator[Edit]:
    places = dashes(node, draft.text)
    ends = [
        max(end_of(item, draft.text), dash + 1)
        for item, dash in zip(node.value, places, strict=True)
    ]
    column = int(node.start_mark.column)
    for old, new in paired_items([plain(item) for item in node.value], wanted):
        for position, target in zip(old, new, strict=False):
            inner = Place((*location, target), places[position] + 1, column + 2)
            yield from _of_value(draft, node.value[position], wanted[target], inner)
        for position in old[len(new) :]:
            yield without_lines(draft.text, places[position], ends[position])
        if fresh := [wanted[target] for target in new[len(old) :]]:
            lines = block_lines(fresh, location, column, draft.text_at)
            before = line_start(draft.text, places[0]) if old.stop == 0 else None
            yield with_lines(draft.text, lines, before, ends[max(0, old.stop - 1)])


def _entry_end(draft: Draft, key: yaml.Node, value: yaml.Node) -> int:
    return max(end_of(value, draft.text), int(key.end_mark.index) + 1)


def _stands_on_lines(node: yaml.Node) -> bool:
    """Return whether `node` is a list or part that is not empty and has lines of its own."""
    return isinstance(node, yaml.CollectionNode) and not node.flow_style and bool(node.value)
