"""`/.well-known/security.txt` (RFC 9116): where to report a weakness of this installation."""

from datetime import UTC, datetime, time, timedelta

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

VALID = timedelta(days=180)
"""How long a reader may trust the contact; the standard advises less than a year."""
SCHEMES = ("https://", "mailto:", "tel:")


def security_contact(text: str) -> str:
    """Return the contact, when it has the right form or is empty."""
    if text and (not text.startswith(SCHEMES) or not text.isprintable()):
        raise ValueError("hier hoort een adres dat begint met https://, mailto: of tel:.")
    return text


class SecurityTxt:
    """The file, for the contact that this installation has set; without one there is no file."""

    def __init__(self, contact: str) -> None:
        """Keep the contact."""
        self._contact = contact

    async def file(self, request: Request) -> Response:
        """Return the file."""
        if not self._contact:
            raise HTTPException(404)
        return PlainTextResponse(security_txt(self._contact, datetime.now(UTC)))


def security_txt(contact: str, now: datetime) -> str:
    """Return the text of the file; it expires at midnight, half a year from `now`."""
    expires = datetime.combine(now.date() + VALID, time(), UTC)
    return (
        f"Contact: {contact}\nExpires: {expires:%Y-%m-%dT%H:%M:%SZ}\nPreferred-Languages: nl, en\n"
    )
