"""The pages that people wrote by hand in `docs/`."""

from collections.abc import Iterator
from pathlib import Path

from build_scripts.site_page import SitePage


def written_pages(folder: Path) -> Iterator[SitePage]:
    """Yield every `index.md` below `folder`, at the address of its folder."""
    for path in sorted(folder.rglob("index.md")):
        place = path.parent.relative_to(folder).as_posix()
        yield SitePage("/" if place == "." else f"/{place}/", path.read_text(encoding="utf-8"))
