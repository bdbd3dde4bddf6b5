"""The outcome as annotations of GitHub and compatible build servers."""

from catalog.loading import CheckedCatalog
from catalog.reading.problem import Problem


def github_report(checked: CheckedCatalog) -> str:
    """Return one workflow command for each problem."""
    return "\n".join(_command(problem) for problem in checked.problems)


def _command(problem: Problem) -> str:
    kind = "error" if problem.is_error else "warning"
    properties = {
        "file": problem.shown_path,
        "line": problem.line,
        "col": problem.column,
        "endColumn": problem.end_column,
        "title": f"{problem.code} {problem.cause}",
    }
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {shown}::{_data(problem.remedy)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
