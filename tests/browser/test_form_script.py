"""The questionnaire with JavaScript: in place, nothing lost, nothing left behind."""

import json

import pytest
from playwright.sync_api import expect

KEY = "leerwijzer-antwoorden"
INDIVIDUAL = "Voor mezelf of één persoon"
REFUSED_STORAGE = """Object.defineProperty(window, 'sessionStorage', {
  get() { throw new DOMException('refused', 'SecurityError'); },
})"""
QUESTION = "ons team wil leren ingrijpen bij racistische grappen"


@pytest.fixture
def page(browser, address):
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    page.set_default_timeout(8000)
    page.goto(f"{address}/advies/")
    page.loads = []
    page.on("load", lambda _: page.loads.append(page.url))
    yield page
    context.close()


def heading(page, text):
    page.locator("h1", has_text=text).wait_for()


def to_result(page):
    page.fill("#learning_need", QUESTION)
    page.click("text=Geef nu al advies")
    heading(page, "Dit past bij jouw vraag")
    page.locator("[data-print]:not([hidden])").wait_for()


def focused(page):
    return page.evaluate("document.activeElement.tagName")


def stores(page):
    return page.evaluate(
        "[Object.keys(sessionStorage), Object.keys(localStorage), document.cookie]"
    )


def test_the_whole_walk_goes_by_keyboard_in_one_page(page, address):
    page.focus("#learning_need")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    heading(page, "Over welke onderwerpen")
    assert focused(page) == "H1"
    assert "stap 2 van 11" in page.title()
    page.keyboard.press("Tab")
    page.keyboard.type("omstander")
    page.keyboard.press("Enter")
    assert "Gevonden: 1" in page.locator("[data-count]").inner_text()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert "Gekozen: 1 van 31" in page.locator("[data-count]").inner_text()
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    heading(page, "Dit past bij jouw vraag")

    assert (focused(page), page.url, page.loads) == ("H1", f"{address}/advies/", [])
    assert "De rol van de omstander" in page.locator("#antwoorden + ul").inner_text()


def test_back_and_forward_go_to_the_steps_and_keep_the_answers(page, address):
    page.fill("#learning_need", QUESTION)
    page.click("text=Volgende")
    heading(page, "Over welke onderwerpen")
    page.check("text=Microagressies")
    page.click("text=Volgende")
    heading(page, "Wie je bent")
    page.go_back()
    heading(page, "Over welke onderwerpen")
    assert page.is_checked("text=Microagressies")
    page.go_back()
    heading(page, "Wat wil je leren")
    assert page.input_value("#learning_need") == QUESTION
    page.go_forward()
    heading(page, "Over welke onderwerpen")

    assert page.url == f"{address}/advies/"
    assert page.evaluate("history.state") == {"place": "step-1"}


def test_a_reload_brings_back_the_step_and_what_was_being_typed(page):
    page.fill("#learning_need", QUESTION)
    page.reload()
    expect(page.locator("#learning_need")).to_have_value(QUESTION)
    for title in ("Over welke onderwerpen", "Wie je bent", "De mensen die gaan leren"):
        page.click("text=Volgende")
        heading(page, title)
    page.fill("#group_size", "veel")
    page.reload()
    heading(page, "De mensen die gaan leren")

    assert page.input_value("#group_size") == "veel"
    assert page.locator("[data-faults]").count() == 0


def test_a_reload_brings_back_the_result(page):
    to_result(page)
    page.reload()

    heading(page, "Dit past bij jouw vraag")


def test_a_result_about_safety_is_forgotten_and_never_opens_again(page):
    page.fill("#learning_need", "ik word gepest op mijn werk")
    page.click("text=Geef nu al advies")
    heading(page, "Eerst veiligheid")
    expect(page.locator("[data-forgotten]")).to_be_visible()
    page.locator("[data-print]:not([hidden])").wait_for()
    assert stores(page) == [[], [], ""]
    page.reload()
    heading(page, "Wat wil je leren")

    assert page.input_value("#learning_need") == ""


