"""Visitors who ask and count what they get; each has an address of its own on loopback."""

import asyncio
import itertools
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from time import perf_counter

ADVICE = b'{"unit": "team", "learning_need": "we willen leren ingrijpen bij foute grappen"}'
FORM = b"action=result&unit=team&learning_need=we+willen+leren+ingrijpen"
PATIENCE = 60
CROWD = 600
"""Visitors at the same time; more, and this program itself is what is too slow."""
LOST = 0
"""The status of a request without a whole answer."""


def request(method: str, path: str, body: bytes = b"", media_type: str = "") -> bytes:
    kind = f"Content-Type: {media_type}\r\n" if media_type else ""
    head = (
        f"{method} {path} HTTP/1.1\r\nHost: localhost\r\n{kind}Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


KINDS = {
    "advies (API)": request("POST", "/api/v1/recommendations", ADVICE, "application/json"),
    "advies (pagina)": request("POST", "/advies/", FORM, "application/x-www-form-urlencoded"),
    "vragenlijst": request("GET", "/advies/"),
    "begrip (API)": request("GET", "/api/v1/terms/inclusie"),
    "pagina van de site": request("GET", "/begrippen/inclusie/"),
}
REPEATABLE = tuple(KINDS.values())


@dataclass
class Tally:
    """What all visitors got."""

    statuses: Counter[int] = field(default_factory=Counter)
    seconds: list[float] = field(default_factory=list)
    """Of the requests that were answered with 200."""
    unsent: int = 0
    """Requests for which there was no visitor left: all waited for an answer."""

    def add(self, status: int, seconds: float) -> None:
        self.statuses[status] += 1
        if status == 200:
            self.seconds.append(seconds)

    @property
    def bad(self) -> dict[int, int]:
        """Return how often a request was lost or failed, by status."""
        return {s: n for s, n in self.statuses.items() if s == LOST or s >= 500}

    def within(self, share: float) -> float:
        """Return the milliseconds within which this share was answered."""
        ordered = sorted(self.seconds)
        return 1000 * ordered[int(share * (len(ordered) - 1))] if ordered else float("nan")


class Visitor:
    """One connection that stays open between requests."""

    _numbers = itertools.count()

    def __init__(self, port: int, address: str = "") -> None:
        number = next(self._numbers)
        self._address = address or f"127.0.{1 + number // 250 % 250}.{1 + number % 250}"
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, asked: bytes) -> int:
        """Return the status of the answer, once all of it is there."""
        try:
            return await asyncio.wait_for(self._answer(asked), PATIENCE)
        except (OSError, EOFError, TimeoutError, ValueError):
            self.leave()
            return LOST

    async def _answer(self, asked: bytes) -> int:
        if self._streams and self._streams[0].at_eof():  # nginx ended it while nothing was asked
            self.leave()
        if self._streams is None:
            self._streams = await asyncio.open_connection(
                "127.0.0.1", self._port, local_addr=(self._address, 0)
            )
        reader, writer = self._streams
        writer.write(asked)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        if b"transfer-encoding: chunked" in head:
            while size := int(await reader.readline(), 16):
                await reader.readexactly(size + 2)
            await reader.readexactly(2)
        else:
            await reader.readexactly(int(head.split(b"content-length: ")[1].split(b"\r\n")[0]))
        if b"connection: close" in head:
            self.leave()
        return int(head.split(b" ", 2)[1])

    def leave(self) -> None:
        if self._streams:
            with suppress(OSError):
                self._streams[1].close()
        self._streams = None


async def keep_asking(
    port: int, visitors: int, asked: tuple[bytes, ...], go_on: Callable[[Tally], bool]
) -> Tally:
    """Let each visitor ask again as soon as there is an answer, for as long as `go_on` says."""
    tally = Tally()

    async def visit(kinds: Iterator[bytes]) -> None:
        visitor = Visitor(port)
        while go_on(tally):
            began = perf_counter()
            status = await visitor.ask(next(kinds))
            tally.add(status, perf_counter() - began)
        visitor.leave()

    await asyncio.gather(
        *(
            visit(itertools.cycle(asked[n % len(asked) :] + asked[: n % len(asked)]))
            for n in range(visitors)
        )
    )
    return tally


async def arrive(port: int, per_second: float, seconds: float, asked: tuple[bytes, ...]) -> Tally:
    """Let visitors come at a steady rate, whether or not those before them have been answered."""
    tally, here, free = Tally(), set(), deque()
    kinds, began, come = itertools.cycle(asked), perf_counter(), 0

    async def visit(due: float) -> None:
        visitor = free.popleft() if free else Visitor(port)
        status = await visitor.ask(next(kinds))
        tally.add(status, perf_counter() - due)
        free.append(visitor)

    while (now := perf_counter() - began) < seconds:
        while come < now * per_second:
            if len(here) < CROWD:
                task = asyncio.create_task(visit(began + come / per_second))
                here.add(task)
                task.add_done_callback(here.discard)
            else:
                tally.unsent += 1
            come += 1
        await asyncio.sleep(0.005)
    await asyncio.gather(*here)
    for visitor in free:
        visitor.leave()
    return tally
