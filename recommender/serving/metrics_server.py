"""The figures at an address of their own, that no visitor and no proxy can reach."""

from collections.abc import Iterator
from contextlib import contextmanager

from prometheus_client import start_http_server

from recommender.serving.metrics import Metrics


@contextmanager
def serving(metrics: Metrics, host: str, port: int) -> Iterator[None]:
    """Answer `/metrics` on this port meanwhile; port 0 is no figures at all.

    Raises OSError when the port is taken.
    """
    if not port:
        yield
        return
    server, thread = start_http_server(port, host, metrics.registry)
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
