"""The app on a port, with limits on what one visitor may cost."""

import uvicorn
from starlette.types import ASGIApp

from recommender.serving.settings import Settings
from recommender.web.connection_limits import ConnectionLimits
from recommender.web.guarded_protocol import guarded


def serve(app: ASGIApp, settings: Settings, limits: ConnectionLimits) -> None:
    """Serve until stopped.

    The loop is Python's own: uvloop accepts one connection each round, so that of a hundred who
    came at once, the last waited 12 seconds instead of 1 while the process was busy (measured).

    The address of a visitor is the one that connects: what a header says of it is up to
    `rate_limit`, and is written down nowhere.
    """
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        http=guarded(limits),
        loop="asyncio",
        ws="none",
        log_config=None,
        timeout_keep_alive=limits.idle_seconds,
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )
