"""A running app takes a new catalogue, and keeps the last good one."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from urllib.request import urlopen

import pytest

from recommender.serving.reloader import ReloadRequests

PATIENCE = 120
"""Seconds that a busy machine may need."""


class Running:
    """A server in a process of its own, with a catalogue that a test may change."""

    def __init__(self, root, catalog, site):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.base = f"http://127.0.0.1:{probe.getsockname()[1]}"
        self.catalog = catalog
        env = {**os.environ, "LEERWIJZER_CATALOG": str(catalog), "LEERWIJZER_SITE": str(site)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "recommender", "--port", self.base.rpartition(":")[2]],
            cwd=root,
            env=env,
        )

    def read(self, path):
        with urlopen(f"{self.base}{path}", timeout=30) as response:
            return json.load(response)

    def catalogue(self):
        return self.read("/health/ready")["catalogue"]

    def wait_for(self, wanted):
        """Return the health of the catalogue once it is as `wanted`."""
        for _ in range(PATIENCE * 10):
            assert self.process.poll() is None, "the server stopped"
            try:
                if wanted(found := self.catalogue()):
                    return found
            except OSError:
                pass
            time.sleep(0.1)
        raise AssertionError("the server did not come so far")

    def reloaded(self):
        """Ask for a reload and return the health after it."""
        before = self.catalogue()["last_reload"]
        self.process.send_signal(signal.SIGHUP)
        return self.wait_for(lambda found: found["last_reload"] != before)

    def change(self, name, old, new):
        path = self.catalog / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))


@pytest.fixture(scope="module")
def running(root, tmp_path_factory):
    folder = tmp_path_factory.mktemp("running")
    (folder / "site").mkdir()
    (folder / "site/index.html").write_text("<h1>Begin</h1>")
    ignored = shutil.ignore_patterns("*.py", "__pycache__")
    shutil.copytree(root / "catalog", folder / "catalog", ignore=ignored)
    server = Running(root, folder / "catalog", folder / "site")
    try:
        server.wait_for(bool)
        yield server
    finally:
        server.process.terminate()
        server.process.wait(30)


def test_a_changed_catalogue_is_answered_without_a_restart(running):
    before = running.catalogue()
    running.change("terms/inclusie.yml", "label: inclusie", "label: inclusie van nu")

    after = running.reloaded()

    assert after["last_reload"]["ok"] is True
    assert after["version"] != before["version"]
    assert after["loaded_at"] > before["loaded_at"]
    assert running.read("/api/v1/terms/inclusie")["label"] == "inclusie van nu"


def test_a_broken_catalogue_leaves_the_last_good_one_in_service(running):
    before = running.catalogue()["version"]
    running.change("terms/inclusie.yml", "label: ", "lebel: ")

    after = running.reloaded()
    running.change("terms/inclusie.yml", "lebel: ", "label: ")

    assert after["version"] == before
    assert after["last_reload"]["ok"] is False
    assert after["last_reload"]["reason"] == "invalid-catalogue"
    assert after["last_reload"]["problems"] >= 1
    assert "inclusie" in running.read("/api/v1/terms/inclusie")["label"]


def test_a_catalogue_that_fails_its_self_test_is_not_taken(running):
    before = running.catalogue()["version"]
    rules = "rules/golden-questionnaires.yml"
    running.change(rules, "outcome: buiten-aanbod", "outcome: aanbevelen")

    after = running.reloaded()
    running.change(rules, "outcome: aanbevelen", "outcome: buiten-aanbod")

    assert after["version"] == before
    assert after["last_reload"]["reason"] == "self-test-failed"
    assert after["last_reload"]["problems"] == 1


def test_a_bad_catalogue_still_stops_the_start(root, catalog_folder, tmp_path):
    (catalog_folder / "terms/inclusie.yml").write_text("lebel: inclusie\n")
    (tmp_path / "index.html").write_text("")
    env = {"LEERWIJZER_CATALOG": str(catalog_folder), "LEERWIJZER_SITE": str(tmp_path)}

    result = subprocess.run(
        [sys.executable, "-m", "recommender", "--port", "0"],
        cwd=root,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )

    assert result.returncode == 1
    assert "terms/inclusie.yml:1:1" in result.stderr
    assert "Traceback" not in result.stderr


def test_many_requests_at_once_are_one_reload():
    requests = ReloadRequests(None)
    for _ in range(5):
        requests.on_signal(signal.SIGHUP, None)

    assert requests.wait() is True
    requests.end()
    assert requests.wait() is False


def test_a_watched_link_that_leads_elsewhere_asks_for_a_reload(tmp_path):
    for name in ("old", "new"):
        (tmp_path / name).mkdir()
    link = tmp_path / "site"
    link.symlink_to("old")
    requests = ReloadRequests(link)
    (tmp_path / "fresh").symlink_to("new")
    (tmp_path / "fresh").replace(link)

    assert requests.wait() is True
