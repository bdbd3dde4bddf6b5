"""The outcome for programs."""

import json
from typing import Any

from catalog.loading import CheckedCatalog
from catalog.reading.problem import Problem


def json_report(checked: CheckedCatalog) -> str:
    """Return the problems as JSON; lines and columns count from 1, offsets of a fix from 0."""
    content = {
        "sound": checked.catalog is not None,
        "version": checked.catalog.version if checked.catalog else None,
        "problems": [_record(problem) for problem in checked.problems],
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


def _record(problem: Problem) -> dict[str, Any]:
    fix = problem.fix
    return {
        "path": problem.shown_path,
        "line": problem.line,
        "column": problem.column,
        "end_column": problem.end_column,
        "code": problem.code,
        "severity": problem.severity,
        "cause": problem.cause,
        "remedy": problem.remedy,
        "source_line": problem.source_line,
        "fix": fix
        and {"start": fix.start, "end": fix.end, "text": fix.text, "certain": fix.certain},
    }
