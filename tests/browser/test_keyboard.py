"""Walks through the site with nothing but a keyboard."""

import pytest

RESULTS = ".lw-search__results a:not(.lw-search__all)"


@pytest.fixture
def page(browser, address):
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(address)
    yield page
    page.close()


def focused(page):
    return page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()")


def test_the_first_stop_skips_to_the_content(page):
    page.keyboard.press("Tab")
    assert focused(page) == "Ga naar de inhoud"
    assert page.locator(":focus").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")

    assert focused(page) == "inhoud"


def test_search_tells_its_results_and_walks_through_them(page, address):
    page.get_by_role("searchbox").focus()
    page.keyboard.type("microagresie")
    page.locator(RESULTS).first.wait_for()
    count = page.locator(RESULTS).count()
    assert page.locator(".lw-search__status").inner_text().startswith((str(count), "De eerste"))

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    assert page.locator(RESULTS).first.evaluate("link => link === document.activeElement")
    page.keyboard.press("Escape")
    assert focused(page) == "zoeken"
    assert not page.locator(RESULTS).first.is_visible()

    page.keyboard.type("s")
    page.locator(RESULTS).first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/begrippen/microagressie/")


def test_search_says_that_it_found_nothing_and_where_else_to_look(page):
    page.get_by_role("searchbox").focus()
    page.keyboard.type("qwxzqwxz")
    status = page.locator(".lw-search__status a").first
    status.wait_for()

    assert page.locator(".lw-search__status").inner_text().startswith("Niets gevonden")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/themas/", "/advies/"])
def test_where_else_to_look_has_the_ink_of_the_message(page, address, path, scheme):
    page.emulate_media(color_scheme=scheme)
    page.goto(f"{address}{path}")
    page.get_by_role("searchbox").fill("qwxzqwxz")
    link = page.locator(".lw-search__status a").first
    link.wait_for()

    assert link.evaluate(
        "a => getComputedStyle(a).color === getComputedStyle(a.parentElement).color"
    )


def test_a_wide_table_scrolls_by_keyboard(page, address):
    page.goto(f"{address}/achtergrond/leergang-voor-trekkers/")
    region = page.get_by_role("region", name="Begroting")
    region.focus()
    page.keyboard.press("ArrowRight")

    page.wait_for_function("document.activeElement.scrollLeft > 0")


def test_the_questionnaire_is_filled_in_without_script(browser, address):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}/advies/")
    page.locator("textarea").focus()
    page.keyboard.type("leren ingrijpen als omstander")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    page.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")
    assert page.get_by_role("checkbox").first.is_checked()
    page.get_by_role("button", name="Geef nu al advies").focus()
    page.keyboard.press("Enter")

    page.get_by_role("heading", name="Jouw leerroute").wait_for()
    page.close()
