"""MkDocs, one page at a time: the same HTML as a whole build, for a preview that follows edits."""

from pathlib import Path

from mkdocs.commands.build import get_context
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from build_scripts.site_builder import builder_config, refused_when_warned
from build_scripts.site_page import SitePage

NOT_FOUND = "404.html"


class PageBuilder:
    """Turns pages into HTML; it keeps what the Markdown became, for when only the theme changes."""

    def __init__(self, settings: Path, scratch: Path) -> None:
        """Use the settings of the project, and `scratch` for what MkDocs wants to see on disk."""
        self._settings = settings
        self._scratch = scratch
        self._pages: dict[str, tuple[str, Page]] = {}
        self._html: dict[str, tuple[Page, bytes]] = {}

    def use_theme(self, theme: Path) -> None:
        """Read the settings and the theme again; what was kept of the Markdown stays valid."""
        pages = self._scratch / "pages"
        pages.mkdir(parents=True, exist_ok=True)
        self._config = builder_config(self._settings, pages, theme, self._scratch / "html")
        self._environment = self._config.theme.get_env()
        self._html.clear()

    def html(self, page: SitePage) -> bytes:
        """Return the finished HTML of `page`; raises `SiteBuildError`."""
        with refused_when_warned():
            return self._framed(self._converted(page))

    def knows(self, page: SitePage) -> bool:
        """Return whether the Markdown of `page` was converted before: then its HTML is quick."""
        return self._pages.get(page.url, ("", None))[0] == page.markdown

    def not_found(self) -> bytes:
        """Return the page for an address that does not exist."""
        context = get_context(Navigation([], []), Files([]), self._config, base_url="/")
        return self._environment.get_template(NOT_FOUND).render(context).encode()

    def _converted(self, page: SitePage) -> Page:
        """Return the page with its Markdown converted; once for each text."""
        markdown, converted = self._pages.get(page.url, (None, None))
        if converted is None or markdown != page.markdown:
            file = File(page.path, None, self._config.site_dir, use_directory_urls=True)
            file.content_string = page.markdown
            converted = Page(None, file, self._config)
            converted.read_source(self._config)
            converted.render(self._config, Files([file]))
            self._pages[page.url] = page.markdown, converted
        return converted

    def _framed(self, page: Page) -> bytes:
        """Return the page in the theme; once for each time that its Markdown was converted."""
        known, html = self._html.get(page.url, (None, b""))
        if known is not page:
            context = get_context(Navigation([], []), Files([page.file]), self._config, page)
            html = self._environment.get_template("main.html").render(context).encode()
            self._html[page.url] = page, html
        return html
