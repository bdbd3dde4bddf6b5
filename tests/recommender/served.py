"""The real server as a process of its own, and a bare connection to it."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60
"""Seconds after which a test gives up: far longer than any limit that it sets."""


@contextmanager
def served(site: Path, **settings: object) -> Iterator[int]:
    """Yield the port of a server with these settings."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    named = {f"LEERWIJZER_{name.upper()}": str(value) for name, value in settings.items()}
    process = subprocess.Popen(
        [sys.executable, "-m", "recommender", "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, "LEERWIJZER_SITE": str(site), **named},
    )
    try:
        wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(10)


def wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(900):
        assert process.poll() is None, "the server stopped"
        try:
            with connected(port):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not start")


def connected(port: int) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)


def read_to_end(connection: socket.socket) -> bytes:
    """Return everything until the server closes; a reset is an end as well."""
    received = b""
    try:
        while part := connection.recv(65536):
            received += part
    except ConnectionError:
        pass
    return received


def status_of(response: bytes) -> int:
    return int(response.split(b" ", 2)[1]) if response else 0


def problem_of(response: bytes) -> dict[str, object]:
    head, _, body = response.partition(b"\r\n\r\n")
    assert b"application/problem+json" in head
    return json.loads(body)
