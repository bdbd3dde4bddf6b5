"""What the service writes down: for people as text, for machines a line of JSON each."""

import logging
from datetime import UTC, datetime
from typing import Any, Literal

import msgspec

from recommender.web.seen_request import SeenRequest

Form = Literal["text", "json"]
FORMS: tuple[Form, ...] = ("text", "json")


def log_form(text: str) -> Form:
    """Return the form with this name; raises ValueError."""
    for form in FORMS:
        if text == form:
            return form
    raise ValueError("kies text of json.")


def set_up_logs(form: Form) -> None:
    """Let everything in this process log to standard error, in one form.

    Text tells what needs attention; JSON also tells of every request.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if form == "json" else logging.Formatter("%(message)s"))
    level = logging.INFO if form == "json" else logging.WARNING
    logging.basicConfig(level=level, handlers=[handler])


class JsonLines(logging.Formatter):
    """One line for each event; an exception gives its kind, as its text may repeat what was typed."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
        }
        request: SeenRequest | None = getattr(record, "request", None)
        line |= _of_request(request) if request else {"message": record.getMessage()}
        if record.exc_info and record.exc_info[0]:
            line["exception"] = record.exc_info[0].__name__
        return msgspec.json.encode(line).decode()


def _of_request(request: SeenRequest) -> dict[str, Any]:
    return {
        "request_id": request.id,
        "method": request.method,
        "route": request.route,
        "status": request.status,
        "ms": round(request.seconds * 1000, 1),
    }
