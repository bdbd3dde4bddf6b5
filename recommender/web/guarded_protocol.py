"""uvicorn's HTTP protocol with limits: it has none of its own on headers, bodies and slowness."""

import asyncio
from typing import ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from recommender.web.connection_limits import ConnectionLimits
from recommender.web.connection_phase import Phase, seconds_of
from recommender.web.refusal_bytes import refusal_bytes
from recommender.web.whole_writes import WholeWrites

FRAMING = 4
"""How many times its own size a body may be on the line, with lengths of chunks and trailers."""
LINGER = 2.0
"""Seconds in which the rest of a refused request is thrown away, so that the refusal is read."""


def guarded(limits: ConnectionLimits) -> type[HttpToolsProtocol]:
    """Return the protocol for one server with these limits."""

    class Guarded(GuardedProtocol):
        pass

    Guarded.limits = limits
    Guarded.waiting = {}
    return Guarded


class GuardedProtocol(HttpToolsProtocol):
    """One connection; each phase of it has its own time, and a request its own size."""

    limits: ClassVar[ConnectionLimits]
    waiting: ClassVar[dict["GuardedProtocol", None]]
    """The connections that did not ask anything yet, or not again; the longest waiting first."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start to wait for a request."""
        super().connection_made(WholeWrites(transport, self.loop))  # type: ignore[arg-type]
        self._timer: asyncio.TimerHandle | None = None
        self._refused = False
        self._received = self._body_bytes = 0
        self._enter(Phase.HEAD)
        if len(self.connections) > self.limits.connections:
            self._make_room()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop every clock."""
        self._stop_clock()
        self.waiting.pop(self, None)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, unless the request was refused."""
        if self._refused:
            return
        if self._phase is Phase.IDLE:
            self._enter(Phase.HEAD)
        self._received += len(data)
        super().data_received(data)
        self._limit_received()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is no HTTP."""
        self._refuse(400)

    def _unsupported_upgrade_warning(self) -> None:
        """Say nothing: whoever asks for a web socket gets a plain answer."""

    # What the parser tells

    def on_message_begin(self) -> None:
        """Start to read a request."""
        super().on_message_begin()
        if not self._refused and self._phase is not Phase.HEAD:
            self._enter(Phase.HEAD)

    def on_headers_complete(self) -> None:
        """Let the app answer, unless the head is too large or promises too large a body."""
        if self._refused:
            return
        refusal = self._refusal_of_head()
        if refusal:
            self._refuse(refusal)
            return
        super().on_headers_complete()
        self._enter(Phase.BODY)

    def on_body(self, body: bytes) -> None:
        """Take a part of the body, whatever length was promised."""
        if self._refused:
            return
        self._body_bytes += len(body)
        if self._body_bytes > self.limits.body_bytes:
            self._refuse(413)
        else:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """Wait for the app, when it did not answer already."""
        if self._refused:
            return
        super().on_message_complete()
        self._enter(Phase.IDLE if self.cycle.response_complete else Phase.ANSWER)

    def on_response_complete(self) -> None:
        """Wait for the next request, when this one was read to its end."""
        super().on_response_complete()
        if self._phase is Phase.ANSWER and self.cycle.response_complete:
            self._enter(Phase.IDLE)

    # Limits

    def _limit_received(self) -> None:
        """Refuse what never ends, also where the parser has nothing to tell of it yet."""
        if self._refused:
            return
        if self._phase is Phase.HEAD and self._received > self.limits.head_bytes:
            self._refuse(431)
        elif self._phase is Phase.BODY and self._received > FRAMING * self.limits.body_bytes:
            self._refuse(413)

    def _refusal_of_head(self) -> int:
        """Return the status that refuses this head, or 0."""
        size = len(self.url) + sum(len(name) + len(value) for name, value in self.headers)
        if len(self.headers) > self.limits.header_count or size > self.limits.head_bytes:
            return 431
        promised = (value for name, value in self.headers if name == b"content-length")
        return 413 if any(int(value) > self.limits.body_bytes for value in promised) else 0

    def _enter(self, phase: Phase) -> None:
        self._phase = phase
        self.waiting.pop(self, None)
        if phase in (Phase.HEAD, Phase.IDLE):
            self.waiting[self] = None
            self._received = self._body_bytes = 0
        self._stop_clock()
        self._timer = self.loop.call_later(seconds_of(phase, self.limits), self._time_is_up)

    def _stop_clock(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _time_is_up(self) -> None:
        if self._phase is Phase.BODY or (self._phase is Phase.HEAD and self._received):
            self._refuse(408)
        else:
            self.transport.abort()

    def _make_room(self) -> None:
        longest = next(iter(self.waiting))
        if longest is self:
            self._refuse(503)
        else:
            longest.transport.abort()

    def _refuse(self, status: int) -> None:
        """Answer with a problem, unless another answer is under way, and read no more."""
        self._refused = True
        self._stop_clock()
        if self._may_answer():
            self.transport.write(refusal_bytes(status))
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if self.transport.can_write_eof():
            self.transport.write_eof()
        self._timer = self.loop.call_later(LINGER, self.transport.abort)

    def _may_answer(self) -> bool:
        if self._phase is Phase.BODY:
            return not (self.cycle.response_started or self.pipeline)
        return self.cycle is None or self.cycle.response_complete
