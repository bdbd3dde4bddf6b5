"""The styles and scripts of the site, by the names that its build gave them."""

import json
from collections.abc import Mapping
from pathlib import Path

from markupsafe import Markup

NAMES = "assets/names.json"


class SiteAssets:
    """Tags for pages of the app; a site that was published anew is noticed."""

    def __init__(self, site: Path) -> None:
        """Keep where the site is; it may not be there yet."""
        self._names = site / NAMES
        self._seen: object = None
        self._told: Mapping[str, Mapping[str, str]] = {}

    def style(self, name: str) -> Markup:
        """Return the tag for a stylesheet, with what it must hold."""
        href, integrity = self._address("stylesheets", name)
        return Markup('<link rel="stylesheet" href="{}"{}>').format(href, integrity)

    def script(self, name: str) -> Markup:
        """Return the tag for a script, with what it must hold."""
        source, integrity = self._address("javascripts", name)
        return Markup('<script type="module" src="{}"{}></script>').format(source, integrity)

    def image(self, name: str) -> str:
        """Return the address of an image."""
        return self._address("images", name)[0]

    def _address(self, folder: str, name: str) -> tuple[str, str]:
        """Return address and integrity; a site in the making (the preview) has plain names."""
        told = self._current().get(name)
        if told is None:
            return f"/assets/{folder}/{name}", ""
        integrity = Markup(' integrity="{}"').format(told["integrity"])
        return f"/assets/{folder}/{told['name']}", integrity

    def _current(self) -> Mapping[str, Mapping[str, str]]:
        try:
            found = self._names.stat()
        except OSError:
            return {}
        if (seen := (found.st_ino, found.st_mtime_ns)) != self._seen:
            self._told = json.loads(self._names.read_text("utf-8"))
            self._seen = seen
        return self._told
