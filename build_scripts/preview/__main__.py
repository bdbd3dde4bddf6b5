"""`python -m build_scripts.preview`: serve the site, and follow every file that is saved."""

import gc
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch

from build_scripts.preview.notices import Notice, notices_of
from build_scripts.preview.preview_site import OWN_ASSETS, PreviewSite
from build_scripts.preview.server import Server
from build_scripts.publishing import Places
from catalog.command_line import DutchParser, port

ROOT = Path(__file__).parent.parent.parent
WATCHED = ("catalog", "docs", "build_scripts/templates", "build_scripts/theme", "mkdocs.yml")
LOOK = 500
"""Milliseconds between two looks at whether the server still runs."""


def main() -> int:
    """Serve and follow until stopped; return the exit code of the server when that stops."""
    parser = DutchParser(
        prog="python -m build_scripts.preview",
        description="Toont de site en laat elke bewaarde wijziging meteen zien.",
    )
    parser.add_argument(
        "--host", metavar="ADRES", default="127.0.0.1", help="het adres om op te luisteren"
    )
    parser.add_argument("--port", type=port, metavar="POORT", default=8000, help="de poort")
    arguments = parser.parse_args()
    options = ("--host", arguments.host, "--port", str(arguments.port))
    try:
        return Preview(Places.below(ROOT), options).run()
    except KeyboardInterrupt:
        return 0


class Preview:
    """Brings the site up to date after each change, and tells what is wrong."""

    def __init__(self, places: Places, options: Sequence[str]) -> None:
        """Prepare a preview of the sources in `places`; `options` say where to serve it."""
        self._places = places
        self._options = options
        self._site = PreviewSite(places)
        self._notices: Sequence[Notice] = ()
        self._server: Server | None = None

    def run(self) -> int:
        """Follow the files until the server stops by itself, and return its exit code."""
        print("De pagina's worden gemaakt. Dat duurt even.", flush=True)
        try:
            self._follow()
            # What was made now stays, nearly all: the collector may pass it over after each change.
            gc.freeze()
            return self._keep_following()
        finally:
            if self._server:
                self._server.stop()

    def _keep_following(self) -> int:
        root = self._places.root
        places = (*(root / name for name in WATCHED), OWN_ASSETS)
        is_first = True
        for found in watch(
            *places, watch_filter=Sources(), rust_timeout=LOOK, yield_on_timeout=True
        ):
            if not self._notices and self._server and self._server.exit_code is not None:
                return self._server.exit_code
            # The first time, to catch what was saved before the watching began.
            if found or is_first:
                self._follow()
            is_first = False
        return 0

    def _follow(self) -> None:
        """Bring the site up to date, and tell what happened in the terminal and on the pages."""
        started = time.perf_counter()
        before, changed = self._notices, 0
        try:
            catalog = self._site.catalog()
            self._serve()
            for number in self._site.update(catalog):
                changed += number
                self._site.show(())
            self._notices = ()
        # Whatever goes wrong, somebody is in the middle of editing: tell it, and keep following.
        except Exception as error:  # noqa: BLE001
            self._notices = tuple(notices_of(error, self._places.root))
            self._site.show(self._notices)
        if self._notices and self._notices != before:
            told = "\n\n".join(str(notice) for notice in self._notices)
            print(
                f"\n{told}\n\nZolang dit zo is, verandert de site niet. Verbeter het en bewaar opnieuw.\n"
            )
        elif changed:
            seconds = f"{time.perf_counter() - started:.1f}".replace(".", ",")
            print(f"{changed} bestanden van de site vernieuwd in {seconds} s.")
        elif before and not self._notices:
            print("De fout is verbeterd.")
        sys.stdout.flush()

    def _serve(self) -> None:
        """Start the server if it does not run: it needs a sound catalogue to start with."""
        if self._server is None or self._server.exit_code is not None:
            self._server = Server(self._places, self._site, self._options)


class Sources(DefaultFilter):
    """Leaves out what changes no page: programs, and what editors write beside a file."""

    def __call__(self, change: Change, path: str) -> bool:
        """Return whether a change of `path` counts."""
        return super().__call__(change, path) and not path.endswith(".py")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sys.exit(main())
