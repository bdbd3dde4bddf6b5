"""A limit on how often one address may ask for what costs work: advice and the API.

Addresses stay in memory only, for at most a minute, and are written nowhere.
"""

import math
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from recommender.web.environment import setting, whole_number
from recommender.web.problem_details import Refuse, refusal
from recommender.web.token_buckets import TokenBuckets

Network = IPv4Network | IPv6Network
HOME = 64
"""How many bits of an IPv6 address are one visitor: a household can choose the others."""


@dataclass(frozen=True)
class RateSettings:
    """How often, and whom to count."""

    per_minute: int = 0
    """For one address; 0 is no limit."""
    proxies: tuple[Network, ...] = ()
    """Who connects for others: never counted themselves."""
    client_header: str = ""
    """Where those proxies put the address of the visitor; its last address counts."""

    @classmethod
    def from_environment(cls) -> "RateSettings":
        """Return what is set in the environment."""
        return cls(
            per_minute=setting("REQUESTS_PER_MINUTE", whole_number, cls.per_minute),
            proxies=setting("PROXIES", _networks, cls.proxies),
            client_header=setting("CLIENT_HEADER", str, cls.client_header),
        )

    def visitor(self, peer: str, headers: Headers) -> str | None:
        """Return whom to count, or None when nobody can tell."""
        address = _parsed(peer)
        if address is None:
            return peer
        if any(address in proxy for proxy in self.proxies):
            told = headers.get(self.client_header, "") if self.client_header else ""
            address = _parsed(told.rpartition(",")[2].strip())
        if isinstance(address, IPv6Address):
            return str(IPv6Network((address, HOME), strict=False))
        return str(address) if address else None


class RateLimit:
    """Refuses who asks too often, with the seconds to wait."""

    def __init__(self, app: ASGIApp, settings: RateSettings, refuse: Refuse = refusal) -> None:
        """Wrap `app`; `refuse` makes the answer."""
        self._app = app
        self._settings = settings
        self._refuse = refuse
        self._buckets = TokenBuckets(settings.per_minute) if settings.per_minute else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one connection."""
        wait = self._seconds_to_wait(scope)
        if not wait:
            await self._app(scope, receive, send)
            return
        headers = {"Retry-After": str(math.ceil(wait))}
        await self._refuse(scope, 429, headers)(scope, receive, send)

    def _seconds_to_wait(self, scope: Scope) -> float:
        if self._buckets is None or not _costs_work(scope):
            return 0.0
        peer = scope["client"][0] if scope.get("client") else ""
        visitor = self._settings.visitor(peer, Headers(scope=scope))
        return self._buckets.take(visitor) if visitor else 0.0


def _costs_work(scope: Scope) -> bool:
    path: str = scope.get("path", "")
    return path.startswith(("/api/", "/advies"))


def _networks(text: str) -> tuple[Network, ...]:
    try:
        return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())
    except ValueError:
        raise ValueError(
            "hier horen adressen of netwerken, met een komma ertussen, zoals 10.0.0.0/8."
        ) from None


def _parsed(text: str) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(text)
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
