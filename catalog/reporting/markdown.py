"""The outcome as a report under a proposed change."""

import re
from collections.abc import Sequence
from itertools import groupby

from catalog.loading import CheckedCatalog
from catalog.reading.problem import Problem
from catalog.reporting.summary import counted, summary

SHOWN_PER_FILE = 10
_SPECIAL = re.compile(r"([\\*_\[\]<>|#])")
_CODE = re.compile(r"(`[^`]*`)")


def markdown_report(checked: CheckedCatalog) -> str:
    """Return a heading for each file with its problems, those that `fix` mends first."""
    parts = [f"## Controle van de catalogus\n\n{_safe(summary(checked))}"]
    for path, problems in groupby(checked.problems, key=lambda problem: problem.shown_path):
        parts.append(_of_file(path, sorted(problems, key=lambda each: each.fix is None)))
    return "\n\n".join(parts)


def _of_file(path: str, problems: Sequence[Problem]) -> str:
    lines = [f"### {_safe(path)}", "", *(_item(each) for each in problems[:SHOWN_PER_FILE])]
    if left := len(problems) - SHOWN_PER_FILE:
        lines += [f"- En nog {counted(left, 'melding', 'meldingen')}."] if left > 0 else []
    return "\n".join(lines)


def _item(problem: Problem) -> str:
    by_itself = " Kan vanzelf: `make fix`." if problem.fix is not None else ""
    kind = "Fout" if problem.is_error else "Let op"
    return (
        f"- **{kind}, regel {problem.line}**: {_safe(problem.cause)} "
        f"{_safe(problem.remedy)}{by_itself} ({problem.code})"
    )


def _safe(text: str) -> str:
    """Return the text with its code between backticks as it is, and nothing else as mark-up."""
    parts = _CODE.split(text)
    return "".join(
        part if position % 2 else _SPECIAL.sub(r"\\\1", part) for position, part in enumerate(parts)
    )
