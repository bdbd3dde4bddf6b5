"""The offer guide: counts that follow the choices, an order, an address to share, and comparing."""

import pytest
from playwright.sync_api import expect

ROWS = "#aanbod tbody tr:not([hidden])"
STATUS = "[data-filter-count]"


@pytest.fixture
def page(browser, address):
    page = browser.new_page()
    page.set_default_timeout(10_000)
    page.goto(f"{address}/aanbod/")
    page.locator("form[data-filter]").wait_for()
    yield page
    page.close()


def choose(page, name, value):
    box = page.locator(f"input[name={name}][value={value}]")
    fold = page.locator("details.lw-facet", has=box)
    if fold.get_attribute("open") is None:
        fold.locator("summary").click()
    box.click()


def count_of(page, name, value):
    box = page.locator(f"label:has(> input[name={name}][value={value}]) .lw-count")
    return int(box.text_content().strip("()"))


def names(page):
    return page.locator(f"{ROWS} th a").all_inner_texts()


def offers(catalog, **wanted):
    """Return how many interventions have one of the wanted values in every field."""
    found = [
        item
        for item in catalog.interventions.values()
        if all(getattr(item, field) in values for field, values in wanted.items())
    ]
    return len(found)


def test_counts_follow_the_other_choices_and_tell_what_choosing_gives(page, catalog):
    assert count_of(page, "status", "open") == offers(catalog, status=["open"])
    choose(page, "van-wie", "wpi")

    assert count_of(page, "status", "open") == offers(catalog, status=["open"], scope=["wpi"]) == 0
    assert count_of(page, "van-wie", "onderwijs") == offers(catalog, scope=["onderwijs"])
    assert count_of(page, "status", "pilot") == offers(catalog, status=["pilot"], scope=["wpi"])
    assert page.locator("input[name=status][value=open]").is_enabled()
    choose(page, "status", "pilot")
    assert page.locator(ROWS).count() == offers(catalog, status=["pilot"], scope=["wpi"])


def test_two_values_of_one_choice_widen_and_are_told(page, catalog):
    choose(page, "status", "open")
    choose(page, "status", "op-aanvraag")

    wanted = offers(catalog, status=["open", "op-aanvraag"])
    assert page.locator(STATUS).inner_text() == (
        f"{wanted} van de {len(catalog.interventions)} leerinterventies"
    )
    assert page.locator(".lw-chips button").all_inner_texts()[-1] == "Wis de keuzes"
    page.get_by_role("button", name="Haal weg: Status, Open aanbod").click()
    assert page.locator(ROWS).count() == offers(catalog, status=["op-aanvraag"])
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.click("text=Wis de keuzes")
    assert page.locator(ROWS).count() == len(catalog.interventions)


def test_the_address_holds_the_choices_and_nothing_that_was_typed(page, address, catalog):
    choose(page, "status", "open")
    page.select_option("#filter-sort", "-naam")
    page.fill("#filter-words", "leren")
    shared = page.evaluate("location.href")
    assert "leren" not in shared
    page.goto(shared)
    page.fill("#filter-words", "")

    assert page.locator("input[name=status][value=open]").is_checked()
    assert page.locator(ROWS).count() == offers(catalog, status=["open"])
    assert names(page) == sorted(names(page), key=str.casefold, reverse=True)

    page.goto(f"{address}/aanbod/?status=open&status=bestaat-niet&onzin=1&sorteer=nergens")
    assert page.locator(ROWS).count() == offers(catalog, status=["open"])


def test_back_and_forward_take_choices_back(page, catalog):
    choose(page, "status", "open")
    choose(page, "van-wie", "wpi")
    assert page.locator(STATUS).inner_text().startswith("Geen leerinterventies")
    page.go_back()
    expect(page.locator("[value=wpi]")).not_to_be_checked()
    assert page.locator(ROWS).count() == offers(catalog, status=["open"])
    page.go_forward()
    expect(page.locator("[value=wpi]")).to_be_checked()

    assert page.locator(ROWS).count() == 0


def test_the_head_of_a_column_sorts_by_keyboard_and_says_so(page):
    head = page.locator("th[data-sort=naam]")
    page.locator("th[data-sort=naam] button").focus()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    assert names(page) == sorted(names(page), key=str.casefold)
    page.keyboard.press("Enter")

    assert head.get_attribute("aria-sort") == "descending"
    assert page.locator("#filter-sort").input_value() == "-naam"


def test_what_takes_an_unknown_time_comes_last_in_both_directions(page, catalog):
    unknown = {item.label for item in catalog.interventions.values() if not item.time_budget}
    for order in ("tijd", "-tijd"):
        page.select_option("#filter-sort", order)
        assert set(names(page)[-len(unknown) :]) == unknown


def test_two_to_four_can_be_compared(page, catalog):
    boxes = page.locator("input[name=vergelijk]")
    link = page.locator("[data-compare-link]")
    boxes.nth(0).check()
    assert not link.is_visible()
    for number in (1, 2, 3):
        boxes.nth(number).check()
    assert link.inner_text() == "Vergelijk (4)"
    boxes.nth(4).click()
    assert not boxes.nth(4).is_checked()
    assert "hooguit 4" in page.locator("[data-compare-count]").inner_text()
    chosen = [boxes.nth(number).get_attribute("value") for number in range(4)]
    link.click()

    heads = page.locator("table.lw-compare thead a")
    heads.first.wait_for()
    assert heads.all_inner_texts() == [catalog.interventions[name].label for name in chosen]
    page.locator("table.lw-compare thead button").first.click()
    assert page.locator("table.lw-compare thead a").count() == 3
    page.go_back()
    expect(heads).to_have_count(4)


