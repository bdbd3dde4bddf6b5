"""The files of the built site, and old addresses that lead to what took their place."""

import os
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from anyio import to_thread
from pydantic import TypeAdapter
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

REDIRECTS = "redirects.json"
"""The file of the site with its old addresses: the new one, or nothing when it is gone."""

_STORED: TypeAdapter[dict[str, str | None]] = TypeAdapter(dict[str, str | None])


class SiteFiles(StaticFiles):
    """Serves the site; a moved page answers 308 and a page that is gone 410, with its text.

    It keeps no address that somebody asked for. Starlette's own redirect to a folder takes the
    address apart with a function of Python that remembers the last addresses, with what stands
    behind the question mark.
    """

    def __init__(self, site: Path) -> None:
        """Serve the files in `site`, which may be replaced by another release at any moment."""
        super().__init__(directory=site, html=True, check_dir=False)
        self._site = site

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file, or where it went; a folder is asked for again with a slash."""
        moved = self._moved()
        address = f"/{path.strip('/')}/"
        if target := moved.get(address):
            return RedirectResponse(target, status_code=308)
        if not scope["path"].endswith("/") and await self._is_folder(path, scope):
            query = scope["query_string"].decode("latin-1")
            return RedirectResponse(f"/{path}/" + (f"?{query}" if query else ""))
        response = await super().get_response(path, scope)
        if address in moved and response.status_code == 200:  # noqa: PLR2004 - the page is there
            response.status_code = 410
        return response

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """Return the file, in a folder that no longer changes.

        Starlette looks twice where the folder leads; in between, it may lead elsewhere.
        """
        release = StaticFiles(directory=self._site.resolve(), check_dir=False)
        return release.lookup_path(path)

    async def _is_folder(self, path: str, scope: Scope) -> bool:
        if scope["method"] not in ("GET", "HEAD"):
            return False
        full_path, _ = await to_thread.run_sync(self.lookup_path, f"{path}/index.html")
        return bool(full_path)

    def _moved(self) -> Mapping[str, str | None]:
        """Return the old addresses, read again only when the site was replaced."""
        redirects = self._site / REDIRECTS
        try:
            changed = redirects.stat()
        except OSError:
            return {}
        return _read(redirects, changed.st_mtime_ns, changed.st_ino)


@lru_cache(maxsize=1)
def _read(path: Path, changed_at: int, inode: int) -> Mapping[str, str | None]:
    """Return the list in `path`; the other arguments tell one version from the next."""
    return _STORED.validate_json(path.read_bytes())
