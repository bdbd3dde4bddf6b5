"""The files of the built site, and old addresses that lead to what took their place."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from pydantic import TypeAdapter
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

REDIRECTS = "redirects.json"
"""The file of the site with its old addresses: the new one, or nothing when it is gone."""

_STORED: TypeAdapter[dict[str, str | None]] = TypeAdapter(dict[str, str | None])


class SiteFiles(StaticFiles):
    """Serves the site; a moved page answers 308 and a page that is gone 410, with its text."""

    def __init__(self, site: Path) -> None:
        """Serve the files in `site`, which may be replaced at any time."""
        super().__init__(directory=site, html=True, check_dir=False)
        self._redirects = site / REDIRECTS

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file, or where it went."""
        moved = self._moved()
        address = f"/{path.strip('/')}/"
        if target := moved.get(address):
            return RedirectResponse(target, status_code=308)
        response = await super().get_response(path, scope)
        if address in moved and response.status_code == 200:  # noqa: PLR2004 - the page is there
            response.status_code = 410
        return response

    def _moved(self) -> Mapping[str, str | None]:
        """Return the old addresses, read again only when the site was replaced."""
        try:
            changed = self._redirects.stat()
        except OSError:
            return {}
        return _read(self._redirects, changed.st_mtime_ns, changed.st_ino)


@lru_cache(maxsize=1)
def _read(path: Path, changed_at: int, inode: int) -> Mapping[str, str | None]:
    """Return the list in `path`; the other arguments tell one version from the next."""
    return _STORED.validate_json(path.read_bytes())