def test_a_fresh_visit_with_kept_answers_asks_to_go_on_or_start_again(page, address):
    to_result(page)
    page.goto(address)
    page.goto(f"{address}/advies/")
    heading(page, "Je hebt nog antwoorden in dit tabblad")
    assert not page.locator("#learning_need").is_visible()
    page.click("button >> text=Verder gaan")
    heading(page, "Dit past bij jouw vraag")
    assert focused(page) == "H1"
    page.goto(address)
    page.goto(f"{address}/advies/")
    page.click("button >> text=Opnieuw beginnen")
    expect(page.locator("#learning_need")).to_be_focused()

    assert (page.input_value("#learning_need"), stores(page)) == ("", [[], [], ""])


def test_a_fault_gets_the_focus_and_leads_to_its_field(page, address):
    page.fill("#learning_need", "x" * 2001)
    page.click("text=Volgende")
    page.locator("[data-faults]").wait_for()
    assert page.title().startswith("Fout: ")
    assert page.evaluate("document.activeElement.hasAttribute('data-faults')")
    page.click("[data-faults] a")

    assert page.evaluate("document.activeElement.id") == "learning_need"
    assert page.url == f"{address}/advies/"


def test_only_one_key_is_stored_and_wiping_leaves_nothing(page, address):
    to_result(page)
    assert stores(page) == [[KEY], [], ""]
    kept = json.loads(page.evaluate(f"sessionStorage['{KEY}']"))
    assert ["learning_need", QUESTION] in kept["fields"]
    assert QUESTION not in page.evaluate("JSON.stringify(history.state)")
    page.click("[data-wipe]:visible")
    heading(page, "Je antwoorden zijn gewist")
    assert stores(page) == [[], [], ""]
    assert QUESTION not in page.content()
    page.go_back()
    heading(page, "Wat wil je leren")
    page.reload()

    assert page.input_value("#learning_need") == ""
    assert stores(page) == [[], [], ""]


def test_starting_again_wipes_too(page):
    to_result(page)
    page.click("text=Begin opnieuw")
    heading(page, "Wat wil je leren")

    assert page.input_value("#learning_need") == ""
    assert stores(page) == [[], [], ""]


def test_without_a_connection_the_text_stays_and_the_page_says_so(page):
    page.fill("#learning_need", QUESTION)
    page.context.set_offline(True)
    page.click("text=Volgende")
    page.locator("[role=alert]").wait_for()
    assert "Het versturen lukt nu niet" in page.locator("[role=alert]").inner_text()
    assert page.input_value("#learning_need") == QUESTION
    page.context.set_offline(False)
    page.click("text=Volgende")

    heading(page, "Over welke onderwerpen")


def test_answers_that_cannot_be_shown_after_a_reload_are_not_lost(page):
    page.fill("#learning_need", QUESTION)
    page.context.route("**/advies/", refuse_posts)
    page.reload()
    page.locator("[role=alert]").wait_for()
    assert "We kunnen je antwoorden nu niet tonen" in page.locator("[role=alert]").inner_text()
    page.context.unroute("**/advies/")
    page.click("text=Probeer opnieuw")

    expect(page.locator("#learning_need")).to_have_value(QUESTION)


def refuse_posts(route):
    if route.request.method == "POST":
        route.abort()
    else:
        route.continue_()


def test_two_presses_do_what_one_does(page):
    asked = []
    page.on("request", lambda request: asked.append(request.method))
    page.evaluate(
        "() => { const b = document.querySelector('[value=next]'); b.click(); b.click(); b.click(); }"
    )
    heading(page, "Over welke onderwerpen")

    assert asked.count("POST") == 1


def test_not_knowing_and_an_answer_do_not_go_together(page):
    page.click("text=Volgende")
    heading(page, "Over welke onderwerpen")
    page.check("text=Microagressies")
    page.check("#topics-onbekend")
    assert not page.is_checked("text=Microagressies")
    page.check("text=Microagressies")

    assert not page.is_checked("#topics-onbekend")


def test_a_changed_answer_changes_the_advice_in_place(page):
    to_result(page)
    page.click("text=Toon je antwoorden")
    page.focus("#pas-unit")
    page.select_option("#pas-unit", "individu")
    told = page.locator("[data-changed]:not(:empty)")
    told.wait_for()
    assert told.inner_text().startswith("Het advies is aangepast. De eerste stap is nu: ")
    assert page.locator(".lw-new").first.inner_text() == "Nieuw"
    assert page.evaluate("document.activeElement.id") == "pas-unit"
    page.select_option("#pas-learning_climate", "onveilig")
    heading(page, "Eerst veiligheid")
    assert page.locator("main a[href^='/aanbod/']").count() == 0
    assert page.locator("[data-adjust]").count() == 0
    assert (focused(page), stores(page)) == ("H1", [[], [], ""])


