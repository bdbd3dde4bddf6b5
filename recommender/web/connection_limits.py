"""What one connection may cost this process: bytes, headers and time."""

from dataclasses import dataclass, fields
from typing import Any

from recommender.web.environment import seconds, setting, whole_number

KB = 1024


@dataclass(frozen=True)
class ConnectionLimits:
    """The limits; each can be set with `LEERWIJZER_` and its name in capitals.

    The times end a visit that stalls. They are generous: a slow phone needs about a second.
    """

    connections: int = 500
    """At the same time; when one more comes, the one that has waited longest without asking goes."""
    head_bytes: int = 16 * KB
    """The address and all headers of one request together."""
    header_count: int = 100
    body_bytes: int = 64 * KB
    head_seconds: float = 10.0
    """From the first byte, or from the start of the connection, to the last header."""
    body_seconds: float = 15.0
    """From the last header to the end of the body."""
    answer_seconds: float = 60.0
    """From the end of the body until the visitor has taken the whole answer."""
    idle_seconds: int = 5
    """Between an answer and the next request."""

    @classmethod
    def from_environment(cls) -> "ConnectionLimits":
        """Return the limits that are set, and the usual ones for the others."""
        values: dict[str, Any] = {
            field.name: setting(
                field.name.upper(),
                seconds if field.type is float else whole_number,
                field.default,
            )
            for field in fields(cls)
        }
        return cls(**values)
