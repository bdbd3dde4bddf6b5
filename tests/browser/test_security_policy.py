"""The security policy in a real browser: no page breaks it, and what it forbids does not happen."""

import pytest

from tests.browser.test_pages import PAGES

WATCH = "document.addEventListener('securitypolicyviolation', e => told(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sourceFile));"


@pytest.fixture
def watched(browser):
    """Return a page, and what its browser says of broken rules."""
    context = browser.new_context()
    told = []
    context.expose_function("told", lambda text: told.append(text))  # noqa: PLW0108 - playwright marks the function
    context.add_init_script(WATCH)
    page = context.new_page()
    words = ("Content Security Policy", "integrity", "Permissions-Policy", "Refused", "MIME")
    page.on("console", lambda m: told.append(m.text) if any(w in m.text for w in words) else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    yield page, told
    context.close()


def test_no_kind_of_page_breaks_the_policy(watched, address):
    page, told = watched
    for path in PAGES:
        page.goto(f"{address}{path}")
        page.wait_for_load_state()

    assert told == []


def test_what_moves_in_a_page_keeps_to_the_policy(watched, address):
    page, told = watched
    page.goto(f"{address}/aanbod/")
    page.locator("form[data-filter] summary, form[data-filter] input[type=checkbox]").first.click()
    page.goto(f"{address}/")
    page.fill("input[type=search]", "pesten")
    page.locator(".lw-search [role=listbox] a, .lw-search li a").first.wait_for()
    page.goto(f"{address}/begrippen/microagressie/")
    page.goto(f"{address}/advies/")
    page.fill("#learning_need", "ons team wil leren ingrijpen bij racistische grappen")
    page.click("main button[value=result]")
    page.locator("main[data-place=result]").wait_for()

    assert told == []


def test_the_policy_stops_what_it_forbids(watched, address):
    """Without this, the tests above could be silent because nobody listens."""
    page, told = watched
    page.goto(address)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=color:red>')")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    page.evaluate("fetch('https://elders.example/').catch(() => {})")
    page.wait_for_function("true")

    assert page.evaluate("window.ran") is None
    assert {text.split()[0] for text in told} >= {
        "style-src-attr",
        "script-src-elem",
        "connect-src",
    }
