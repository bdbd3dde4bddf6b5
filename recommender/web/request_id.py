"""A name for each request, so that lines of several logs can be laid side by side."""

import re
from uuid import uuid4

from starlette.types import Scope

NAME = b"x-request-id"
_PLAIN = re.compile(rb"[0-9a-fA-F-]{16,64}")
"""Hexadecimal, as proxies make them: nobody can write a word in it."""


def request_id(scope: Scope) -> str:
    """Return the id that a proxy gave when it is a plain one, and else a new one."""
    given = next((value for name, value in scope["headers"] if name == NAME), b"")
    return given.decode() if _PLAIN.fullmatch(given) else uuid4().hex
