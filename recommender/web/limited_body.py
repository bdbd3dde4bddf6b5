"""The body of a request, as far as it may be long."""

from starlette.requests import Request

MAX_BODY = 64 * 1024
"""Bytes; a full questionnaire takes half of it when every character is escaped."""


async def limited_body(request: Request) -> bytes | None:
    """Return the body, or None when it is larger than `MAX_BODY`."""
    declared = request.headers.get("content-length", "0")
    if declared.isdigit() and int(declared) > MAX_BODY:
        return None
    received = bytearray()
    async for chunk in request.stream():
        received += chunk
        if len(received) > MAX_BODY:
            return None
    return bytes(received)