def test_an_address_with_too_many_to_compare_keeps_the_first_four(page, address):
    values = page.locator("input[name=vergelijk]").evaluate_all("all => all.map(box => box.value)")
    page.goto(f"{address}/aanbod/?" + "&".join(f"vergelijk={value}" for value in values[:6]))
    link = page.locator("[data-compare-link]")
    expect(link).to_have_text("Vergelijk (4)")

    assert link.get_attribute("href").partition("=")[2].split(",") == values[:4]
    assert page.locator("input[name=vergelijk]:checked").count() == 4


def test_comparing_says_in_words_what_differs(page, address, catalog):
    one, other = (
        catalog.interventions[name] for name in ("inclusief-leiderschap", "coaching-on-the-job")
    )
    page.goto(f"{address}/aanbod/vergelijken/?items={one.id},bestaat-niet,{other.id}")
    rows = page.locator("table.lw-compare tbody tr")
    rows.first.wait_for()
    told = dict(row.split("\n")[0].rsplit(" ", 1) for row in rows.locator("th").all_inner_texts())

    assert one.status != other.status
    assert told["Status"] == "verschilt"
    assert one.scope == other.scope
    assert told["Van wie"] == "gelijk"
    told_above = page.locator("[data-compare-told]").inner_text()
    assert "Gelijk zijn: van wie" in told_above
    assert "De rest verschilt" in told_above


def test_comparing_starts_with_an_empty_choice_above_which_one_is_sent(page, address):
    page.goto(f"{address}/aanbod/vergelijken/")
    select = page.locator("select")
    select.wait_for()
    assert select.input_value() == ""
    assert "Kies hierboven" in page.locator("[data-compare-told]").inner_text()
    page.click("text=Zet erbij")
    assert page.evaluate("location.search") == ""
    select.select_option("mag-training")
    page.click("text=Zet erbij")

    assert page.locator("table.lw-compare thead a").count() == 1
    assert select.input_value() == ""


def test_a_group_sees_what_names_it_first_and_then_what_is_for_everyone(page, catalog):
    group, items = "leidinggevenden", catalog.interventions.values()
    named = [item for item in items if group in item.audiences]
    suits = [item for item in items if {group, "iedereen"} & set(item.audiences)]
    assert len(suits) > len(named)
    assert count_of(page, "voor-wie", group) == len(suits)
    assert count_of(page, "speciaal-voor", group) == len(named)
    choose(page, "voor-wie", group)

    shown = names(page)
    assert set(shown) == {item.label for item in suits}
    assert set(shown[: len(named)]) == {item.label for item in named}
    assert page.locator(STATUS).inner_text().endswith("Je ziet ook wat voor iedereen is.")
    others = {item.label for item in items if item.exclusive and group not in item.audiences}
    assert others
    assert not others & set(shown)


def test_for_everyone_leaves_out_what_is_for_a_group(page, catalog):
    choose(page, "voor-wie", "iedereen")

    wanted = [i.label for i in catalog.interventions.values() if "iedereen" in i.audiences]
    assert set(names(page)) == set(wanted)


def test_no_word_of_the_guide_is_cut_on_a_common_screen(page):
    page.set_viewport_size({"width": 1280, "height": 900})
    scroll = page.locator(".lw-scroll")
    assert scroll.evaluate("box => box.scrollWidth <= box.clientWidth")
    # A word that is broken would stand on two lines.
    broken = page.evaluate("""() => {
      const walk = document.createTreeWalker(document.querySelector('#aanbod'), NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const found = [];
      while (walk.nextNode()) {
        for (const { index, 0: word } of walk.currentNode.data.matchAll(/\\p{L}+/gu)) {
          range.setStart(walk.currentNode, index);
          range.setEnd(walk.currentNode, index + word.length);
          if (range.getClientRects().length > 1) found.push(word);
        }
      }
      return found;
    }""")
    assert broken == []


def test_the_heads_of_the_table_are_text_on_paper(page):
    page.emulate_media(media="print")

    heads = page.locator("#aanbod thead th[data-sort]")
    assert heads.count() > 2
    assert heads.locator("button:visible").count() == 0
    assert heads.first.inner_text() == "Leerinterventie"


def test_the_choices_of_the_action_plans_work_the_same(page, address, catalog):
    page.goto(f"{address}/actieplannen/?plan=onderwijs-2025")
    page.locator("form[data-filter]").wait_for()

    wanted = len(catalog.plans["onderwijs-2025"].actions)
    assert page.locator("#acties tbody tr:not([hidden])").count() == wanted


def test_comparing_without_a_connection_says_so(browser, address):
    page = browser.new_page()
    page.route("**/offers.*.json", lambda route: route.abort())
    page.goto(f"{address}/aanbod/vergelijken/?items=mag-training,deep-democracy")

    expect(page.get_by_text("Vergelijken lukt nu niet")).to_be_visible()
    page.close()
