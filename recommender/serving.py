"""The app on a port, with limits on what one visitor may cost."""

import uvicorn
from starlette.types import ASGIApp

from recommender.connection_limits import ConnectionLimits
from recommender.guarded_protocol import guarded
from recommender.settings import Settings


def serve(app: ASGIApp, settings: Settings, limits: ConnectionLimits) -> None:
    """Serve until stopped.

    The address of a visitor is the one that connects: what a header says of it is up to
    `rate_limit`, and is written down nowhere.
    """
    uvicorn.run(
        app,
        host=settings.host,
        port=settings.port,
        http=guarded(limits),
        ws="none",
        timeout_keep_alive=limits.idle_seconds,
        access_log=False,
        server_header=False,
        proxy_headers=False,
    )