def test_an_answer_changed_without_a_connection_can_be_tried_again_and_is_not_lost(page):
    to_result(page)
    page.click("text=Toon je antwoorden")
    again = page.locator("[data-adjust] button")
    page.context.set_offline(True)
    page.select_option("#pas-unit", "individu")
    expect(
        page.locator("[data-adjust]").locator("xpath=preceding-sibling::*[@role='alert']")
    ).to_be_visible()
    assert again.inner_text() == "Pas het advies aan"
    page.context.set_offline(False)
    page.click("text=Verander je antwoorden")
    heading(page, "Controleer je antwoorden")
    expect(page.locator(".lw-answers")).to_contain_text(INDIVIDUAL)
    page.go_back()
    heading(page, "Dit past bij jouw vraag")
    page.click("text=Toon je antwoorden")
    page.context.set_offline(True)
    page.select_option("#pas-unit", "team")
    again.wait_for()
    page.context.set_offline(False)
    again.click()
    expect(page.locator("[data-adjust] button")).to_be_hidden()

    assert page.locator("[role=alert]").count() == 0
    assert page.input_value("#pas-unit") == "team"


def leave_unanswered(_):
    """Let a request wait for ever."""


def test_a_press_takes_over_from_a_change_that_is_under_way(page):
    to_result(page)
    page.click("text=Toon je antwoorden")
    page.route("**/advies/", leave_unanswered, times=1)
    page.select_option("#pas-unit", "individu")
    page.click("text=Verander je antwoorden")
    heading(page, "Controleer je antwoorden")

    expect(page.locator(".lw-answers")).to_contain_text(INDIVIDUAL)


def test_the_questionnaire_works_when_the_browser_refuses_storage(page):
    page.add_init_script(REFUSED_STORAGE)
    page.reload()
    page.fill("#learning_need", QUESTION)
    page.click("text=Volgende")
    heading(page, "Over welke onderwerpen")
    page.go_back()
    heading(page, "Wat wil je leren")
    assert page.input_value("#learning_need") == QUESTION
    page.click("text=Geef nu al advies")
    heading(page, "Dit past bij jouw vraag")
    page.click("[data-wipe]:visible")
    heading(page, "Je antwoorden zijn gewist")
    page.go_back()
    heading(page, "Wat wil je leren")

    assert page.input_value("#learning_need") == ""


def test_the_advice_can_be_copied_and_downloaded(page):
    to_result(page)
    page.click("text=Kopieer als tekst")
    page.locator("[data-copied]:not(:empty)").wait_for()
    assert page.locator("[data-copied]").inner_text() == "De tekst is gekopieerd."
    assert QUESTION in page.evaluate("navigator.clipboard.readText()")
    for button, name in {"PDF": "leeradvies.pdf", "tekst": "leeradvies.txt"}.items():
        with page.expect_download() as download:
            page.click(f"text=Download als {button}")
        assert download.value.suggested_filename == name

    assert page.locator("h1").inner_text() == "Dit past bij jouw vraag"


def test_the_reasons_are_open_on_paper(page):
    to_result(page)
    reason = page.locator(".lw-bars").first
    assert not reason.is_visible()
    page.emulate_media(media="print")

    assert reason.is_visible()
    assert not page.locator(".lw-adjust").is_visible()


POST = """fields => {
  const form = Object.assign(document.createElement('form'), {method: 'post', action: '/advies/'});
  for (const [name, value] of fields) {
    form.append(Object.assign(document.createElement('input'), {name, value}));
  }
  document.body.append(form);
  HTMLFormElement.prototype.submit.call(form);
}"""


@pytest.mark.parametrize("action", ["step-0", "step-1", "step-3", "step-9", "check", "result"])
def test_a_form_page_is_light(page, action):
    fields = [["learning_need", QUESTION], ["unit", "team"], ["action", action]]
    page.wait_for_load_state("networkidle")
    tool = page.context.new_cdp_session(page)
    tool.send("Network.enable")
    tool.send("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes = []
    tool.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    with page.expect_navigation(wait_until="networkidle"):
        page.evaluate(POST, fields)

    assert len(sizes) <= 8
    assert sum(sizes) <= 40_000
