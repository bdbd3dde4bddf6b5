"""Values as the lines of a YAML file, in the one layout that all our files have."""

from collections.abc import Callable
from typing import TypeAlias

from catalog.reading.yaml_file import Location, PlainValue
from catalog.writing.scalars import LINE_WIDTH, can_be_folded, folded_lines, on_one_line

TextAt: TypeAlias = Callable[[Location], bool]
"""Whether the value at a location is text; a number or a date needs no quotes."""

FIELDS_ON_ONE_LINE = 2
"""The most fields of a part that stands on one line between curly brackets, like a source."""


def all_text(_: Location) -> bool:
    """Return that every value is text."""
    return True


def yaml_text(content: PlainValue, text_at: TextAt = all_text) -> str:
    """Return a whole file that reads as `content`; every YAML reader agrees about it."""
    return "\n".join(block_lines(content, (), 0, text_at)) + "\n"


def block_lines(content: PlainValue, location: Location, indent: int, text_at: TextAt) -> list[str]:
    """Return the lines of fields or items that stand on lines of their own."""
    return _Lines(text_at).block(content, location, indent)


def value_lines(content: PlainValue, location: Location, indent: int, text_at: TextAt) -> list[str]:
    """Return what follows `key:` or `-`: the rest of that line, then lines indented by `indent`."""
    return _Lines(text_at).after(content, location, indent, used=indent)


def flow_text(content: PlainValue, location: Location, text_at: TextAt) -> str:
    """Return `content` on one line, lists and fields between brackets."""
    if content is None:
        return '""'
    if isinstance(content, str):
        return on_one_line(content, is_text=text_at(location), in_flow=True)
    if isinstance(content, list):
        items = (flow_text(item, (*location, i), text_at) for i, item in enumerate(content))
        return f"[{', '.join(items)}]"
    fields = (
        f"{on_one_line(key, in_flow=True)}: {flow_text(value, (*location, key), text_at)}"
        for key, value in content.items()
    )
    return f"{{{', '.join(fields)}}}"


class _Lines:
    """Renders values; `indent` is the column of the lines, `used` what its first line holds."""

    def __init__(self, text_at: TextAt) -> None:
        self.text_at = text_at

    def block(self, content: PlainValue, location: Location, indent: int) -> list[str]:
        """Return the lines of `content` on lines of its own, starting in column `indent`."""
        margin = " " * indent
        if isinstance(content, dict) and content:
            return [line for key in content for line in self._field(content, key, location, indent)]
        if isinstance(content, list) and content:
            lines: list[str] = []
            for position, item in enumerate(content):
                first, *more = self._item(item, (*location, position), indent)
                lines += [f"{margin}-{first}", *more]
            return lines
        return [f"{margin}{flow_text(content, location, self.text_at)}"]

    def _field(
        self, content: dict[str, PlainValue], key: str, location: Location, indent: int
    ) -> list[str]:
        name = on_one_line(key)
        used = indent + len(name) + 1
        first, *more = self.after(content[key], (*location, key), indent + 2, used=used)
        return [f"{' ' * indent}{name}:{first}", *more]

    def _item(self, item: PlainValue, location: Location, indent: int) -> list[str]:
        if isinstance(item, dict) and item and not self._is_small(item, location, indent + 1):
            first, *more = self.block(item, location, indent + 2)
            return [f" {first[indent + 2 :]}", *more]
        return self.after(item, location, indent + 2, used=indent + 1)

    def after(
        self, content: PlainValue, location: Location, indent: int, *, used: int
    ) -> list[str]:
        """Return the rest of a line that is `used` columns long, and the lines below it."""
        if content is None:
            return [""]
        if isinstance(content, str):
            return self._scalar(content, location, indent, used)
        if not content or self._is_small(content, location, used):
            return [f" {flow_text(content, location, self.text_at)}"]
        return ["", *self.block(content, location, indent)]

    def _scalar(self, text: str, location: Location, indent: int, used: int) -> list[str]:
        line = on_one_line(text, is_text=self.text_at(location))
        if (used + 1 + len(line) <= LINE_WIDTH and "\n" not in text) or not can_be_folded(text):
            return [f" {line}"]
        margin = " " * indent
        lines = folded_lines(text, LINE_WIDTH - indent)
        return [" >-", *(f"{margin}{line}".rstrip() for line in lines)]

    def _is_small(self, content: PlainValue, location: Location, used: int) -> bool:
        """Return whether a list or part is simple and short enough for one line."""
        values = list(content.values()) if isinstance(content, dict) else content or ()
        if isinstance(content, dict) and len(content) > FIELDS_ON_ONE_LINE:
            return False
        is_simple = all(isinstance(value, str) for value in values)
        return is_simple and (
            used + 1 + len(flow_text(content, location, self.text_at)) <= LINE_WIDTH
        )
