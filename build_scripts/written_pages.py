"""The pages that people wrote by hand in `docs/`, with a way back and links to the glossary added."""

import re
from collections.abc import Iterator
from pathlib import Path

from build_scripts.glossary_links import GlossaryLinks, PageLinks
from build_scripts.site_page import SitePage

CRUMBS = (
    '<nav class="lw-crumbs" aria-label="Kruimelpad"><ol><li><a href="/">Begin</a></li></ol></nav>'
)
"""The way back to the home page, above every written page."""

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_UNTOUCHED = re.compile(r"(\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]+>|\*\*|\*|^\s*- |^\d+\. )")


def written_pages(folder: Path, links: GlossaryLinks) -> Iterator[SitePage]:
    """Yield every `index.md` below `folder`, at the address of its folder."""
    for path in sorted(folder.rglob("index.md")):
        place = path.parent.relative_to(folder).as_posix()
        url = "/" if place == "." else f"/{place}/"
        yield SitePage(url, _with_links(path.read_text(encoding="utf-8"), links.on_page()))


def _with_links(markdown: str, linked: PageLinks) -> str:
    front = _FRONT_MATTER.match(markdown)
    start = front.end() if front else 0
    lines = markdown[start:].split("\n")
    return f"{markdown[:start]}\n{CRUMBS}\n" + "\n".join(
        line if line.startswith(("#", "<", "|")) else _line_with_links(line, linked)
        for line in lines
    )


def _line_with_links(line: str, linked: PageLinks) -> str:
    """Return one line of running text in which links, code and marks are left alone."""
    pieces = _UNTOUCHED.split(line)
    return "".join(piece if number % 2 else linked(piece) for number, piece in enumerate(pieces))
