"""A transport that sends what is written in one round of the loop together.

uvicorn writes the head of an answer, and then the body. When a process was killed in between, a
proxy had a head and could not ask another process any more. Sent together, an answer is there or not.
"""

import asyncio
from typing import Any


class WholeWrites:
    """Stands in for a transport; everything but writing is up to that."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        """Write to `transport`, at the end of each round of `loop`."""
        self._transport = transport
        self._loop = loop
        self._waiting: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        """Return what the transport has, after sending what waits: it may be about to end."""
        self._send()
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Send `data` with whatever else is written in this round."""
        if not self._waiting:
            self._loop.call_soon(self._send)
        self._waiting.append(data)

    def is_closing(self) -> bool:
        """Return whether the transport is closing."""
        return self._transport.is_closing()

    def get_write_buffer_size(self) -> int:
        """Return how many bytes wait, here and in the transport."""
        return self._transport.get_write_buffer_size() + sum(map(len, self._waiting))

    def _send(self) -> None:
        if self._waiting:
            together, self._waiting = b"".join(self._waiting), []
            self._transport.write(together)
