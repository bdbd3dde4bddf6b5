"""What a visit weighs: bytes as they come over the line, and requests."""

import pytest

from tests.browser.test_pages import PAGES

KB = 1000
CONTENT = (85 * KB, 16)
FORM = (40 * KB, 8)


@pytest.fixture
def weigh(browser, address):
    """Return a function that makes a visit and returns its bytes and its requests."""
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))

    def visit(action):
        sizes.clear()
        action(page)
        page.wait_for_load_state()
        page.evaluate("document.fonts.ready")  # what was sent before this was told before this
        return sum(sizes), len(sizes)

    yield visit
    context.close()


def test_every_kind_of_page_is_light(weigh, address):
    heavy = {}
    for path in PAGES:
        weigh(lambda page: page.goto("about:blank"))  # what the page before still loads, ends here
        size, requests = weigh(lambda page, path=path: page.goto(f"{address}{path}"))
        most_bytes, most_requests = FORM if path.startswith("/advies") else CONTENT
        if size > most_bytes or requests > most_requests:
            heavy[path] = (size, requests)

    assert heavy == {}


def go_on(page, action, place):
    page.click(f"main button[value={action}]")
    page.locator(f"main[data-place={place}]").wait_for()


def test_the_questionnaire_and_its_result_are_light(weigh, address):
    def ask(page):
        page.goto(f"{address}/advies/")
        page.fill("#learning_need", "ons team wil leren ingrijpen bij racistische grappen")

    visits = {
        "first question": ask,
        "long list": lambda page: go_on(page, "next", "step-1"),
        "result": lambda page: go_on(page, "result", "result"),
    }
    weights = {name: weigh(action) for name, action in visits.items()}

    assert min(size for size, _ in weights.values()) > KB
    assert {n: w for n, w in weights.items() if w[0] > FORM[0] or w[1] > FORM[1]} == {}
