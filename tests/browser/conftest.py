"""A real Chromium against the real server."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent.parent
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def address(site) -> Iterator[str]:
    """Return the address of a server with the real site."""
    with _serving("recommender", "/health/ready", env={"LEERWIJZER_SITE": str(site)}) as base:
        yield base


@pytest.fixture(scope="module")
def form_folder(tmp_path_factory) -> Path:
    """Return a copy of the catalogue that the form for editors works on."""
    folder = tmp_path_factory.mktemp("form") / "catalog"
    ignored = shutil.ignore_patterns("*.py", "__pycache__")
    return shutil.copytree(ROOT / "catalog", folder, ignore=ignored)


@pytest.fixture(scope="module")
def form_address(form_folder) -> Iterator[str]:
    """Return the address of the form for editors."""
    decap = ROOT / "build_scripts/edit_form/node_modules/decap-cms"
    assert decap.is_dir(), "get Decap first: sh tests/browser/get_browser.sh"
    with _serving("build_scripts.edit_form", "/", "--catalog", str(form_folder)) as base:
        yield base


@contextmanager
def _serving(module: str, path: str, *options: str, env: dict[str, str] | None = None):
    """Run one of our servers on a port of its own, and give its address once it answers."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", module, "--port", str(port), *options]
    process = subprocess.Popen(command, cwd=ROOT, env=env)
    base = f"http://127.0.0.1:{port}"
    try:
        _wait_for(f"{base}{path}", process)
        yield base
    finally:
        process.terminate()
        process.wait(10)


def _wait_for(url: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(900):  # a busy machine may need a minute
        assert process.poll() is None, "the server stopped"
        try:
            with urlopen(url, timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server did not start")


def found_browser() -> str:
    """Return the Chromium of this machine."""
    return next(found for name in NAMES if (found := shutil.which(name)))


@pytest.fixture(scope="session")
def wait_for():
    """Return a function that waits until a server in a process answers."""
    return _wait_for


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found_browser(), args=list(QUIET))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def axe() -> str:
    return (ROOT / "tests/browser/node_modules/axe-core/axe.min.js").read_text()
