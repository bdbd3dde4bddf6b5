"""What stays behind in the browser, in its storage and on its disk, after a visit."""

import re

import pytest

from tests.browser.conftest import QUIET, found_browser

WORD = "kwibusvlinder"
STORY = f"ons team wil leren over grappen van een {WORD}"
HELD = """async () => JSON.stringify([
  document.cookie, {...localStorage}, location.href, document.title, window.name, history.state,
  await indexedDB.databases(), await caches.keys(),
])"""
"""What outlives the tab, or can be seen by another site or the server."""
OWN_MEMORY = "Session Storage"
"""The folder of the browser for the memory of a tab; the page on privacy tells about it."""

RESTORE = "Sessions/"
"""The folder for bringing back tabs: a posted page is in it, and no site can prevent that."""


@pytest.fixture
def profile(browser, tmp_path):
    """Return a browser that writes to disk, as somebody's own does, and its folder."""
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=found_browser(), args=list(QUIET)
    )
    yield context, tmp_path
    context.close()


def walk(page, address):
    """Fill in the questionnaire, and yield at each place."""
    page.goto(f"{address}/advies/")
    page.fill("#learning_need", STORY)
    yield "typed"
    for button, place in (
        ("Volgende", "step-1"),
        ("Geef nu al advies", "result"),
        ("Verander je antwoorden", "check"),
    ):
        page.click(f"main button:has-text('{button}') >> nth=0")
        page.locator(f"main[data-place={place}]:not([aria-busy])").wait_for()
        yield place


def holding(folder):
    """Return the files that hold the words, as the browser writes texts."""
    signs = [WORD.encode(code) for code in ("utf-8", "utf-16-le")]
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
        and OWN_MEMORY not in path.parts
        and any(s in path.read_bytes() for s in signs)
    )


def test_a_visit_leaves_no_words_in_the_browser_nor_on_its_disk(profile, address):
    context, folder = profile
    page = context.new_page()
    for place in walk(page, address):
        assert WORD not in page.evaluate(HELD), place
    page.goto(f"{address}/privacy/")
    context.close()

    kept = b"".join(path.read_bytes() for path in folder.rglob("Cache_Data/*") if path.is_file())
    assert holding(folder) == []
    assert b"/privacy/" in kept
    assert re.search(rb"/advies/(?!uitleg)", kept) is None


def test_without_script_only_the_browser_itself_keeps_what_was_sent(browser, tmp_path, address):
    context = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=found_browser(), args=list(QUIET), java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"{address}/advies/")
    page.fill("#learning_need", STORY)
    page.click("main button:has-text('Geef nu al advies') >> nth=0")
    assert WORD in page.content()
    context.close()

    assert [name for name in holding(tmp_path) if RESTORE not in name] == []
    assert not any(
        WORD.encode() in path.read_bytes() for path in tmp_path.rglob("*/Session Storage/*")
    )
