"""The finished site: every link, anchor and asset within it must exist, in its data files too."""

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from build_scripts.site_links import APP_URLS

_LINK = re.compile(r'(?:href|src)="([^"]*)"')
_ANCHOR = re.compile(r'\sid="([^"]*)"')
_ADDRESS = re.compile(r"/([a-z0-9-]+/)*(\?[a-z0-9=,&-]*)?(#[\w-]+)?")
"""A text in a data file that is the address of a page, in the search index for instance."""


def broken_links(site: Path) -> Iterator[str]:
    """Yield `page -> address` for everything that leads nowhere or to another host."""
    pages = {
        path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")
    }
    anchors = {name: frozenset(_ANCHOR.findall(text)) for name, text in pages.items()}
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    addresses = {name: set(_LINK.findall(text)) for name, text in pages.items()}
    for name, found in sorted({**addresses, **_in_other_files(site)}.items()):
        for address in sorted(found):
            if not _exists(name, unquote(address), files, anchors):
                yield f"{name} -> {address}"


def _in_other_files(site: Path) -> Mapping[str, set[str]]:
    """Return the addresses in data files and feeds; a feed may hold the site's own full address."""
    found: dict[str, set[str]] = {}
    for path in site.rglob("*.json"):
        texts = _texts(json.loads(path.read_bytes()))
        found[path.relative_to(site).as_posix()] = {
            text for text in texts if _ADDRESS.fullmatch(text)
        }
    for path in site.rglob("*.xml"):
        links = _LINK.findall(path.read_text("utf-8"))
        found[path.relative_to(site).as_posix()] = {link for link in links if "://" not in link}
    return found


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts([*value, *value.values()])
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)


def _exists(
    name: str, address: str, files: set[str], anchors: Mapping[str, frozenset[str]]
) -> bool:
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
