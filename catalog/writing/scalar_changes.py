"""A text, number or date that changes: its quotes, its fold and its comment stay."""

import yaml

from catalog.writing.edits import Draft, Edit, Place
from catalog.writing.nodes import end_of, head_comment, line_end, line_start, start_of
from catalog.writing.scalars import (
    LINE_WIDTH,
    can_be_folded,
    is_number_or_date,
    on_one_line,
    quoted,
    refolded_lines,
)
from catalog.writing.whole_values import replaced


def changed_scalar(draft: Draft, node: yaml.ScalarNode, wanted: str, place: Place) -> Edit:
    """Return the edit that gives a text another content, in the style that it had."""
    start, end = start_of(node), end_of(node, draft.text)
    if node.style in (">", "|") and can_be_folded(wanted):
        return Edit(start, end, _refolded(draft, node, wanted))
    line = _one_line(draft, node, wanted, place)
    if node.style in (">", "|"):
        head = draft.text[start:end].partition("\n")[0]
        return Edit(start, end, f"{line}{head_comment(head)}")
    begin = line_start(draft.text, start)
    was_long = "\n" not in draft.text[start:end] and end - begin > LINE_WIDTH
    has_comment = "#" in draft.text[end : line_end(draft.text, end)]
    fits = start - begin + len(line) <= LINE_WIDTH and "\n" not in wanted
    if fits or was_long or has_comment or not can_be_folded(wanted):
        return Edit(start, end, line)
    return replaced(draft, node, wanted, place)


def _one_line(draft: Draft, node: yaml.ScalarNode, wanted: str, place: Place) -> str:
    """Return the value on one line, with quotes if it had them."""
    if node.style in ("'", '"'):
        return quoted(wanted)
    was_typed = not node.style and is_number_or_date(node.value)
    return on_one_line(wanted, is_text=draft.text_at(place.location) and not was_typed)


def _refolded(draft: Draft, node: yaml.ScalarNode, wanted: str) -> str:
    head, *lines = draft.text[start_of(node) : end_of(node, draft.text)].split("\n")
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=2)
    old = [line.strip() for line in lines] if head.startswith(">-") else []
    fresh = refolded_lines(old, wanted, LINE_WIDTH - indent)
    opening = f">-{head_comment(head)}"
    return "\n".join([opening, *(f"{' ' * indent}{line}".rstrip() for line in fresh)])
