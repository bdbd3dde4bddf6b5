"""The folder with pages on disk: written only where they changed, without leftovers."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from build_scripts.site_page import SitePage


def write_pages(pages: Iterable[SitePage], assets: Path, folder: Path) -> int:
    """Make `folder` hold exactly `pages` and the files of `assets`; return how many changed."""
    wanted = {folder / page.path: page.markdown.encode() for page in pages}
    wanted |= {
        folder / path.relative_to(assets.parent): path.read_bytes()
        for path in assets.rglob("*")
        if path.is_file()
    }
    changed = sum(write_if_changed(path, content) for path, content in wanted.items())
    return changed + _remove_others(folder, set(wanted))


def write_if_changed(path: Path, content: bytes) -> bool:
    """Write `content` unless the file holds it already; return whether it was written."""
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _remove_others(folder: Path, wanted: set[Path]) -> int:
    leftovers = [path for path in folder.rglob("*") if path.is_file() and path not in wanted]
    for path in leftovers:
        path.unlink()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            shutil.rmtree(path)
    return len(leftovers)
