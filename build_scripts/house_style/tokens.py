"""The design tokens in an installed package: CSS custom properties, with their references resolved."""

import re
from collections.abc import Mapping
from pathlib import Path

FILES = ("dist/index.css", "dist/compact.css")
"""The second holds only what differs in a site for employees, and may be absent."""

_PROPERTY = re.compile(r"(--ams-[\w-]+)\s*:\s*([^;{}]+)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_REFERENCE = re.compile(r"var\(\s*(--ams-[\w-]+)\s*\)")
_DEEPEST = 10


class HouseStyleError(Exception):
    """The folder with the house style cannot be used; the message is for whoever builds."""


def read_tokens(folder: Path) -> dict[str, str]:
    """Return every token by name; the compact values go before the others."""
    if not (folder / FILES[0]).is_file():
        raise HouseStyleError(
            f"Huisstijl: in de map {folder} staat geen {FILES[0]}.\n"
            "Zet in LEERWIJZER_HUISSTIJL de map van het geïnstalleerde pakket met design tokens."
        )
    tokens: dict[str, str] = {}
    for name in FILES:
        path = folder / name
        if path.is_file():
            css = _COMMENT.sub("", path.read_text(encoding="utf-8"))
            tokens |= {key: value.strip() for key, value in _PROPERTY.findall(css)}
    return {name: _resolved(value, tokens) for name, value in tokens.items()}


def _resolved(value: str, tokens: Mapping[str, str]) -> str:
    """Return `value` in which references are replaced; a circle of references stays as it is."""
    for _ in range(_DEEPEST):
        fresh = _REFERENCE.sub(lambda match: tokens.get(match[1], match[0]), value)
        if fresh == value:
            break
        value = fresh
    return value
