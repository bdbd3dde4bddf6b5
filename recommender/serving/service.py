"""The service: the edition that answers now, and the change to a new one while it runs."""

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from starlette.types import ASGIApp, Receive, Scope, Send

from recommender.serving.edition import Edition, Reason, UnusableCatalogError

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Reload:
    """How an attempt to take a new catalogue ended."""

    at: datetime
    reason: Reason | None = None
    """Why it failed; None when it went well."""
    problems: int = 0


class Service:
    """Holds one edition at a time; it is replaced whole, in one step."""

    def __init__(self, edition: Edition) -> None:
        """Start with `edition`."""
        self.edition = edition
        self.last_reload: Reload | None = None
        self.reloads: Counter[str] = Counter(ok=0)
        """How many attempts ended well, and how many failed for each reason."""

    def reload(self, load: Callable[[], Edition]) -> None:
        """Take what `load` returns; keep the present edition when that cannot be used."""
        try:
            edition = load()
        except UnusableCatalogError as error:
            self.last_reload = Reload(datetime.now(UTC), error.reason, error.problems)
            self.reloads[error.reason] += 1
            logger.error("%s\n\nDe app blijft werken met de vorige versie.", error)  # noqa: TRY400 - for an editor, without a traceback
            return
        self.edition = edition
        self.last_reload = Reload(datetime.now(UTC))
        self.reloads["ok"] += 1
        logger.warning("De app werkt nu met versie %s.", edition.catalog.version)


class OfEdition:
    """Answers each request with a part of the edition that was current when it came in."""

    def __init__(self, service: Service, part: Callable[[Edition], ASGIApp]) -> None:
        """Use `part` to choose what answers."""
        self._service = service
        self._part = part

    @property
    def app(self) -> ASGIApp:
        """Return what answers at this moment."""
        return self._part(self._service.edition)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection: the service is looked at once, here."""
        await self.app(scope, receive, send)
