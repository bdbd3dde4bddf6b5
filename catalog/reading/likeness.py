"""What somebody may have meant: the nearest of the names that exist."""

from collections.abc import Iterable, Sequence

from rapidfuzz.distance import DamerauLevenshtein

SHOWN = 60
"""How much of a value a message repeats."""


def nearest(found: str, known: Iterable[str]) -> str | None:
    """Return the known name that `found` is a slip of; nothing when none is near enough.

    Near enough is a third of the letters, at least one and for longer words two: short words
    do not match everything.
    """
    wanted = _plain(found)
    best = min(
        ((_distance(wanted, name), position, name) for position, name in enumerate(known)),
        default=None,
    )
    return best[2] if best is not None and best[0] <= _allowed(wanted, best[2]) else None


def _plain(name: str) -> str:
    return name.strip().lower().replace(" ", "-")


def _distance(wanted: str, name: str) -> int:
    plain = _plain(name)
    flat = wanted.replace("_", "-") == plain.replace("_", "-")
    return 0 if flat else DamerauLevenshtein.distance(wanted, plain)


def _allowed(wanted: str, name: str) -> int:
    shortest = min(len(wanted), len(name))
    return 1 if shortest <= 4 else max(2, shortest // 3)  # noqa: PLR2004 - short words


def listed_names(names: Sequence[str], most: int = 8) -> str:
    """Return the names as a message shows them, cut off after `most`."""
    shown = ", ".join(f"`{name}`" for name in names[:most])
    return f"{shown} en nog {len(names) - most}" if len(names) > most else shown


def shown(value: object) -> str:
    """Return a value on one line and short enough for a message."""
    line = " ".join(str(value).split())
    return f"{line[:SHOWN]}…" if len(line) > SHOWN else line
