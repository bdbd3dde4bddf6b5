"""What a connection is busy with, and how long that may take."""

from enum import Enum

from recommender.web.connection_limits import ConnectionLimits


class Phase(Enum):
    """What a connection is busy with."""

    HEAD = "head"
    BODY = "body"
    ANSWER = "answer"
    IDLE = "idle"


def seconds_of(phase: Phase, limits: ConnectionLimits) -> float:
    """Return the longest time for a phase."""
    return {
        Phase.HEAD: limits.head_seconds,
        Phase.BODY: limits.body_seconds,
        Phase.ANSWER: limits.answer_seconds,
        Phase.IDLE: limits.idle_seconds + limits.answer_seconds,
    }[phase]
