"""The files of the catalogue on disk: those that are read, and those that are in the way."""

import hashlib
import os
import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path

from catalog.kinds import KINDS, Kind
from catalog.messages.file_messages import (
    FILE_NAME_FORM,
    NAMES_DIFFER_IN_CASE,
    STRAY_FILE,
    WRONG_EXTENSION,
    WRONG_FOLDER,
)
from catalog.reading.forms import slug_of
from catalog.reading.problem import Problem

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LIKE_YAML = re.compile(r"\.ya?ml\b", re.IGNORECASE)
_LEFT_BY_SYSTEMS = frozenset({"Thumbs.db", "desktop.ini", "__pycache__"})
"""Files that Windows and Python make by themselves; names with a dot in front are the same."""


def paths_of(folder: Path, kind: Kind) -> Sequence[Path]:
    """Return the files that hold the entries of `kind`, in the order of their names."""
    if kind.layout == "folder":
        return sorted(p for p in (folder / kind.path).glob("*.yml") if _SLUG.fullmatch(p.stem))
    return [folder / kind.path]


def version_of(folder: Path, kinds: Sequence[Kind]) -> str:
    """Return the first 12 hexadecimal digits of the SHA-256 of all files of these kinds.

    A file that cannot be read changes it too; what is wrong with it is told by whoever reads it.
    """
    digest = hashlib.sha256()
    for kind in kinds:
        for path in paths_of(folder, kind):
            digest.update(path.relative_to(folder).as_posix().encode())
            with suppress(OSError):
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


def stray_files(folder: Path) -> Iterator[Problem]:
    """Yield a problem for every file that no kind would read; nothing is skipped silently."""
    expected = {path for kind in KINDS for path in paths_of(folder, kind)}
    folders = {folder / kind.path for kind in KINDS if kind.layout == "folder"}
    lists = {(folder / kind.path).parent for kind in KINDS if kind.layout == "list"} - {folder}
    for path in _files(folder):
        if path in expected:
            continue
        if path.parent in folders | lists:
            yield _misnamed(path, folders)
        elif _LIKE_YAML.search(path.name) or (folders | lists) & set(path.parents):
            yield Problem.of(WRONG_FOLDER, path, folders=_named(folders))


def _files(folder: Path) -> Iterator[Path]:
    for parent, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if not _is_of_the_system(name))
        for name in sorted(files):
            if not _is_of_the_system(name):
                yield Path(parent) / name


def _is_of_the_system(name: str) -> bool:
    return name in _LEFT_BY_SYSTEMS or (name.startswith(".") and not _LIKE_YAML.search(name))


def _misnamed(path: Path, folders: AbstractSet[Path]) -> Problem:
    """Return the problem with a file in the right kind of folder that nobody would read."""
    like = _LIKE_YAML.search(path.name)
    if like is None:
        return Problem.of(STRAY_FILE, path)
    stem = path.name[: like.start()]
    lower = path.name.lower()
    if lower != path.name and any(other.name == lower for other in path.parent.iterdir()):
        return Problem.of(NAMES_DIFFER_IN_CASE, path, found=path.name, other=lower)
    wanted = f"{slug_of(stem) or 'nieuwe-naam'}.yml"
    if path.suffix != ".yml":
        return Problem.of(WRONG_EXTENSION, path, name=wanted)
    if path.parent in folders:
        return Problem.of(FILE_NAME_FORM, path, found=path.stem, name=wanted)
    return Problem.of(WRONG_FOLDER, path, folders=_named(folders))


def _named(folders: AbstractSet[Path]) -> str:
    return ", ".join(f"`{path.name}`" for path in sorted(folders))
