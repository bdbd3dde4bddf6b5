"""The program behind the form, on a copy of the catalogue."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from build_scripts.edit_form.app import create_app

HOST = "http://127.0.0.1:8010"


@dataclass
class Form:
    """Speaks to the program as Decap does."""

    client: TestClient
    folder: Path
    tab: str = "a"

    def ask(self, action, tab=None, **params):
        body = {"branch": "catalogus", "action": action, "params": params}
        return self.client.post(
            f"/api/v1?tab={tab or self.tab}", json=body, headers={"Origin": HOST}
        )

    def load(self, address):
        return json.loads(self.ask("getEntry", path=address).json()["data"])

    def save(self, address, content, tab=None):
        file = {"path": address, "slug": "", "raw": json.dumps(content)}
        return self.ask("persistEntry", tab, dataFiles=[file], assets=[], options={})

    def delete(self, address):
        return self.ask("deleteFiles", paths=[address], options={})

    def text(self, path):
        return (self.folder / path).read_text()


@pytest.fixture(scope="module")
def served(root, tmp_path_factory):
    """Return the form on a copy of the catalogue; reading it all anew for each test is slow."""
    folder = tmp_path_factory.mktemp("form") / "catalog"
    shutil.copytree(root / "catalog", folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    app = create_app(folder, 8010, "http://127.0.0.1:8000", decap=folder)
    return Form(TestClient(app, base_url=HOST), folder)


@pytest.fixture
def form(served, root):
    """Return the form; afterwards the files are as they were."""
    yield served
    for path in served.folder.rglob("*.*"):
        original = root / "catalog" / path.relative_to(served.folder)
        if not original.exists():
            path.unlink()
        elif path.read_bytes() != original.read_bytes():
            shutil.copy(original, path)


@pytest.fixture(scope="session")
def real_form(root, tmp_path_factory):
    """Return the form on the real catalogue, which no test may change."""
    decap = tmp_path_factory.mktemp("decap")
    app = create_app(root / "catalog", 8010, "http://127.0.0.1:8000", decap=decap)
    return Form(TestClient(app, base_url=HOST), root / "catalog")
