"""Who may use the form: a page of the form itself, in a browser on this computer.

A web page elsewhere can send requests to this computer, under a name of its own (DNS rebinding)
or under ours (a forged request). Both give themselves away in `Host` or `Origin`.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SECURITY_POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'unsafe-eval'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
"""As strict as Decap lets it be: it compiles its checks, and writes its styles into the page."""
HEADERS = {
    "Content-Security-Policy": "; ".join(" ".join(each) for each in SECURITY_POLICY.items()),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
FOREIGN = "Het formulier werkt alleen op deze computer, op het adres dat `make edit` noemt."


class OnlyFromThisComputer:
    """Refuses requests for another host or from another page; adds the security headers."""

    def __init__(self, app: ASGIApp, port: int) -> None:
        """Let through what comes to `port` of this computer."""
        self._app = app
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 403 to a stranger, pass on all else."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        headers = Headers(scope=scope)
        app = (
            self._app
            if self._is_ours(headers, scope["method"])
            else PlainTextResponse(FOREIGN, 403)
        )
        await app(scope, receive, send_with_headers)

    def _is_ours(self, headers: Headers, method: str) -> bool:
        host = headers.get("host", "")
        if host not in self._hosts:
            return False
        if method in ("GET", "HEAD"):
            is_own = headers.get("sec-fetch-site", "none") in ("none", "same-origin")
            return is_own or headers.get("sec-fetch-mode") == "navigate"  # a link to the form
        is_json = headers.get("content-type", "").partition(";")[0] == "application/json"
        return headers.get("origin") == f"http://{host}" and is_json
