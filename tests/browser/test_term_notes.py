"""The explanation of a term in place: by keyboard, mouse and touch, and without a script."""

import pytest

PAGE = "/begrippen/microagressie/"
TERM = "a.lw-term:visible >> nth=0"
NOTE = ".lw-term-note:popover-open"
WIDTHS = {"desktop": (1280, 900), "narrow": (320, 640), "zoomed in four times": (320, 256)}


@pytest.fixture
def page(browser, address):
    page = browser.new_page()
    page.goto(f"{address}{PAGE}")
    yield page
    page.close()


def explanation(page):
    note = page.locator(NOTE)
    note.wait_for()
    return note.locator("span").inner_text()


def definition(page, address):
    """Return the definition on the page that the first term leads to."""
    url = page.locator(TERM).get_attribute("href")
    response = page.request.get(f"{address}{PAGE}{url}")
    return response.text().split('name="description" content="')[1].split('"')[0]


def test_a_keyboard_opens_reads_on_and_closes(page, address):
    term = page.locator(TERM)
    term.focus()
    assert page.locator(NOTE).count() == 0
    page.keyboard.press("Enter")

    assert explanation(page) == definition(page, address)
    assert term.get_attribute("aria-expanded") == "true"
    assert page.locator("main > [role=status]").inner_text() == explanation(page)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text().startswith("Lees meer over ")
    page.keyboard.press("Escape")
    assert page.locator(NOTE).count() == 0
    assert term.evaluate("term => term === document.activeElement")
    assert term.get_attribute("aria-expanded") == "false"


def test_space_opens_and_tab_past_the_explanation_closes(page):
    page.locator(TERM).focus()
    page.keyboard.press("Space")
    explanation(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    assert page.locator(NOTE).count() == 0


def test_read_more_leads_to_the_term(page, address):
    target = page.locator(TERM).evaluate("term => term.href")
    page.locator(TERM).click()
    page.click("text=Lees meer over")

    page.wait_for_url(target)
    assert page.url == target


def test_a_mouse_opens_it_by_resting_and_can_move_onto_it(page):
    page.locator(TERM).hover()
    explanation(page)
    assert page.locator("main > [role=status]").inner_text() == ""
    page.locator(NOTE).hover()
    page.mouse.move(2, 2)
    page.locator(NOTE).wait_for(state="detached")


def test_escape_closes_what_a_mouse_opened_although_the_focus_is_elsewhere(page):
    page.locator(TERM).hover()
    explanation(page)
    page.keyboard.press("Escape")

    assert page.locator(NOTE).count() == 0


def test_a_press_elsewhere_closes_it_and_the_page_does_not_move(page):
    places = "[...document.querySelectorAll('main *:not(.lw-term-note, .lw-term-note *)')].map(e => e.getBoundingClientRect().top)"
    before = page.evaluate(places)
    page.locator(TERM).click()
    explanation(page)
    assert page.evaluate(places) == before
    page.locator("h1").click()

    assert page.locator(NOTE).count() == 0


def test_only_one_is_open_and_a_second_press_closes_it(page):
    terms = page.locator("a.lw-term")
    terms.nth(0).click()
    first = explanation(page)
    terms.nth(1).click()
    page.locator("a.lw-term >> nth=1").and_(page.locator("[aria-expanded=true]")).wait_for()
    assert page.locator(NOTE).count() == 1
    assert explanation(page) != first
    terms.nth(1).click()

    assert page.locator(NOTE).count() == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_a_finger_opens_it_within_the_screen(browser, address, width):
    size = dict(zip(("width", "height"), WIDTHS[width], strict=True))
    context = browser.new_context(viewport=size, has_touch=True)
    page = context.new_page()
    page.goto(f"{address}/achtergrond/leergang-voor-trekkers/")
    for term in page.locator("a.lw-term:visible").all()[:40:8]:
        term.tap()
        explanation(page)
        box = page.locator(NOTE).bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= size["width"]
        assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
        page.keyboard.press("Escape")
    context.close()


def test_a_press_that_asks_for_a_new_tab_gets_one(page, address):
    with page.context.expect_page() as opened:
        page.locator(TERM).click(modifiers=["ControlOrMeta"])

    assert opened.value.url == page.locator(TERM).evaluate("term => term.href")
    assert page.url == f"{address}{PAGE}"


def test_a_press_follows_the_link_when_the_explanation_cannot_be_had(page):
    target = page.locator(TERM).evaluate("term => term.href")
    page.route(
        target,
        lambda route: route.abort() if route.request.resource_type == "fetch" else route.fallback(),
    )
    page.locator(TERM).click()

    page.wait_for_url(target)
    assert page.url == target


def test_without_script_a_term_is_a_link(browser, address):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}{PAGE}")
    term = page.locator(TERM)
    target = term.get_attribute("href").strip("./")
    assert term.get_attribute("role") is None
    term.click()

    assert page.url == f"{address}/begrippen/{target}/"
    page.close()
