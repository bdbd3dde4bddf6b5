"""The whole path with JavaScript switched off, and with nothing but a keyboard."""

import pytest


@pytest.fixture
def page(browser):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def test_from_a_word_to_advice_without_script(page, address):
    page.goto(address)
    page.click("text=Ik wil een woord begrijpen")
    page.click("text=microagressie >> nth=0")
    assert page.locator("h1").inner_text() == "microagressie"

    page.goto(f"{address}/aanbod/")
    assert page.locator("#aanbod tbody tr").count() > 60
    assert not page.locator("form[data-filter]").is_visible()

    page.click("dl.lw-lists >> text=Coaching")
    assert page.locator("main li a[href*='/coaching-on-the-job/']").count() == 1

    for path in ("zoeken", "aanbod/vergelijken"):
        page.goto(f"{address}/{path}/")
        assert "alleen met JavaScript" in page.locator("main").inner_text()

    page.goto(f"{address}/advies/")
    page.fill("#learning_need", "ik wil leren ingrijpen als omstander")
    page.click("text=Volgende")
    page.check("text=De rol van de omstander")
    page.click("text=Geef nu al advies")
    assert page.locator("#route").inner_text() == "Jouw leerroute"
    assert page.locator("#waarom").is_visible()


def test_the_result_is_adjusted_and_taken_along_without_script(page, address):
    page.goto(f"{address}/advies/")
    page.fill("#learning_need", "ons team wil leren ingrijpen bij racistische grappen")
    page.click("text=Geef nu al advies")
    page.click("text=Toon je antwoorden")
    page.select_option("#pas-unit", "individu")
    page.click("text=Pas het advies aan")
    assert "Het advies is aangepast." in page.locator("[data-changed]").inner_text()
    with page.expect_download() as download:
        page.click("text=Download als PDF")
    assert download.value.suggested_filename == "leeradvies.pdf"
    scripted = page.locator("[data-wipe], [data-copy], [data-print]")
    assert [button.is_visible() for button in scripted.all()] == [False] * scripted.count()

    page.click("text=Verander je antwoorden")
    page.click("text=Verander je antwoord op: Hoeveel tijd is er?")
    page.check("text=Een dagdeel")
    page.click("text=Klaar: naar al je antwoorden")
    assert page.locator("h1").inner_text() == "Controleer je antwoorden"
    assert page.get_by_text("Een dagdeel").is_visible()


def test_the_menu_opens_by_keyboard_on_a_phone(page, address):
    page.goto(address)
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Ga naar de inhoud"
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Menu"
    assert not page.locator("nav[aria-label=Hoofdmenu]").is_visible()
    place = page.locator(":focus").bounding_box()
    page.keyboard.press("Enter")

    assert page.locator("nav[aria-label=Hoofdmenu]").is_visible()
    assert page.locator(":focus").inner_text() == "Sluiten"
    opened = page.locator(":focus").bounding_box()
    assert (opened["y"], opened["x"] + opened["width"]) == (place["y"], place["x"] + place["width"])


def test_the_way_to_search_can_be_read_on_the_band_of_the_home_page(page, address):
    page.goto(address)

    link = page.locator(".lw-hero .lw-search__way")
    assert link.is_visible()
    assert link.evaluate("a => getComputedStyle(a).color") == "rgb(255, 255, 255)"


def test_a_card_on_a_phone_leaves_out_what_is_not_known(page, address):
    page.goto(f"{address}/actieplannen/")

    cells = page.locator("#acties td", has_text="–")
    told = [cell.inner_text() for cell in cells.all() if cell.is_visible()]
    assert "–" not in told
