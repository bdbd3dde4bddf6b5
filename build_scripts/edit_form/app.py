"""The program behind the form: pages, configuration and saving, for this computer only."""

import json
import secrets
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from build_scripts.edit_form.configuration import configuration
from build_scripts.edit_form.entries import Entries
from build_scripts.edit_form.loopback import OnlyFromThisComputer
from build_scripts.edit_form.proxy import Proxy
from build_scripts.edit_form.telling import RefusalError

PAGE = Path(__file__).parent / "page"
DECAP = Path(__file__).parent / "node_modules" / "decap-cms" / "dist"
MAX_BYTES = 2_000_000
"""Twice the largest file that the catalogue takes: more is a mistake or an attack."""


def create_app(catalog: Path, port: int, preview: str, decap: Path = DECAP) -> Starlette:
    """Return the app for the catalogue in a folder; `preview` is the address of its site."""
    proxy = Proxy(Entries(catalog))

    def page(request: Request) -> Response:
        return FileResponse(PAGE / "index.html")

    def settings(request: Request) -> Response:
        return JSONResponse(configuration(secrets.token_urlsafe(12), preview))

    async def actions(request: Request) -> Response:
        body = await _body(request)
        tab = request.query_params.get("tab", "")
        try:
            answer = await run_in_threadpool(proxy.answer, body, tab)
        except RefusalError as error:
            return JSONResponse({"error": str(error)}, error.status)
        return JSONResponse(answer)

    return Starlette(
        routes=[
            Route("/", page),
            Route("/config.json", settings),
            Route("/api/v1", actions, methods=["POST"]),
            Mount("/decap", StaticFiles(directory=decap)),
            Mount("/", StaticFiles(directory=PAGE)),
        ],
        middleware=[Middleware(OnlyFromThisComputer, port=port)],
    )


async def _body(request: Request) -> object | None:
    """Return what the request holds, or nothing when that is too much or no JSON."""
    raw = bytearray()
    async for chunk in request.stream():
        raw += chunk
        if len(raw) > MAX_BYTES:
            return None
    try:
        body: object = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return body
