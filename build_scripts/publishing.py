"""The whole build, and its publication in one step: readers never see half a site."""

import hashlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from importlib.metadata import version
from pathlib import Path

from build_scripts.data_files import data_files
from build_scripts.fingerprints import fingerprint, keep_earlier
from build_scripts.house_style.house_style import NEUTRAL, HouseStyle
from build_scripts.html_check import broken_links
from build_scripts.inline_code import inline_code
from build_scripts.pages_folder import write_if_changed, write_pages
from build_scripts.site import site_pages
from build_scripts.site_builder import SiteBuildError, build_html
from catalog import load_catalog
from catalog.schema.files import write_schemas
from catalog.schema.known_values import KnownValues
from catalog.today import today

KEPT_RELEASES = 3
SITE_URL = "LEERWIJZER_SITE_URL"
BUILDERS = ("mkdocs", "mkdocs-material", "markdown", "jinja2")


@dataclass(frozen=True)
class Places:
    """Where a build reads and writes."""

    root: Path
    catalog: Path
    build: Path
    house_style: HouseStyle = NEUTRAL
    site_url: str = field(default_factory=lambda: os.environ.get(SITE_URL, ""))
    """The address where the site will stand; only the feed needs it, and can do without."""
    today: date = field(default_factory=today)
    """The day of the build: what is overdue then, is told so on its page."""

    @classmethod
    def below(cls, root: Path) -> "Places":
        """Return the places of a checkout at `root`."""
        return cls(root, root / "catalog", root / "build", HouseStyle.from_environment())


def publish(places: Places, tell: Callable[[str], None]) -> Path:
    """Build what changed and return the folder of the published site.

    Raises `CatalogError`, `BrokenLinksError`, `HouseStyleError` or `SiteBuildError`; then the
    site that was published before is untouched.
    """
    pages_folder, theme = places.build / "pages", places.build / "theme"
    catalog = load_catalog(places.catalog)
    tell(
        f"Catalogus gecontroleerd: {len(catalog.terms)} begrippen, {len(catalog.interventions)} leerinterventies."
    )
    pages = site_pages(catalog, places.root / "docs", places.today)
    changed = write_pages(pages, places.root / "docs/assets", pages_folder)
    for name, content in data_files(catalog, places.site_url):
        changed += write_if_changed(pages_folder / name, content)
    write_schemas(KnownValues.of_catalog(catalog), places.build / "schema")
    places.house_style.apply(pages_folder, tell)
    _copy_theme(places.root, theme)
    tell(f"{len(pages)} pagina's gemaakt, {changed} bestanden veranderd.")
    release = places.build / "releases" / _fingerprint(places.root, pages_folder, theme)
    if not release.is_dir():
        tell("De site wordt gebouwd. Dat duurt even.")
        _build_release(places.root / "mkdocs.yml", pages_folder, theme, release)
    keep_earlier(places.build / "site", release)
    point_to(places.build / "site", release)
    _remove_old(release)
    tell("De site staat klaar.")
    return release


def _copy_theme(root: Path, theme: Path) -> None:
    for folder in (root / "build_scripts/theme", root / "docs/frame"):
        for path in sorted(folder.glob("*.html")):
            write_if_changed(theme / path.name, path.read_bytes())


def _fingerprint(root: Path, *folders: Path) -> str:
    """Return a name for everything that the finished site depends on."""
    digest = hashlib.sha256((root / "mkdocs.yml").read_bytes())
    for name in ("site_builder.py", "fingerprints.py"):
        digest.update((root / "build_scripts" / name).read_bytes())
    for package in BUILDERS:
        digest.update(f"{package}={version(package)}".encode())
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _build_release(config: Path, pages: Path, theme: Path, release: Path) -> None:
    unfinished = release.with_suffix(".unfinished")
    shutil.rmtree(unfinished, ignore_errors=True)
    build_html(config, pages, theme, unfinished)
    fingerprint(unfinished)
    broken = list(broken_links(unfinished))
    if broken:
        listed = "\n".join(f"  {link}" for link in broken)
        raise SiteBuildError(f"Deze links leiden nergens heen:\n{listed}")
    inline = "\n".join(f"  {found}" for found in inline_code(unfinished))
    if inline:
        raise SiteBuildError(f"Stijlen en scripts horen in een eigen bestand te staan:\n{inline}")
    unfinished.rename(release)


def point_to(link: Path, release: Path) -> None:
    """Let `link` lead to `release`, in one step."""
    fresh = link.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(release.relative_to(link.parent))
    fresh.replace(link)


def _remove_old(current: Path) -> None:
    releases = sorted(current.parent.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in [path for path in releases if path != current][KEPT_RELEASES - 1 :]:
        shutil.rmtree(path)
