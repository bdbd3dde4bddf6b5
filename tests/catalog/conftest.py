"""A catalogue of a handful of entries, so that breaking it many times stays quick."""

import shutil
from pathlib import Path

import pytest

from catalog.kinds import KINDS

SMALL = Path(__file__).parent / "broken/catalog"


@pytest.fixture
def small_catalog(tmp_path) -> Path:
    """Return a copy of the small catalogue; the kinds that it does not use are empty."""
    folder = tmp_path / "catalog"
    shutil.copytree(SMALL, folder)
    for kind in KINDS:
        path = folder / kind.path
        if kind.layout == "folder":
            path.mkdir(exist_ok=True)
        elif not path.exists():
            path.parent.mkdir(exist_ok=True)
            path.write_text("[]\n")
    return folder
