"""The headers that every response carries, added without buffering."""

from collections.abc import Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
"""Nothing from another host, no inline script or style."""

EVERYWHERE: Sequence[tuple[str, str]] = (
    ("Content-Security-Policy", POLICY),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
)

FRESH = (b"cache-control", b"no-cache")
"""A browser keeps a file of the site and asks each time whether it changed, by its ETag."""


class SafeHeaders:
    """Adds the headers; what comes from an answer may not be stored anywhere."""

    def __init__(self, app: ASGIApp, api_version: str) -> None:
        """Wrap `app`."""
        self._app = app
        everywhere = [(name.lower().encode(), value.encode()) for name, value in EVERYWHERE]
        private = [(b"cache-control", b"no-store")]
        self._site = [*everywhere, FRESH]
        self._advice = everywhere + private
        self._api = [*everywhere, *private, (b"api-version", api_version.encode())]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        added = self._headers_for(scope["path"])

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(raw=message["headers"]).raw.extend(added)
            await send(message)

        await self._app(scope, receive, send_with_headers)

    def _headers_for(self, path: str) -> list[tuple[bytes, bytes]]:
        if path.startswith("/api/"):
            return self._api
        return self._advice if path.startswith("/advies") else self._site
