"""The outcome as issues of an Azure DevOps pipeline."""

from catalog.loading import CheckedCatalog
from catalog.reading.problem import Problem


def azure_report(checked: CheckedCatalog) -> str:
    """Return one logging command for each problem."""
    return "\n".join(_command(problem) for problem in checked.problems)


def _command(problem: Problem) -> str:
    properties = {
        "type": "error" if problem.is_error else "warning",
        "sourcepath": problem.shown_path,
        "linenumber": problem.line,
        "columnnumber": problem.column,
        "code": problem.code,
    }
    shown = ";".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"##vso[task.logissue {shown}]{_data(f'{problem.cause} {problem.remedy}')}"


def _data(text: str) -> str:
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(";", "%3B").replace("]", "%5D")
