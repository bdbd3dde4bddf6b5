"""The pages that people wrote by hand in `docs/`, with a way back and links to the glossary added."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from build_scripts.glossary_links import GlossaryLinks, PageLinks, safe
from build_scripts.site_page import SitePage

_TITLE = re.compile(r"^title: (.*)$", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_UNTOUCHED = re.compile(r"(\[[^\]]*\]\([^)]*\)|`[^`]*`|<[^>]+>|\*\*|\*|^\s*- |^\d+\. )")


def written_pages(folder: Path, links: GlossaryLinks) -> Iterator[SitePage]:
    """Yield every `index.md` below `folder`, at the address of its folder."""
    for path in sorted(folder.rglob("index.md")):
        place = path.parent.relative_to(folder).as_posix()
        url = "/" if place == "." else f"/{place}/"
        markdown = path.read_text(encoding="utf-8")
        front = _FRONT_MATTER.match(markdown)
        start = front.end() if front else 0
        text = "\n".join(_with_links(markdown[start:].split("\n"), links.on_page()))
        yield SitePage(url, f"{markdown[:start]}\n{_crumbs(folder, path.parent)}\n{text}")


def _crumbs(folder: Path, page: Path) -> str:
    """Return the way back: the home page, and every written page that this one is below."""
    steps = [("Begin", "/")]
    for above in reversed(page.relative_to(folder).parents[:-1]):
        title = _TITLE.search((folder / above / "index.md").read_text(encoding="utf-8"))
        steps.append((title[1] if title else above.name, f"/{above.as_posix()}/"))
    links = "".join(f'<li><a href="{url}">{safe(label)}</a></li>' for label, url in steps)
    return f'<nav class="lw-crumbs" aria-label="Kruimelpad"><ol>{links}</ol></nav>'


def _with_links(lines: Iterable[str], linked: PageLinks) -> Iterator[str]:
    """Yield the lines, with links in running text; what stands between fences is code."""
    in_code = False
    for line in lines:
        in_code ^= line.startswith("```")
        untouched = in_code or line.startswith(("#", "<", "|", "```"))
        yield line if untouched else _line_with_links(line, linked)


def _line_with_links(line: str, linked: PageLinks) -> str:
    """Return one line of running text in which links, code and marks are left alone."""
    pieces = _UNTOUCHED.split(line)
    return "".join(piece if number % 2 else linked(piece) for number, piece in enumerate(pieces))
