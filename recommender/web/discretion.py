"""Mistakes of our own, told without what somebody typed."""

import logging
import traceback

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from recommender.web.problem_details import Refuse, refusal

_log = logging.getLogger("leerwijzer")


class AnswerWasCutOffError(Exception):
    """Ends a connection whose answer had begun; it says nothing of what went wrong."""


class DiscreetErrors:
    """Answers an exception with a refusal, and logs where it happened but never what it says.

    The text of an exception may repeat what somebody typed (`KeyError: 'ik word gepest'`), and a
    server would print it.
    """

    def __init__(self, app: ASGIApp, refuse: Refuse = refusal) -> None:
        """Wrap `app`; `refuse` makes the answer."""
        self._app = app
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:  # noqa: BLE001 - whatever it is, it may hold what was typed
            _log.error("%s", _place_of(error))
        else:
            return
        if started:
            raise AnswerWasCutOffError
        await self._refuse(scope, 500, None)(scope, receive, send)


def _place_of(error: BaseException) -> str:
    """Return the kind of error and the lines of code that led to it."""
    lines = [
        f"{frame.filename}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__, limit=-6)
    ]
    return f"{type(error).__name__} in {' < '.join(reversed(lines))}"
