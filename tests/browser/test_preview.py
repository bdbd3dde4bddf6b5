"""`make preview` in a real browser: a saved file is on the page, a broken one is told there."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from urllib.request import urlopen

import pytest

PATIENCE = 120_000
"""Milliseconds that a busy machine may need."""
TERM = "catalog/terms/inclusie.yml"


@pytest.fixture(scope="module")
def checkout(root, tmp_path_factory):
    target = tmp_path_factory.mktemp("preview")
    ignored = shutil.ignore_patterns("__pycache__")
    for name in ("catalog", "docs", "build_scripts", "recommender"):
        shutil.copytree(root / name, target / name, ignore=ignored)
    shutil.copy(root / "mkdocs.yml", target)
    return target


@pytest.fixture(scope="module")
def edit(checkout):
    def edit(old, new):
        path = checkout / TERM
        assert old in path.read_text()
        path.write_text(path.read_text().replace(old, new))

    return edit


@pytest.fixture(scope="module")
def preview(checkout, wait_for):
    """Return the address of a running preview."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "build_scripts.preview", "--port", str(port)]
    process = subprocess.Popen(
        command, cwd=checkout, env={**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/begrippen/inclusie/", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)


@pytest.fixture
def page(browser, preview):
    page = browser.new_page()
    page.set_default_timeout(PATIENCE)
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(f"{preview}/begrippen/inclusie/")
    yield page
    page.close()
    assert complaints == []


def test_a_saved_change_appears_by_itself_where_the_reader_was(page, edit):
    page.set_viewport_size({"width": 600, "height": 300})
    page.evaluate("scrollTo(0, 200)")

    edit("definition: >-\n", "definition: >-\n  Een nieuwe zin vooraan.\n")
    page.get_by_text("Een nieuwe zin vooraan.").wait_for()
    page.wait_for_function("scrollY > 100")


def test_a_broken_file_is_told_above_the_page_until_it_is_mended(page, edit):
    edit("label: inclusie", "lebel: inclusie")
    panel = page.get_by_role("alert")
    panel.wait_for()
    told = panel.inner_text()
    heading = page.get_by_role("heading", level=1).inner_text()

    edit("lebel: inclusie", "label: inclusie")
    panel.wait_for(state="detached")

    assert f"{TERM}, regel 1" in told
    assert "Bedoelde je label?" in told
    assert heading.lower() == "inclusie"


def test_the_panel_can_be_used_by_everyone(browser, preview, edit, axe):
    page = browser.new_page(bypass_csp=True)  # axe is put into the page
    page.goto(f"{preview}/begrippen/inclusie/")
    edit("label: inclusie", "lebel: inclusie")
    page.get_by_role("alert").wait_for(timeout=PATIENCE)
    page.evaluate(axe)

    faults = page.evaluate("async () => (await axe.run()).violations.map((each) => each.id)")
    edit("lebel: inclusie", "label: inclusie")
    page.close()

    assert faults == []


def test_the_pages_of_the_questionnaire_tell_it_as_well_and_keep_what_was_typed(
    page, edit, preview
):
    page.goto(f"{preview}/advies/")
    page.get_by_role("textbox").first.fill("dit heb ik getypt")

    edit("label: inclusie", "lebel: inclusie")
    page.get_by_role("alert").wait_for()
    edit("lebel: inclusie", "label: inclusie")
    page.get_by_role("alert").wait_for(state="detached")

    assert page.get_by_role("textbox").first.input_value() == "dit heb ik getypt"


def test_the_advice_follows_without_a_restart(page, edit, preview):
    def label():
        with urlopen(f"{preview}/api/v1/terms/inclusie", timeout=30) as response:
            return json.load(response)["label"]

    before = label()
    edit("label: inclusie", "label: inclusie van nu")

    page.wait_for_function(
        "async () => (await (await fetch('/api/v1/terms/inclusie')).json()).label.endsWith('nu')"
    )
    assert before == "inclusie"
