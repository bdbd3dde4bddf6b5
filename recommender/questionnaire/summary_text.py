"""The summary as plain text, for a mail or a conversation."""

import unicodedata
from collections.abc import Iterator

from recommender.questionnaire.summary import Section, Summary


def summary_text(summary: Summary) -> str:
    """Return the summary as text; what somebody typed stands in it as typed."""
    return printable("\n".join(_lines(summary)))


def printable(text: str) -> str:
    """Return `text` without control characters, which could steer a printer or a screen."""
    return "".join(
        sign for sign in text if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cs")
    )


def _lines(summary: Summary) -> Iterator[str]:
    yield from (summary.title, "=" * len(summary.title), "")
    yield from (f"{summary.outcome}.", summary.lead, "")
    for section in summary.sections:
        yield from (section.heading, "-" * len(section.heading), *_items(section), "")
    yield summary.closing


def _items(section: Section) -> Iterator[str]:
    for number, item in enumerate(section.items, start=1):
        mark = f"{number}. " if section.is_numbered else "- "
        if item.label:
            yield f"{mark}{item.label}"
        indent = " " * len(mark) if item.label else ""
        yield from (f"{indent}{line}" for line in item.lines)
