"""A value that is written anew as a whole."""

import yaml

from catalog.reading.yaml_file import PlainValue
from catalog.writing.edits import Draft, Edit, Place
from catalog.writing.nodes import comments_in, end_of, line_end, line_start, start_of
from catalog.writing.scalars import LINE_WIDTH
from catalog.writing.yaml_text import block_lines, flow_text, value_lines


def replaced(draft: Draft, node: yaml.Node, wanted: PlainValue, place: Place) -> Edit:
    """Return the edit that writes the whole value anew; comments inside it stay behind it."""
    start, end = start_of(node), max(start_of(node), end_of(node, draft.text))
    if isinstance(node, yaml.CollectionNode) and node.flow_style and not _holds_absent(wanted):
        line = flow_text(wanted, place.location, draft.text_at)
        begin = line_start(draft.text, start)
        was_long = "\n" not in draft.text[start:end] and end - begin > LINE_WIDTH
        if was_long or start - begin + len(line) <= LINE_WIDTH:
            return Edit(start, end, line)
    behind = draft.text[end : line_end(draft.text, end)]
    if "#" in behind:
        end += len(behind)
    comments = [f"{' ' * place.indent}{line}" for line in comments_in(node, draft.text)]
    comments += [f"{' ' * place.indent}{behind.strip()}"] * ("#" in behind)
    if not place.location:
        # A comment above the first line is about the file and stays.
        lines = block_lines(wanted, (), 0, draft.text_at)
        return Edit(start, end, "\n".join([*lines, *comments]))
    lines = value_lines(wanted, place.location, place.indent, draft.text_at)
    return Edit(place.opening, end, "\n".join([*lines, *comments]))


def _holds_absent(value: PlainValue) -> bool:
    if isinstance(value, dict):
        return any(_holds_absent(each) for each in value.values())
    if isinstance(value, list):
        return any(_holds_absent(each) for each in value)
    return value is None
