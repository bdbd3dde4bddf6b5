"""All results of a search, on a page of their own."""

import pytest
from playwright.sync_api import expect

RESULTS = ".lw-results a"
STATUS = ".lw-find__count"
FAILED = "Zoeken lukt nu niet. Heb je verbinding? Probeer het zo nog eens."
LEFT = "[location.href, Object.keys(sessionStorage), Object.keys(localStorage), document.cookie]"


@pytest.fixture
def page(browser):
    page = browser.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


def test_enter_in_the_search_box_shows_all_results(page, address):
    page.goto(f"{address}/aanbod/")
    page.get_by_role("searchbox", name="Zoeken", exact=True).fill("microagresie")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/**")
    page.locator(RESULTS).first.wait_for()

    assert page.locator(RESULTS).count() > 3
    assert "microagressie" in page.locator(RESULTS).first.inner_text()
    assert page.locator("#zoekwoorden").input_value() == "microagresie"
    assert "voor ‘microagresie’" in page.locator(STATUS).inner_text()


def test_the_words_stand_in_no_address_no_title_and_no_store(page, address):
    seen = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    page.goto(f"{address}/aanbod/")
    page.get_by_role("searchbox", name="Zoeken", exact=True).fill("microagresie")
    page.get_by_role("link", name="Alle resultaten").click()
    page.locator(RESULTS).first.wait_for()
    assert page.evaluate(LEFT) == [f"{address}/zoeken/", [], [], ""]
    assert page.title().startswith("Zoeken – ")
    page.fill("#zoekwoorden", "microagressies")
    expect(page.locator(STATUS)).to_contain_text("‘microagressies’")

    assert page.evaluate(LEFT) == [f"{address}/zoeken/", [], [], ""]
    assert page.title().startswith("Zoeken – ")
    assert [url for url in seen if "microag" in url and "q=" in url] == []


def test_the_words_are_there_again_after_a_reload_and_after_going_back(page, address):
    page.goto(f"{address}/zoeken/")
    page.fill("#zoekwoorden", "microagresie")
    page.locator(RESULTS).first.wait_for()
    page.reload()
    expect(page.locator(STATUS)).to_contain_text("‘microagresie’")
    page.locator(RESULTS).first.click()
    page.wait_for_url("**/begrippen/**")
    page.go_back()
    expect(page.locator(STATUS)).to_contain_text("‘microagresie’")
    page.goto(f"{address}/privacy/")
    page.goto(f"{address}/zoeken/")

    assert page.input_value("#zoekwoorden") == ""


def test_the_words_of_a_link_are_taken_out_of_the_address(page, address):
    page.goto(f"{address}/zoeken/#q=racisme")
    expect(page.locator(STATUS)).to_contain_text("‘racisme’")

    assert page.url == f"{address}/zoeken/"
    assert page.title().startswith("Zoeken – ")


def test_the_box_on_the_page_itself_hands_its_words_to_the_page(page, address):
    page.goto(f"{address}/zoeken/#q=racisme")
    page.get_by_role("searchbox", name="Zoeken", exact=True).fill("pesten")
    page.locator(".lw-search__results a").first.wait_for()
    page.keyboard.press("Enter")
    expect(page.locator(STATUS)).to_contain_text("‘pesten’")

    assert not page.locator(".lw-search__results").is_visible()
    assert page.evaluate("document.activeElement.id") == "zoekwoorden"


FAULTS = {
    "no connection": lambda route: route.abort(),
    "a server that fails": lambda route: route.fulfill(status=503, json=[]),
}


PLACES = {
    "/privacy/": ("#zoeken", ".lw-search__status", ".lw-search__results a"),
    "/zoeken/": ("#zoekwoorden", STATUS, RESULTS),
}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("path", PLACES)
def test_a_search_that_fails_says_so_and_can_be_tried_again(page, address, fault, path):
    field, status, results = PLACES[path]
    page.goto(f"{address}{path}")
    page.route("**/search-index.*.json", FAULTS[fault])
    page.fill(field, "racism")
    expect(page.locator(status)).to_have_text(FAILED)
    page.unroute("**/search-index.*.json")
    page.fill(field, "racisme")

    page.locator(results).first.wait_for()


def test_results_can_be_narrowed_to_one_kind_and_the_words_changed(page, address):
    page.goto(f"{address}/zoeken/#q=racisme")
    page.locator(RESULTS).first.wait_for()
    page.get_by_role("radio", name="Leeraanbod").check()
    kinds = set(page.locator(".lw-results .lw-search__kind").all_text_contents())
    assert kinds == {"Leeraanbod"}
    page.fill("#zoekwoorden", "pesten")
    expect(page.locator(STATUS)).to_contain_text("pesten")

    assert page.locator(RESULTS).first.inner_text().split("\n")[1] == "pesten"


def test_a_result_within_a_long_page_opens_its_place(page, address):
    page.goto(f"{address}/zoeken/#q=telefoonnummer vertrouwenspersoon")
    page.locator(RESULTS, has_text="Wat is het telefoonnummer van de vertrouwenspersoon?").click()
    page.wait_for_url("**/vragen/**")

    page.locator("#nummer-van-de-vertrouwenspersoon p").first.wait_for(state="visible")


def test_nothing_found_gives_ways_on(page, address):
    page.goto(f"{address}/zoeken/#q=xqzwvk")
    page.locator("[data-nothing]").wait_for(state="visible")

    assert page.locator("[data-nothing] a").count() >= 4
    assert page.locator(STATUS).inner_text() == "Niets gevonden voor ‘xqzwvk’."


def test_the_texts_are_searched_when_somebody_asks_for_it(page, address):
    page.goto(f"{address}/zoeken/#q=trekker")
    page.locator(RESULTS).first.wait_for()
    few = page.locator(STATUS).inner_text()
    page.click("text=Zoek ook in de teksten")
    page.locator("[data-texts]").wait_for(state="hidden")

    assert int(page.locator(STATUS).inner_text().split()[0]) > int(few.split()[0])
