"""All results of a search, on a page of their own."""

import pytest
from playwright.sync_api import expect

RESULTS = ".lw-results a"


@pytest.fixture
def page(browser):
    page = browser.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


def test_enter_in_the_search_box_shows_all_results(page, address):
    sent = []
    page.on("request", lambda request: sent.append(request.url))
    page.goto(f"{address}/aanbod/")
    page.get_by_role("searchbox", name="Zoeken", exact=True).fill("microagresie")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/**")
    page.locator(RESULTS).first.wait_for()

    assert page.locator(RESULTS).count() > 3
    assert "microagressie" in page.locator(RESULTS).first.inner_text()
    assert page.locator("#zoekwoorden").input_value() == "microagresie"
    assert "voor ‘microagresie’" in page.locator(".lw-find__count").inner_text()
    assert [url for url in sent if "microagresie" in url.partition("#")[0]] == []


def test_results_can_be_narrowed_to_one_kind_and_the_words_changed(page, address):
    page.goto(f"{address}/zoeken/#q=racisme")
    page.locator(RESULTS).first.wait_for()
    page.get_by_role("radio", name="Leeraanbod").check()
    kinds = set(page.locator(".lw-results .lw-search__kind").all_text_contents())
    assert kinds == {"Leeraanbod"}
    page.fill("#zoekwoorden", "pesten")
    expect(page.locator(".lw-find__count")).to_contain_text("pesten")

    assert page.evaluate("location.hash") == "#q=pesten"
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
    assert page.locator(".lw-find__count").inner_text() == "Niets gevonden voor ‘xqzwvk’."


def test_the_texts_are_searched_when_somebody_asks_for_it(page, address):
    page.goto(f"{address}/zoeken/#q=racisme")
    page.locator(RESULTS).first.wait_for()
    few = page.locator(".lw-find__count").inner_text()
    page.click("text=Zoek ook in de teksten")
    page.locator("[data-texts]").wait_for(state="hidden")

    assert int(page.locator(".lw-find__count").inner_text().split()[0]) > int(few.split()[0])
