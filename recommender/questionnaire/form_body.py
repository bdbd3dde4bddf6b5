"""The body of a request as a form, with a limit on its size."""

from collections.abc import AsyncIterator

from starlette.datastructures import FormData
from starlette.formparsers import FormParser, MultiPartException
from starlette.requests import Request

from recommender.web.limited_body import limited_body

FORM = "application/x-www-form-urlencoded"
ELSEWHERE = ("cross-site", "same-site")
"""What a browser says of a form on somebody else's page; old browsers say nothing."""


async def read_form(request: Request) -> FormData | None:
    """Return the posted form, or None when it is too large, no form, or from another site.

    Nothing here can be forged to somebody's harm (`security_headers` says why); but no page
    elsewhere may fill in the questionnaire for a visitor. `Origin` cannot tell: our own pages send
    no referrer, so that a browser says `null`.
    """
    if request.headers.get("sec-fetch-site") in ELSEWHERE:
        return None
    if not request.headers.get("content-type", "").startswith(FORM):
        return None
    body = await limited_body(request)
    if body is None:
        return None

    async def stream() -> AsyncIterator[bytes]:
        yield body

    try:
        # The parser calls for an async generator, and reads it as an iterator.
        return await FormParser(request.headers, stream()).parse()  # type: ignore[arg-type]
    except (MultiPartException, ValueError):
        return None
