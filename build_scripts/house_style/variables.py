"""The variables of `frame.css`, read and replaced per colour scheme."""

import re
from collections.abc import Mapping
from typing import Literal

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

_OPENINGS: Mapping[Scheme, re.Pattern[str]] = {
    "light": re.compile(r"^:root \{(.*?)\}", re.DOTALL | re.MULTILINE),
    "dark": re.compile(
        r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}", re.DOTALL | re.MULTILINE
    ),
}
_VARIABLE = re.compile(r"(--lw-[\w-]+):\s*([^;]+);")


def variables_of(css: str, scheme: Scheme) -> dict[str, str]:
    """Return the values that hold in `scheme`; dark inherits what it does not change."""
    own = dict(_VARIABLE.findall(_block(css, scheme)[1]))
    return own if scheme == "light" else {**variables_of(css, "light"), **own}


def with_variables(css: str, scheme: Scheme, values: Mapping[str, str]) -> str:
    """Return `css` in which the variables of `scheme` have the new `values`."""
    match = _block(css, scheme)
    block = _VARIABLE.sub(lambda found: f"{found[1]}: {values.get(found[1], found[2])};", match[1])
    return f"{css[: match.start(1)]}{block}{css[match.end(1) :]}"


def _block(css: str, scheme: Scheme) -> re.Match[str]:
    match = _OPENINGS[scheme].search(css)
    if match is None:
        raise ValueError(f"frame.css has no :root block for {scheme}")
    return match
