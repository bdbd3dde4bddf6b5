"""What each kind of response says about safety: the one source, for this process and for a proxy.

Cross-site request forgery was considered. A forged request makes a server change something in the
name of whoever is logged in; here nobody logs in, there are no cookies, and no request changes or
keeps anything. What is left is a page elsewhere that fills in the questionnaire for a visitor, and
shows an advice that the visitor did not ask for: the questionnaire therefore takes answers from its
own pages only (`form_body`). The API answers everyone, as a public API should.
"""

from collections.abc import Mapping
from typing import Literal

Kind = Literal["page", "private", "api", "file", "fingerprinted"]
"""`private` holds an answer to a visitor; a `fingerprinted` file has its content in its name."""
Headers = tuple[tuple[str, str], ...]

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""Nothing from another host, no inline script or style; the build refuses a page that has one."""
DATA_POLICY = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
"""A browser that shows an answer of the API as a page loads nothing and does nothing."""

CAPABILITIES = (
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "usb",
    "xr-spatial-tracking",
)
"""What no page of ours may ask a browser for; copying an advice (`clipboard-write`) is not in it."""

_ON_FILES: Headers = (
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
_ON_DOCUMENTS: Headers = (
    *_ON_FILES,
    ("Referrer-Policy", "no-referrer"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", ", ".join(f"{name}=()" for name in CAPABILITIES)),
)
_NOT_KEPT = ("Cache-Control", "no-store")
_ASKED_EACH_TIME = ("Cache-Control", "no-cache")
"""A browser keeps it and asks each time whether it changed, by its ETag."""
_KEPT = ("Cache-Control", "public, max-age=31536000, immutable")

_OF_KIND: Mapping[Kind, Headers] = {
    "page": (("Content-Security-Policy", PAGE_POLICY), *_ON_DOCUMENTS, _ASKED_EACH_TIME),
    "private": (("Content-Security-Policy", PAGE_POLICY), *_ON_DOCUMENTS, _NOT_KEPT),
    "api": (
        ("Content-Security-Policy", DATA_POLICY),
        *_ON_DOCUMENTS,
        _NOT_KEPT,
        ("Access-Control-Allow-Origin", "*"),
        ("Access-Control-Expose-Headers", "API-Version, Retry-After"),
    ),
    "file": (*_ON_FILES, _ASKED_EACH_TIME),
    "fingerprinted": (*_ON_FILES, _KEPT),
}
KINDS: tuple[Kind, ...] = tuple(_OF_KIND)

STRICT_TRANSPORT = ("Strict-Transport-Security", "max-age=31536000; includeSubDomains")
"""Only where TLS ends: a browser that heard it over TLS never uses plain HTTP here again."""

PREFLIGHT: Headers = (
    ("Access-Control-Allow-Headers", "Content-Type"),
    ("Access-Control-Max-Age", "86400"),
)
"""What a browser also hears when it asks whether a page elsewhere may call the API."""


def headers_of(kind: Kind, *, tls: bool = False) -> Headers:
    """Return the names and values of the headers that a response of this kind carries."""
    return (*_OF_KIND[kind], STRICT_TRANSPORT) if tls else _OF_KIND[kind]
