"""The parts of a YAML text with their places: what to replace when a value changes."""

import re
from collections.abc import Iterator, Sequence

import yaml

from catalog.reading.yaml_file import PlainValue

_COMMENT = re.compile(r"^\s*(#.*)$", re.MULTILINE)


def root_node(text: str) -> yaml.Node:
    """Return the node of a text that was read without problems."""
    node = yaml.compose(text, Loader=yaml.CSafeLoader)
    if node is None:
        raise ValueError("the text holds no value")
    return node


def plain(node: yaml.Node) -> PlainValue:
    """Return what our reader makes of `node`: every value is text, an absent one is `None`."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [plain(item) for item in node.value]
    return None if is_absent(node) else str(node.value)


def is_absent(node: yaml.Node) -> bool:
    """Return whether nothing is written where this value belongs."""
    return isinstance(node, yaml.ScalarNode) and node.value == "" and not node.style


def start_of(node: yaml.Node) -> int:
    """Return where the text of `node` begins, counted in characters."""
    return int(node.start_mark.index)


def end_of(node: yaml.Node, text: str) -> int:
    """Return where the text of `node` ends, without the white space and comments behind it."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        if not node.value:
            return start_of(node)
        if isinstance(node, yaml.MappingNode):
            key, value = node.value[-1]
            return max(end_of(value, text), int(key.end_mark.index))
        return end_of(node.value[-1], text)
    end = int(node.end_mark.index)
    if isinstance(node, yaml.ScalarNode) and node.style in (">", "|"):
        return start_of(node) + len(text[start_of(node) : end].rstrip())
    return end


def line_start(text: str, place: int) -> int:
    """Return where the line that holds `place` begins."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Return where the line that holds `place` ends, without its line break."""
    found = text.find("\n", place)
    return len(text) if found < 0 else found


def starts_its_line(text: str, place: int) -> bool:
    """Return whether only white space stands before `place` on its line."""
    return not text[line_start(text, place) : place].strip()


def dashes(node: yaml.SequenceNode, text: str) -> Sequence[int]:
    """Return the place of the dash of every item of a list that stands on lines of its own."""
    start = start_of(node)
    column = int(node.start_mark.column)
    later = re.compile(rf"\n {{{column}}}(-)(?=\s|$)")
    return [start, *(m.start(1) for m in later.finditer(text, start, end_of(node, text)))]


def head_comment(head: str) -> str:
    """Return the comment behind the `>-` that opens a text, with two spaces before it."""
    _, sign, comment = head.partition("#")
    return f"  #{comment.rstrip()}" if sign else ""


def comments_in(node: yaml.Node, text: str) -> list[str]:
    """Return the lines within `node` that hold nothing but a comment."""
    start = start_of(node)
    outside = list(text[start : end_of(node, text)])
    for scalar in _scalars(node):
        begin, end = start_of(scalar) - start, end_of(scalar, text) - start
        outside[begin:end] = "x" * (end - begin)
    return [match.group(1) for match in _COMMENT.finditer("".join(outside))]


def _scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
        return
    for item in node.value:
        for part in item if isinstance(item, tuple) else (item,):
            yield from _scalars(part)
