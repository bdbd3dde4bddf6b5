"""What HTTP asks of every address of the API: which methods, which forms, and who may call it."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recommender.web.accepted_types import accepts
from recommender.web.problem_details import DETAILS, MEDIA_TYPE, problem_response
from recommender.web.security_headers import PREFLIGHT

ANSWERS = ("application/json", MEDIA_TYPE, "application/*", "*/*")
PLAIN = ("", "identity")


class ApiRules:
    """Refuses what no address of the API takes or gives, and tells which methods there are."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        if scope["type"] != "http" or not scope["path"].startswith("/api/"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if not accepts_json(headers.get("accept", "")):
            await problem_response(406, DETAILS[406])(scope, receive, send)
        elif headers.get("content-encoding", "").strip().lower() not in PLAIN:
            await problem_response(415, DETAILS[415])(scope, receive, send)
        elif scope["method"] == "OPTIONS":
            await self._app(scope, receive, _Methods(send))
        else:
            await self._app(scope, receive, send)


def accepts_json(accept: str) -> bool:
    """Return whether a client that sends this `Accept` can take JSON."""
    return accepts(accept, ANSWERS)


class _Methods:
    """Turns the refusal of `OPTIONS` into what it asks for: the methods that an address takes."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._told = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 405:  # noqa: PLR2004
            self._told = True
            allowed = f"{Headers(raw=message['headers'])['allow']}, OPTIONS"
            headers = MutableHeaders(dict(PREFLIGHT))
            headers["Allow"] = headers["Access-Control-Allow-Methods"] = allowed
            message = {**message, "status": 204, "headers": headers.raw}
        elif self._told:
            message = {**message, "body": b""}
        await self._send(message)
