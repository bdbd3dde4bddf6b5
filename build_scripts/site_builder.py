"""MkDocs, run in this process; only this module and `page_builder` know the site builder."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")


class SiteBuildError(Exception):
    """The site builder refused the pages; the message is for a developer."""


def build_html(settings: Path, pages: Path, theme: Path, target: Path) -> None:
    """Build the pages into `target`; every warning is an error."""
    with refused_when_warned():
        build(builder_config(settings, pages, theme, target))
    _keep_own_files(pages, target)


def builder_config(settings: Path, pages: Path, theme: Path, target: Path) -> MkDocsConfig:
    """Return the settings of the project for a build in any folder.

    They are inherited by a small file beside the pages.
    """
    config_file = pages.with_name("mkdocs.yml")
    config_file.write_text(
        f"INHERIT: {settings.resolve()}\ndocs_dir: {pages.resolve()}\n"
        f"site_dir: {target.resolve()}\ntheme:\n  custom_dir: {theme.resolve()}\n"
    )
    return load_config(str(config_file), strict=True)


@contextmanager
def refused_when_warned() -> Iterator[None]:
    """Raise `SiteBuildError` when the site builder refuses something, or warns of it."""
    warnings = _CountWarnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        yield
    except (Abort, MkDocsException) as error:
        raise SiteBuildError("\n".join(warnings.messages) or str(error)) from error
    finally:
        logger.removeHandler(warnings)
    if warnings.messages:
        raise SiteBuildError("\n".join(warnings.messages))


class _CountWarnings(logging.Handler):
    """Keeps what the site builder warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def _keep_own_files(pages: Path, target: Path) -> None:
    """Remove what the theme copies into every site: none of our pages refers to it."""
    for path in sorted((target / "assets").rglob("*"), reverse=True):
        if not (pages / path.relative_to(target)).exists():
            path.rmdir() if path.is_dir() else path.unlink()
    for path in target.glob("sitemap.xml*"):  # empty: the address of the site is not known here
        path.unlink()
