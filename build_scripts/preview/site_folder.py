"""The folder that the preview serves: replaced whole, in one step, as readers look at it."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from build_scripts.publishing import point_to


class SiteFolder:
    """A link to a folder that holds exactly the files it was given last.

    Each time there is a new folder: a server that has measured a file sends that very file. What
    did not change is the same file on disk, so that a new folder costs hardly anything.
    """

    def __init__(self, path: Path) -> None:
        """Serve at `path`, with the folders beside it."""
        self._link = path
        self._releases = path.with_name("releases")
        shutil.rmtree(self._releases, ignore_errors=True)
        self._number = 0
        self._files: Mapping[str, bytes] = {}

    def hold(self, files: Mapping[str, bytes]) -> None:
        """Make the folder hold `files`, by path."""
        before, fresh = self._release(0), self._release(1)
        for folder in {(fresh / name).parent for name in files}:
            folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            if self._files.get(name) == content:
                os.link(before / name, fresh / name)
            else:
                (fresh / name).write_bytes(content)
        point_to(self._link, fresh)
        shutil.rmtree(self._release(-1), ignore_errors=True)
        self._number += 1
        self._files = files

    def _release(self, offset: int) -> Path:
        return self._releases / str(self._number + offset)


def replace_file(path: Path, content: bytes) -> None:
    """Write `content` in one step: whoever reads finds the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_bytes(content)
    fresh.replace(path)
