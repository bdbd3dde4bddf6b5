"""`python -m build_scripts.preview`: serve the site and build again at every change."""

import argparse
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from build_scripts.house_style.tokens import HouseStyleError
from build_scripts.publishing import Places, publish
from build_scripts.site_builder import SiteBuildError
from build_scripts.site_links import BrokenLinksError
from catalog import CatalogError

ROOT = Path(__file__).parent.parent
WATCHED = ("catalog/**/*.yml", "docs/**/*", "build_scripts/templates/*", "build_scripts/theme/*")
PAUSE = 0.5
"""Seconds between two looks at the files."""


def main() -> int:
    """Build, serve, and build again until stopped."""
    parser = argparse.ArgumentParser(
        prog="python -m build_scripts.preview",
        description="Toont de site en bouwt hem opnieuw zodra je een bestand bewaart.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="het adres om op te luisteren")
    parser.add_argument("--port", default="8000", help="de poort")
    arguments = parser.parse_args()
    _build()
    command = [
        sys.executable,
        "-m",
        "recommender",
        "--host",
        arguments.host,
        "--port",
        arguments.port,
    ]
    try:
        return _serve(command)
    except KeyboardInterrupt:
        return 0


def _serve(command: Sequence[str]) -> int:
    """Run the server, and build and start it again at every change."""
    before = _times(WATCHED)
    server = _started(command)
    try:
        while server.poll() is None:
            time.sleep(PAUSE)
            now = _times(WATCHED)
            if now != before and _build():
                server.terminate()
                server.wait()
                server = _started(command)
            before = now
        return server.returncode
    finally:
        server.terminate()


def _started(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, cwd=ROOT)  # noqa: S603 - our own program


def _build() -> bool:
    """Build and return whether that went well; if not, the last good site keeps serving."""
    try:
        publish(Places.below(ROOT), print)
    except (CatalogError, BrokenLinksError, HouseStyleError, SiteBuildError) as error:
        print(f"\n{error}\n\nDe site is niet veranderd. Verbeter het en bewaar opnieuw.")
        return False
    return True


def _times(patterns: Iterable[str]) -> Mapping[Path, float]:
    found = (path for pattern in patterns for path in ROOT.glob(pattern) if path.is_file())
    return {path: path.stat().st_mtime for path in found}


if __name__ == "__main__":
    sys.exit(main())
