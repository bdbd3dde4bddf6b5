"""The folder that the preview serves: every file is replaced whole, and only when it changed."""

import shutil
from collections.abc import Mapping
from pathlib import Path


class SiteFolder:
    """A folder that holds exactly the files it was given last."""

    def __init__(self, path: Path) -> None:
        """Begin with an empty folder."""
        shutil.rmtree(path, ignore_errors=True)
        self._path = path
        self._files: Mapping[str, bytes] = {}

    def hold(self, files: Mapping[str, bytes]) -> int:
        """Make the folder hold `files`, by path; return how many were written or removed."""
        changed = [name for name, content in files.items() if self._files.get(name) != content]
        gone = self._files.keys() - files.keys()
        for name in changed:
            replace_file(self._path / name, files[name])
        for name in gone:
            (self._path / name).unlink(missing_ok=True)
        self._files = files
        return len(changed) + len(gone)


def replace_file(path: Path, content: bytes) -> None:
    """Write `content` in one step: whoever reads finds the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)
