"""Long pages: pieces that open by themselves for a link, a search or paper, and all at once."""

import pytest


@pytest.fixture
def page(browser):
    page = browser.new_page()
    page.set_default_timeout(10_000)
    yield page
    page.close()


@pytest.mark.parametrize(
    "path",
    [
        "/vragen/medewerker/#kan-ik-anoniem-melden",
        "/cijfers/#rooney-rule-vanaf-schaal-12",
        "/rollen/#vertrouwenspersoon",
        "/organisatie/#bureau-integriteit",
    ],
)
@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_a_link_opens_the_piece_that_it_points_to(browser, address, path, script):
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{address}{path}")
    body = page.locator(path.partition("#")[1] + path.partition("#")[2])

    body.locator("p, dl").first.wait_for(state="visible", timeout=5_000)
    assert page.locator("main details.lw-fold[open]").count() == 1
    summary = page.locator("details.lw-fold[open] > summary").bounding_box()
    assert summary["y"] >= 0
    context.close()


def test_all_pieces_open_and_close_at_once(page, address):
    page.goto(f"{address}/cijfers/")
    folds = page.locator("details.lw-fold")
    page.click("text=Alles openen")
    assert page.locator("details.lw-fold[open]").count() == folds.count() > 50
    page.click("text=Alles sluiten")

    assert page.locator("details.lw-fold[open]").count() == 0


def test_on_paper_every_piece_is_open(page, address):
    page.goto(f"{address}/vragen/trekker/")
    page.emulate_media(media="print")
    hidden = page.locator(".lw-fold__body").evaluate_all(
        "all => all.filter(body => !body.checkVisibility({contentVisibilityAuto: true})).length"
    )

    assert hidden == 0


@pytest.mark.parametrize("path", ["/aanbod/", "/actieplannen/", "/cijfers/", "/begrippen/"])
def test_nothing_is_cut_off_on_paper(page, address, path):
    page.set_viewport_size(
        {"width": 1040 if path in ("/aanbod/", "/actieplannen/") else 718, "height": 1000}
    )
    page.emulate_media(media="print")
    page.goto(f"{address}{path}")
    wide = page.locator("main *").evaluate_all(
        "all => all.filter(e => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 1)"
        ".map(e => e.outerHTML.slice(0, 80))"
    )

    assert wide == []
