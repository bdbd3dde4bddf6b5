"""The app that serves the preview: the same as in production, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Sequence

from build_scripts.preview.preview_site import PreviewSite
from build_scripts.publishing import Places


class Server:
    """The app, told where the preview is; it loads the catalogue again by itself."""

    def __init__(self, places: Places, preview: PreviewSite, options: Sequence[str]) -> None:
        """Start the app; `options` say where it listens."""
        self._process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "recommender", *options],
            cwd=places.root,
            env={
                **os.environ,
                "LEERWIJZER_SITE": str(preview.site),
                "LEERWIJZER_CATALOG": str(places.catalog),
                "LEERWIJZER_FRAME": str(preview.frame),
                "LEERWIJZER_WATCH": str(preview.version_file),
            },
        )

    @property
    def exit_code(self) -> int | None:
        """Return None while it runs."""
        return self._process.poll()

    def stop(self) -> None:
        """Stop it and wait until it has."""
        self._process.terminate()
        self._process.wait()
