"""What is wrong at this moment, told to whoever is editing: in Dutch, with place and remedy."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from build_scripts.house_style.tokens import HouseStyleError
from build_scripts.site_builder import SiteBuildError
from build_scripts.site_links import BrokenLinksError
from catalog import CatalogError, Problem


@dataclass(frozen=True)
class Notice:
    """One thing to mend."""

    place: str
    cause: str
    remedy: str
    source_line: str = ""
    column: int = 0

    def __str__(self) -> str:
        """Return the notice as the terminal shows it."""
        line = f"\n    | {self.source_line}" if self.source_line.strip() else ""
        place = f"{self.place}: " if self.place else ""
        return f"{place}{self.cause}{line}\n    Oplossing: {self.remedy}"


def notices_of(error: Exception, root: Path) -> Iterator[Notice]:
    """Yield what `error` says; whatever it is, something is told."""
    if isinstance(error, CatalogError):
        yield from (_of_problem(problem, root) for problem in error.problems)
    elif isinstance(error, BrokenLinksError):
        for page, url in error.links:
            yield Notice(
                f"Pagina {page}",
                f"De link naar {url} leidt nergens heen.",
                "Kies een adres dat bestaat.",
            )
    elif isinstance(error, TemplateError):
        yield _of_template(error, root)
    elif isinstance(error, HouseStyleError):
        yield Notice("", str(error), "Kijk naar de map met de huisstijl.")
    else:
        yield _of_other(error)


def _of_problem(problem: Problem, root: Path) -> Notice:
    return Notice(
        f"{_short(problem.path, root)}, regel {problem.line}",
        problem.cause,
        problem.remedy,
        problem.source_line,
        problem.column,
    )


def _of_template(error: TemplateError, root: Path) -> Notice:
    place, source = "Een sjabloon", ""
    if isinstance(error, TemplateSyntaxError):
        name = _short(Path(error.filename), root) if error.filename else error.name
        place = f"{name}, regel {error.lineno}"
        source = ((error.source or "").splitlines()[error.lineno - 1 : error.lineno] or [""])[0]
    cause = f"Dit sjabloon klopt niet. Jinja meldt: “{error.message}”."
    return Notice(place, cause, "Zet het terug of verbeter het.", source)


def _of_other(error: Exception) -> Notice:
    if isinstance(error, SiteBuildError):
        return Notice("", f"MkDocs weigert een pagina: “{error}”.", "Verbeter die pagina.")
    if isinstance(error, UnicodeDecodeError):
        return Notice(
            "Een bestand in docs",
            "Er staat een teken in dat niet als UTF-8 is opgeslagen.",
            "Sla het bestand op als UTF-8.",
        )
    if isinstance(error, OSError):
        return Notice(
            str(error.filename or ""), "Dit bestand is niet te lezen.", "Bewaar het nog een keer."
        )
    return Notice(
        "",
        f"Het programma kan dit niet verwerken ({type(error).__name__}).",
        "Maak je laatste wijziging ongedaan en vraag een ontwikkelaar om `make build` te draaien.",
    )


def _short(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
