"""The headers that every response carries, added without buffering."""

import re
from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recommender.web.security_headers import KINDS, Kind, headers_of

DOCUMENTS = ("text/html", "image/svg+xml", "application/xml", "text/xml")
"""What a browser shows as a page that may hold scripts."""
_FINGERPRINTED = re.compile(r"/assets/.*\.[0-9a-f]{12}\.[a-z0-9]+\Z")
_FOUND = (200, 206, 304)


class SafeHeaders:
    """Adds the headers of its kind to each response, and the version to each answer of the API."""

    def __init__(self, app: ASGIApp, api_version: str, *, tls: bool = False) -> None:
        """Wrap `app`; `tls` tells that visitors reach this process over TLS only."""
        self._app = app
        self._added: Mapping[Kind, list[tuple[bytes, bytes]]] = {
            kind: [(n.lower().encode(), v.encode()) for n, v in headers_of(kind, tls=tls)]
            for kind in KINDS
        }
        self._added["api"].append((b"api-version", api_version.encode()))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                raw = MutableHeaders(raw=message["headers"]).raw
                raw.extend(self._added[_kind_of(scope["path"], message)])
            await send(message)

        await self._app(scope, receive, send_with_headers)


def _kind_of(path: str, start: Message) -> Kind:
    if path.startswith("/api/"):
        return "api"
    if path.startswith(("/advies", "/health/")):
        return "private"
    found = start["status"] in _FOUND
    if found and _FINGERPRINTED.match(path):
        return "fingerprinted"
    media_type = Headers(raw=start["headers"]).get("content-type", "text/html")
    return "page" if not found or media_type.startswith(DOCUMENTS) else "file"
