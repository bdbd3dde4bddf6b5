"""The files of the built site, which may be replaced by another release at any moment."""

import os
from pathlib import Path

from starlette.staticfiles import StaticFiles


class SiteFiles(StaticFiles):
    """Answers from the release that the site leads to when a request comes in."""

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """Return the file, in a folder that no longer changes.

        Starlette looks twice where the folder leads; in between, it may lead elsewhere.
        """
        assert self.directory is not None  # `create_app` names one
        release = StaticFiles(directory=Path(self.directory).resolve(), check_dir=False)
        return release.lookup_path(path)
