"""The one layout that every YAML file has: the same content, told in the same way."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from catalog.reading.yaml_file import Location, PlainValue, read_yaml_text
from catalog.writing.changes import NotWrittenError
from catalog.writing.nodes import (
    comments_in,
    dashes,
    end_of,
    head_comment,
    is_absent,
    plain,
    root_node,
    start_of,
)
from catalog.writing.scalars import (
    LINE_WIDTH,
    LONGEST_KEPT_LINE,
    can_be_folded,
    folded_lines,
    on_one_line,
    quoted,
)
from catalog.writing.yaml_text import TextAt, all_text, block_lines, flow_text


def formatted_text(path: Path, text: str, text_at: TextAt = all_text) -> str:
    """Return `text` in our layout; comments stay, and so do the line breaks of long texts.

    Text that some YAML reader would take for a number, a date or yes/no gets quotes. The result
    reads the same as `text`, except for white space around a value. Formatting it again changes
    nothing. Raises `NotWrittenError` rather than returning a text that reads differently.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    before = read_yaml_text(path, text).content
    tidy = _laid_out(text, _Tokens(text, text_at))
    if _stripped(read_yaml_text(path, tidy).content) != _stripped(before):
        raise NotWrittenError(str(path))
    return tidy


def _stripped(value: PlainValue) -> PlainValue:
    if isinstance(value, dict):
        return {key: _stripped(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_stripped(inner) for inner in value]
    return value.strip() if value else value


@dataclass(frozen=True)
class _Token:
    """A piece of the file: where it was, what it becomes, and whether it begins a line."""

    start: int
    end: int
    text: str
    indent: int
    begins_line: bool


def _laid_out(text: str, tokens: "_Tokens") -> str:
    out: list[str] = []
    place = 0
    for token in tokens.of_value(root_node(text), _Spot((), 0)):
        gap = _gap(text[place : token.start], token.indent, is_first=not out)
        out.extend(gap)
        if token.begins_line or gap:
            out.append(f"{' ' * token.indent}{token.text}")
        else:
            out[-1] += f" {token.text}"
        place = token.end
        rest = text[place:].partition("\n")[0].strip()
        if rest.startswith("#"):
            out[-1] += f"  {rest}"
    return "\n".join([*out, *_gap(text[place:], 0, is_first=False)]).strip("\n") + "\n"


def _gap(between: str, indent: int, *, is_first: bool) -> list[str]:
    """Return the comments between two tokens, and at most one empty line before each."""
    lines = between.split("\n")
    found: list[str] = []
    for line in lines[:-1] if is_first else lines[1:-1]:
        if line.strip().startswith("#"):
            found.append(f"{' ' * indent}{line.strip()}")
        elif not line.strip() and not (found and not found[-1]):
            found.append("")
    return found


@dataclass(frozen=True)
class _Spot:
    """Where a value is: its location, the column of its lines, and what its first line holds."""

    location: Location
    indent: int
    used: int = 0
    behind_dash: bool = False


class _Tokens:
    """Takes a file apart into the pieces that its layout is made of."""

    def __init__(self, text: str, text_at: TextAt) -> None:
        self.text = text
        self.text_at = text_at

    def of_value(self, node: yaml.Node, spot: _Spot) -> Iterator[_Token]:
        """Yield the pieces of `node` in the order of the file."""
        if isinstance(node, yaml.ScalarNode):
            if not is_absent(node):
                yield self._piece(node, self._scalar(node, spot), spot)
        elif isinstance(node, yaml.CollectionNode) and (node.flow_style or not node.value):
            yield self._piece(node, self._flow(node, spot), spot)
        elif isinstance(node, yaml.MappingNode):
            yield from self._mapping(node, spot)
        elif isinstance(node, yaml.SequenceNode):
            yield from self._sequence(node, spot)

    def _piece(self, node: yaml.Node, text: str, spot: _Spot) -> _Token:
        begins_line = not spot.location or text.startswith("\n")
        return _Token(
            start_of(node),
            end_of(node, self.text),
            text.lstrip("\n").removeprefix(" " * spot.indent * text.startswith("\n")),
            spot.indent,
            begins_line,
        )

    def _mapping(self, node: yaml.MappingNode, spot: _Spot) -> Iterator[_Token]:
        for number, (key, value) in enumerate(node.value):
            name = f"{on_one_line(str(key.value))}:"
            colon = self.text.index(":", int(key.end_mark.index)) + 1
            begins_line = number > 0 or not spot.behind_dash
            yield _Token(start_of(key), colon, name, spot.indent, begins_line)
            location = (*spot.location, str(key.value))
            yield from self.of_value(
                value, _Spot(location, spot.indent + 2, spot.indent + len(name))
            )

    def _sequence(self, node: yaml.SequenceNode, spot: _Spot) -> Iterator[_Token]:
        places = dashes(node, self.text)
        for number, (item, dash) in enumerate(zip(node.value, places, strict=True)):
            yield _Token(dash, dash + 1, "-", spot.indent, begins_line=True)
            location = (*spot.location, number)
            inner = _Spot(location, spot.indent + 2, spot.indent + 1, behind_dash=True)
            yield from self.of_value(item, inner)

    def _scalar(self, node: yaml.ScalarNode, spot: _Spot) -> str:
        value = str(node.value)
        written = self.text[start_of(node) : end_of(node, self.text)]
        if node.style in (">", "|"):
            return self._block_scalar(written, value.strip(), spot)
        is_text = self.text_at(spot.location)
        line = quoted(value) if node.style else on_one_line(value, is_text=is_text)
        if "\n" not in written or spot.used + 1 + len(line) <= LINE_WIDTH:
            return line
        return _folded(value, spot.indent) if can_be_folded(value) else line

    def _block_scalar(self, written: str, value: str, spot: _Spot) -> str:
        head, *lines = written.split("\n")
        comment = head_comment(head)
        if not can_be_folded(value):
            return f"{quoted(value)}{comment}"
        kept = [line.strip() for line in lines]
        longest = max(map(len, kept), default=0)
        if head.startswith("|") or "" in kept or longest > LONGEST_KEPT_LINE - spot.indent:
            return _folded(value, spot.indent, comment)
        return "\n".join([f">-{comment}", *(f"{' ' * spot.indent}{line}" for line in kept)])

    def _flow(self, node: yaml.Node, spot: _Spot) -> str:
        written = self.text[start_of(node) : end_of(node, self.text)]
        content = plain(node)
        line = flow_text(content, spot.location, self.text_at)
        if "\n" not in written or spot.used + 1 + len(line) <= LINE_WIDTH:
            return written if comments_in(node, self.text) else line
        if comments_in(node, self.text) or not spot.location:
            return written
        lines = block_lines(content, spot.location, spot.indent, self.text_at)
        if spot.behind_dash and isinstance(node, yaml.MappingNode):
            return "\n".join(lines).lstrip(" ")
        return "\n" + "\n".join(lines)


def _folded(value: str, indent: int, comment: str = "") -> str:
    lines = folded_lines(value, LINE_WIDTH - indent)
    return "\n".join([f">-{comment}", *(f"{' ' * indent}{line}".rstrip() for line in lines)])
