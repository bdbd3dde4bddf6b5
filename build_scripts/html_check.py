"""The finished HTML: every link, anchor and asset within the site must exist."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from build_scripts.site_links import APP_URLS

_LINK = re.compile(r'(?:href|src)="([^"]*)"')
_ANCHOR = re.compile(r'\sid="([^"]*)"')


def broken_links(site: Path) -> Iterator[str]:
    """Yield `page -> address` for everything that leads nowhere or to another host."""
    pages = {
        path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")
    }
    anchors = {name: frozenset(_ANCHOR.findall(text)) for name, text in pages.items()}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    for name, text in sorted(pages.items()):
        for address in sorted(set(_LINK.findall(text))):
            if not _exists(name, unquote(address), files, anchors):
                yield f"{name} -> {address}"


def _exists(name: str, address: str, files: set[str], anchors: dict[str, frozenset[str]]) -> bool:
    if address.startswith("tel:"):
        return True
    path, _, anchor = address.partition("#")
    path = path.partition("?")[0]
    if ":" in path or path.startswith("//"):
        return False
    target = name if not path else _target(name, path)
    if f"/{target.removesuffix('index.html')}" in APP_URLS:
        return True
    return target in files and (not anchor or anchor in anchors.get(target, frozenset()))


def _target(name: str, path: str) -> str:
    base = "" if path.startswith("/") else posixpath.dirname(name)
    joined = posixpath.normpath(
        posixpath.join(base, path.lstrip("/") if path.startswith("/") else path)
    )
    joined = "" if joined == "." else joined
    return (
        f"{joined}/index.html".lstrip("/") if path.endswith("/") or path in (".", "..") else joined
    )
