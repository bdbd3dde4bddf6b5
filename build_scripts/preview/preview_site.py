"""The site of the preview: made again after each change, as far as something changed."""

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

from build_scripts.data_files import data_files
from build_scripts.house_style.house_style import FRAME, NEUTRAL
from build_scripts.page_builder import NOT_FOUND, PageBuilder
from build_scripts.preview.notices import Notice
from build_scripts.preview.site_folder import SiteFolder, replace_file
from build_scripts.publishing import Places
from build_scripts.site import SitePages
from build_scripts.site_page import SitePage
from catalog import Catalog, load_catalog
from catalog.reading.garbage import collection_paused
from catalog.reading.memory import FileMemory

OWN_ASSETS = Path(__file__).parent / "assets"
"""The script that follows the changes, and the style of its panel; never published."""
MANY = 40
"""Pages that take so long that nobody should wait for all of them."""
STATE = "assets/preview/state.json"
"""When the site changed last and what is wrong now: every page of the preview looks at it."""
SCRIPT = '<script type="module" src="{{ root }}assets/preview/preview.js"></script>\n'
WAITING = """<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<title>De pagina's worden gemaakt</title>
<link rel="stylesheet" href="/assets/stylesheets/frame.css">
<main class="lw-main"><h1>De pagina's worden gemaakt</h1><p>Dat duurt even.</p></main>
<script type="module" src="/assets/preview/preview.js"></script>
</html>
"""


class PreviewSite:
    """A site in `build/preview`, apart from what is published."""

    def __init__(self, places: Places) -> None:
        """Use the sources in `places`; there is one page yet, that asks to wait."""
        self._places = places
        folder = places.build / "preview"
        self.site, self.frame = folder / "site", folder / "theme"
        self.version_file = folder / "catalogue-version"
        """Holds the version of the catalogue; whoever gives advice can watch it."""
        self._styled = folder / "styled"
        self._folder = SiteFolder(self.site)
        self._memory = FileMemory()
        self._pages = SitePages(places.root / "docs")
        self._builder = PageBuilder(places.root / "mkdocs.yml", folder)
        self._theme: dict[str, bytes] = {}
        self._version = ""
        self._files = {"index.html": WAITING.encode(), **dict(self._assets())}
        self._published = 0
        self.show(())

    def catalog(self) -> Catalog:
        """Return the catalogue as it is on disk now; raise `CatalogError` when it is not sound."""
        return load_catalog(self._places.catalog, self._memory)

    def update(self, catalog: Catalog) -> Iterator[int]:
        """Make what changed, for `show`; yield how many files of the site did.

        When that takes long, it comes in two parts: first the pages of what was edited itself.
        Whatever is raised, the site stays as it was.
        """
        with collection_paused():
            pages = self._pages.of(catalog, self._places.today)
            self._renew_theme()
            edited = {entry.value.url for entry in self._memory.newly_read()}
            later = {page.url for page in pages if not self._builder.knows(page)} - edited
            if len(later) > MANY:
                now = [page for page in pages if page.url not in later]
                yield self._keep({**self._files, **dict(self._made(catalog, now))})
            yield self._keep({**dict(self._made(catalog, pages)), **dict(self._assets())})
        if catalog.version != self._version:
            replace_file(self.version_file, catalog.version.encode())
            self._version = catalog.version

    def _keep(self, files: dict[str, bytes]) -> int:
        changed = {*files.items()} ^ {*self._files.items()}
        if changed:
            self._published = time.time_ns() // 1_000_000
        self._files = files
        return len({name for name, _ in changed})

    def show(self, notices: Sequence[Notice]) -> None:
        """Serve what was made last and tell what is wrong now, both in one step.

        Pages that were opened before the last change load themselves again.
        """
        state = {"published": self._published, "problems": [asdict(each) for each in notices]}
        told = json.dumps(state, ensure_ascii=False).encode()
        self._folder.hold({**self._files, STATE: told})

    def _renew_theme(self) -> None:
        """Give the page builder the theme anew when something in it changed."""
        root = self._places.root
        folders = (root / "build_scripts/theme", root / "docs/frame")
        found = {path.name: path.read_bytes() for f in folders for path in sorted(f.glob("*.html"))}
        found["footer.html"] += SCRIPT.encode()
        settings = (root / "mkdocs.yml").read_bytes()
        if {"": settings, **found} != self._theme:
            for name, content in found.items():
                replace_file(self.frame / name, content)
            self._builder.use_theme(self.frame)
            self._theme = {"": settings, **found}

    def _made(self, catalog: Catalog, pages: Sequence[SitePage]) -> Iterator[tuple[str, bytes]]:
        for page in pages:
            yield page.path.replace("index.md", "index.html"), self._builder.html(page)
        yield NOT_FOUND, self._builder.not_found()
        yield from data_files(catalog, self._places.site_url)

    def _assets(self) -> Iterator[tuple[str, bytes]]:
        docs = self._places.root / "docs"
        yield from _files(docs / "assets", docs)
        yield from _files(OWN_ASSETS, OWN_ASSETS, "assets/preview/")
        if self._places.house_style != NEUTRAL:
            replace_file(self._styled / FRAME, (docs / FRAME).read_bytes())
            self._places.house_style.apply(self._styled, lambda _: None)
            yield from _files(self._styled, self._styled)


def _files(folder: Path, root: Path, place: str = "") -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield f"{place}{path.relative_to(root).as_posix()}", path.read_bytes()
