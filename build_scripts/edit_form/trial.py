"""A trial: what would be wrong with the catalogue if a file held another text."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from build_scripts.edit_form.files import Files
from catalog.kinds import KINDS, Kind
from catalog.loading import errors_between, file_entries
from catalog.reading.entry import Entry
from catalog.reading.problem import CatalogError, Problem
from catalog.reading.yaml_file import YamlFile, read_yaml_text


class Trial:
    """Checks the whole catalogue; what did not change since the last time is not read again."""

    def __init__(self, files: Files) -> None:
        """Check the catalogue that holds these files."""
        self._files = files
        self._checked: dict[Path, tuple[YamlFile, list[Entry], list[Problem]]] = {}

    def new_problems(self, kind: Kind, path: Path, text: str | None) -> Sequence[Problem]:
        """Return the problems that the catalogue gets when `path` holds `text`, or is gone.

        A problem that is there already does not count: an editor can save good work while
        somebody else's file is broken. Nothing is written.
        """
        after = self._problems({path: text}, (kind, path))
        if not after:
            return []
        before = {_cause(each) for each in self._problems({}, (kind, path))}
        return [each for each in after if _cause(each) not in before]

    def entries(self) -> Sequence[Entry]:
        """Return every entry that is valid by itself, as the files are now."""
        return self._all({}, None)[0]

    def _problems(
        self, texts: dict[Path, str | None], extra: tuple[Kind, Path]
    ) -> Sequence[Problem]:
        entries, problems = self._all(texts, extra)
        found = [*problems, *errors_between(self._files.folder, entries, problems)]
        return [each for each in found if each.is_error]

    def _all(
        self, texts: dict[Path, str | None], extra: tuple[Kind, Path] | None
    ) -> tuple[list[Entry], list[Problem]]:
        entries: list[Entry] = []
        problems: list[Problem] = []
        for kind, path in self._paths(extra):
            try:
                found, wrong = self._check(kind, path, texts)
            except CatalogError as error:
                problems.extend(error.problems)
            else:
                entries.extend(found)
                problems.extend(wrong)
        return entries, problems

    def _paths(self, extra: tuple[Kind, Path] | None) -> Iterator[tuple[Kind, Path]]:
        """Yield every file of the catalogue, and the one that an editor wants to add."""
        for kind in KINDS:
            paths = self._files.paths(kind)
            yield from ((kind, path) for path in paths)
            if extra and extra[0] is kind and extra[1] not in paths:
                yield extra

    def _check(
        self, kind: Kind, path: Path, texts: dict[Path, str | None]
    ) -> tuple[list[Entry], list[Problem]]:
        if path in texts:
            text = texts[path]
            return ([], []) if text is None else file_entries(kind, read_yaml_text(path, text))
        if kind.layout == "folder" and not path.is_file():
            return [], []
        file = self._files.read(path)
        known = self._checked.get(path)
        if known is None or known[0] is not file:
            known = self._checked[path] = (file, *file_entries(kind, file))
        return known[1], known[2]


def _cause(problem: Problem) -> tuple[Path, str, str]:
    return problem.path, problem.cause, problem.source_line
