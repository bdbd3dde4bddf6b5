"""Every kind of page in a real browser: accessible, quiet, and whole on every screen."""

import pytest

PAGES = [
    "/",
    "/begrippen/",
    "/begrippen/microagressie/",
    "/begrippen/bia/",
    "/aanbod/",
    "/aanbod/overzicht/",
    "/redactie/dekking/",
    "/redactie/dekking/onderwerpen/",
    "/redactie/dekking/doelgroepen-en-niveaus/",
    "/aanbod/?status=open&vergelijk=mag-training&vergelijk=deep-democracy",
    "/aanbod/vergelijken/",
    "/aanbod/vergelijken/?items=mag-training,deep-democracy,coaching-on-the-job",
    "/aanbod/lijst/status/open/",
    "/nieuw/",
    "/redactie/werklijst/",
    "/zoeken/",
    "/zoeken/#q=pesten",
    "/aanbod/omstanderstraining-discriminatie-en-racisme/",
    "/aanbod/onderwijs-training-ik-ben/",
    "/themas/",
    "/themas/bewustzijn/",
    "/onderwerpen/omstander/",
    "/doelgroepen/",
    "/doelgroepen/leidinggevenden/",
    "/leren/",
    "/niveaus/bewust-onbekwaam/",
    "/speerpunten/leiderschap/",
    "/hulp/",
    "/aanvragen/",
    "/rollen/",
    "/achtergrond/",
    "/achtergrond/leergang-voor-trekkers/",
    "/actieplannen/",
    "/actieplannen/onderwijs-2025/",
    "/cijfers/",
    "/instrumenten/",
    "/onderzoek/",
    "/vragen/",
    "/vragen/medewerker/",
    "/bronnen/",
    "/bronnen/bestuursopdracht/",
    "/over/",
    "/privacy/",
    "/toegankelijkheid/",
    "/redactie/",
    "/redactie/kijken-en-controleren/",
    "/redactie/voorbeelden/",
    "/redactie/velden/leerinterventies/",
    "/verantwoording/verwerkingsregister/",
    "/verantwoording/algoritmeregister/",
    "/advies/",
    "/advies/uitleg/",
    "/bestaat-niet/",
    "/advies/bestaat-niet/",
]
SETTINGS = {
    "desktop-light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "narrow-dark": {"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"},
}
OTHER_SCHEME = {"light": "dark", "dark": "light"}
"""Each page is read in both schemes, without loading it again: only its colours change."""
CONTRAST = "async () => (await axe.run(document, {runOnly: ['color-contrast']})).violations.map(v => v.nodes.map(n => n.target.join(' ')).join(' | '))"
RULES = """async () => {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const result = await axe.run(document, {
    runOnly: {type: 'tag', values: tags}, rules: {'target-size': {enabled: true}},
  });
  return result.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(' | '));
}"""


@pytest.fixture(params=SETTINGS)
def visit(request, browser, address, axe):
    """Return a function that opens a page and tells what is wrong with it."""
    setting = SETTINGS[request.param]
    context = browser.new_context(**setting, bypass_csp=True)
    requests = []
    context.on("request", lambda r: requests.append(r.url))
    page = context.new_page()
    messages = []
    page.on("console", lambda m: messages.append(m.text) if m.type == "error" else None)

    def findings(path=None):
        if path:
            page.goto(f"{address}{path}")
        page.evaluate(axe)
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        violations = page.evaluate(RULES)
        page.emulate_media(color_scheme=OTHER_SCHEME[setting["color_scheme"]])
        violations += page.evaluate(CONTRAST)
        page.emulate_media(color_scheme=setting["color_scheme"])
        return {
            "axe": violations,
            "other hosts": [url for url in requests if not url.startswith((address, "data:"))],
            "scrolls sideways": wide,
            "console": [text for text in messages if "404" not in text],
        }

    findings.page = page
    yield findings
    context.close()


CLEAN = {"axe": [], "other hosts": [], "scrolls sideways": False, "console": []}


@pytest.mark.parametrize("path", PAGES)
def test_page_is_accessible_and_quiet(visit, path):
    assert visit(path) == CLEAN


def go(page, button, place):
    """Press `button` and wait for the page that comes in place of this one."""
    page.click(f"main button:has-text('{button}') >> nth=0")
    page.locator(f"main[data-place={place}]:not([aria-busy])").wait_for()


def test_the_questionnaire_is_accessible_in_every_state(visit, address):
    page = visit.page
    page.goto(f"{address}/advies/")
    page.fill("#learning_need", "ons team wil leren ingrijpen bij racistische grappen")
    for step in (1, 2, 3):
        go(page, "Volgende", f"step-{step}")
        assert visit() == CLEAN
    page.fill("#group_size", "veel")
    go(page, "Volgende", "step-3")
    page.locator("[data-faults]").wait_for()
    assert "Fout" in page.title()
    assert visit() == {**CLEAN, "console": visit()["console"]}
    page.fill("#group_size", "12")
    go(page, "Geef nu al advies", "result")
    assert page.locator("h1").inner_text() == "Dit past bij jouw vraag"
    for summary in page.locator("main summary:visible").all():
        summary.click()
    page.select_option("#pas-unit", "individu")
    page.locator("[data-changed]:not(:empty)").wait_for()
    assert visit()["axe"] == []
    go(page, "Verander je antwoorden", "check")
    assert visit()["axe"] == []


def test_the_longest_list_and_the_messages_are_accessible(visit, address):
    page = visit.page
    page.goto(f"{address}/advies/")
    page.fill("#learning_need", "ons team wil leren ingrijpen bij racistische grappen")
    go(page, "Geef nu al advies", "result")
    go(page, "Verander je antwoord op: Wat hebben jullie", "step-9")
    page.fill("#followed-zoek", "omstander")
    page.context.set_offline(True)
    page.click("text=Klaar: naar je advies")
    page.locator("[data-told]").wait_for()
    assert visit()["axe"] == []
    page.click("text=Wis mijn antwoorden")
    assert visit()["axe"] == []


def test_someone_who_was_hurt_is_shown_where_to_turn(visit, address):
    page = visit.page
    page.goto(f"{address}/advies/")
    page.fill("#learning_need", "ik word gepest op mijn werk")
    go(page, "Geef nu al advies", "result")

    assert page.locator("h2").first.inner_text() == "Waar je terechtkunt"
    assert visit() == CLEAN
