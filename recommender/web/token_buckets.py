"""How often each visitor may ask: a bucket of turns that fills again with time."""

from collections import OrderedDict
from collections.abc import Callable
from time import monotonic

MOST_ADDRESSES = 10_000
"""More are not remembered at the same time, so that nobody can fill the memory."""


class TokenBuckets:
    """A bucket for each address; one that is full again is forgotten."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = monotonic) -> None:
        """Let each address ask `per_minute` times at once, and as often in each minute after."""
        self._size = float(per_minute)
        self._rate = per_minute / 60
        self._clock = clock
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def take(self, address: str) -> float:
        """Take a turn and return 0; or take nothing and return the seconds until there is one."""
        now = self._clock()
        turns = self._turns(address, now)
        allowed = turns >= 1
        self._buckets[address] = (turns - 1 if allowed else turns, now)
        self._buckets.move_to_end(address)
        self._forget(now)
        return 0.0 if allowed else (1 - turns) / self._rate

    def _turns(self, address: str, now: float) -> float:
        turns, since = self._buckets.get(address, (self._size, now))
        return min(self._size, turns + (now - since) * self._rate)

    def _forget(self, now: float) -> None:
        """Forget who used it longest ago, while there are too many or their bucket is full."""
        while self._buckets:
            longest = next(iter(self._buckets))
            full = self._turns(longest, now) >= self._size
            if not full and len(self._buckets) <= MOST_ADDRESSES:
                return
            del self._buckets[longest]
