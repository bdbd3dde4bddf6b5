"""The files of the built site."""

from anyio import to_thread
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope


class SiteFiles(StaticFiles):
    """Serves the site; keeps no address that somebody asked for.

    Starlette's own redirect to a folder takes the address apart with a function of Python that
    remembers the last addresses, with what stands behind the question mark.
    """

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file; a folder is asked for again with a slash behind it."""
        if not scope["path"].endswith("/") and await self._is_folder(path, scope):
            query = scope["query_string"].decode("latin-1")
            return RedirectResponse(f"/{path}/" + (f"?{query}" if query else ""))
        return await super().get_response(path, scope)

    async def _is_folder(self, path: str, scope: Scope) -> bool:
        if scope["method"] not in ("GET", "HEAD"):
            return False
        full_path, _ = await to_thread.run_sync(self.lookup_path, f"{path}/index.html")
        return bool(full_path)
