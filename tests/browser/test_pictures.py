"""Pictures in a real browser: the signposts in sight, the numbers true where they lead."""

import pytest


@pytest.fixture
def phone(browser):
    context = browser.new_context(viewport={"width": 390, "height": 664})
    yield context.new_page()
    context.close()


def test_every_signpost_stands_on_the_first_screen_of_a_phone(phone, address):
    phone.goto(address)
    phone.get_by_role("searchbox").wait_for()
    signs = phone.locator(".lw-signpost").all()

    assert len(signs) == 6
    for sign in signs:
        box = sign.bounding_box()
        assert box["height"] >= 44
        assert box["y"] + box["height"] <= 664


def test_a_number_of_the_overview_leads_to_as_many_rows(phone, address):
    phone.goto(f"{address}/aanbod/overzicht/")
    links = phone.locator("table >> nth=0 >> a.lw-cell")
    told = [
        (link.get_attribute("href"), sum(map(int, filter(str.isdigit, link.inner_text().split()))))
        for link in (links.nth(number) for number in (0, 2, links.count() - 1))
    ]

    for href, number in told:
        phone.goto(f"{address}/aanbod/overzicht/{href}")
        assert phone.locator("#aanbod tbody tr:visible").count() == number, href
