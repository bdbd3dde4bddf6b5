"""Python's garbage collector, held back while many objects are made that all stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collection_paused() -> Iterator[None]:
    """Hold the collector back meanwhile.

    Each full collection looks at every mark of every file: together longer than reading them, and
    a fifth of a second at a time in which a running service answers nobody (measured).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
