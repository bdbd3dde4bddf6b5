"""The reloader: a thread that loads the catalogue again when somebody asks, or a file changes."""

from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from types import FrameType

LOOK = 0.5
"""Seconds between two looks at the watched file."""


class ReloadRequests:
    """What asks for a reload; many requests that wait together count as one."""

    def __init__(self, watched: Path | None) -> None:
        """Compare `watched` with what it is now."""
        # SimpleQueue is the one lock-free way: a signal may arrive in the middle of anything.
        self._asked: SimpleQueue[bool] = SimpleQueue()
        self._watched = watched
        self._seen = _state(watched)

    def on_signal(self, number: int, frame: FrameType | None) -> None:
        """Ask for a reload; made to be a signal handler."""
        self._asked.put(True)

    def end(self) -> None:
        """Let whoever waits stop."""
        self._asked.put(False)

    def wait(self) -> bool:
        """Return True once a reload is wanted, and False when there will be none any more."""
        while True:
            asked = self._waiting()
            if False in asked:
                return False
            state = _state(self._watched)
            if asked or state != self._seen:
                self._seen = state
                return True

    def _waiting(self) -> list[bool]:
        """Return all requests that wait; without any, none after a while if a file is watched."""
        asked = []
        try:
            asked.append(self._asked.get(timeout=LOOK if self._watched else None))
            while True:
                asked.append(self._asked.get_nowait())
        except Empty:
            return asked


class Reloader(Thread):
    """Calls `reload` for each request, one after another, beside the serving thread."""

    def __init__(self, requests: ReloadRequests, reload: Callable[[], None]) -> None:
        """Use `start` to begin, and `stop` before the program ends."""
        super().__init__(name="reloader", daemon=True)
        self._requests = requests
        self._reload = reload

    def run(self) -> None:
        """Reload until the end."""
        while self._requests.wait():
            self._reload()

    def stop(self) -> None:
        """Wait for the reload that is going on, if any, and end."""
        self._requests.end()
        self.join()


def _state(path: Path | None) -> object:
    """Return what changes when `path` is written, or when the link there leads elsewhere."""
    if path is None:
        return None
    try:
        return path.resolve(), path.stat().st_mtime_ns
    except OSError:
        return None
