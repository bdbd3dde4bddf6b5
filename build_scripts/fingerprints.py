"""Names that change with the content, for styles, scripts and their data, in the finished site.

A browser may then keep such a file for good; a page names exactly the files that it was made with,
and refuses (`integrity`) a style or script that is not the one.
"""

import hashlib
import json
import re
import shutil
import time
from base64 import b64encode
from collections.abc import Iterator, Mapping
from pathlib import Path

from build_scripts.site_builder import SiteBuildError

NAMES = "assets/names.json"
"""Which name each file got, for the app, which makes pages of its own."""
KINDS = (".css", ".js", ".json", ".svg", ".woff2")
TEXTS = (".css", ".js")
KEPT_SECONDS = 24 * 60 * 60
"""How long a page that somebody has open finds the files that it was made with."""

_MENTION = re.compile(r"""(?<=["'(/])[\w-]+\.(?:css|json|js|svg|woff2)(?=["')])""")
_TAG = re.compile(r'<(link|script)\b([^>]*?)\b(href|src)="([^"]*/)?([\w-]+\.(?:css|js|svg))"')
_FINGERPRINTED = re.compile(r".+\.[0-9a-f]{12}\.[a-z0-9]+")


def fingerprint(site: Path) -> None:
    """Give every file in `assets` its name, and write that name wherever a page or file tells it."""
    paths = {path.name: path for path in _assets(site)}
    texts = {name: path.read_bytes() for name, path in paths.items()}
    names = {name: _fingerprinted(name, texts) for name in texts}
    integrity: dict[str, str] = {}
    for name, path in paths.items():
        content = texts[name]
        if path.suffix in TEXTS:
            content = _MENTION.sub(lambda m: names.get(m[0], m[0]), content.decode()).encode()
        path.with_name(names[name]).write_bytes(content)
        path.unlink()
        integrity[name] = f"sha384-{b64encode(hashlib.sha384(content).digest()).decode()}"
    for page in site.rglob("*.html"):
        page.write_text(_with_names(page.read_text("utf-8"), names, integrity), "utf-8")
    told = {name: {"name": names[name], "integrity": integrity[name]} for name in sorted(names)}
    (site / NAMES).write_text(json.dumps(told, indent=1), "utf-8")


def keep_earlier(earlier: Path, site: Path) -> None:
    """Copy the files of an earlier site that pages in somebody's browser may still ask for."""
    oldest = time.time() - KEPT_SECONDS
    for path in (earlier / "assets").rglob("*"):
        target = site / path.relative_to(earlier)
        named = _FINGERPRINTED.fullmatch(path.name)
        if named and path.stat().st_mtime > oldest and not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, target)


def _assets(site: Path) -> Iterator[Path]:
    """Yield the files that get another name; raises SiteBuildError when two are called alike."""
    seen: set[str] = set()
    for path in sorted((site / "assets").rglob("*")):
        if path.suffix in KINDS:
            if path.name in seen:
                raise SiteBuildError(f"Twee bestanden in `assets` heten `{path.name}`.")
            seen.add(path.name)
            yield path


def _fingerprinted(name: str, texts: Mapping[str, bytes]) -> str:
    """Return the name with a digest of the content, and of all that it leads to."""
    reached, ahead = {name}, [name]
    while ahead:
        current = ahead.pop()
        if current.endswith(TEXTS):
            found = set(_MENTION.findall(texts[current].decode())) & texts.keys() - reached
            reached |= found
            ahead += found
    digest = hashlib.sha256(b"".join(texts[one] for one in (name, *sorted(reached - {name}))))
    stem, _, kind = name.rpartition(".")
    return f"{stem}.{digest.hexdigest()[:12]}.{kind}"


def _with_names(page: str, names: Mapping[str, str], integrity: Mapping[str, str]) -> str:
    def named(match: re.Match[str]) -> str:
        tag, before, attribute, folder, name = match.groups()
        if name not in names or "assets/" not in (folder or ""):
            return match[0]
        sure = "" if name.endswith(".svg") else f' integrity="{integrity[name]}"'
        return f'<{tag}{before}{attribute}="{folder}{names[name]}"{sure}'

    return _TAG.sub(named, page)
