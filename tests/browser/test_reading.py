"""Pages for readers who set their own spacing, colours, zoom or stillness, or who use no mouse."""

import pytest

KINDS = [
    "/",
    "/begrippen/",
    "/begrippen/microagressie/",
    "/aanbod/",
    "/themas/",
    "/leren/",
    "/actieplannen/onderwijs-2025/",
    "/achtergrond/leergang-voor-trekkers/",
    "/vragen/medewerker/",
    "/hulp/",
    "/advies/",
    "/advies/uitleg/",
]
# The distances that WCAG 1.4.12 names.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p, li, dd { margin-bottom: 2em !important; }"""
# Text that falls out of its box, or a box that hides a part of its text.
LOST = """() => [...document.querySelectorAll('body *')].filter((element) => {
  if (!element.checkVisibility() || element.closest('svg')) return false;
  for (let at = element; at; at = at.parentElement) if (getComputedStyle(at).clipPath !== 'none') return false;
  const style = getComputedStyle(element);
  if (style.display.startsWith('inline')) return false;
  const scrolls = ['auto', 'scroll'].includes(style.overflowX) || ['auto', 'scroll'].includes(style.overflowY);
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
  return own && !scrolls && (element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 4);
}).map((element) => element.outerHTML.slice(0, 90))"""
WIDE = "document.documentElement.scrollWidth > innerWidth"
MOVING = """() => [...document.querySelectorAll('*')].filter((element) => {
  const style = getComputedStyle(element);
  return style.animationName !== 'none' || /[1-9]/.test(style.transitionDuration) || style.scrollBehavior === 'smooth';
}).map((element) => element.outerHTML.slice(0, 90))"""
# Every element that can have the focus, with what is wrong with how it shows that.
UNSEEN = """() => {
  const channels = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const luminance = (colour) => {
    const [r, g, b] = channels(colour).map((c) => c / 255).map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const contrast = (one, other) => {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + .05) / (low + .05);
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (channels(colour)[3] !== 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const wrong = [];
  for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
    element.focus();
    if (document.activeElement !== element || element.tagName === 'MAIN') continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const around = parseFloat(style.outlineOffset) < 0 ? element : element.parentElement;
    const ratio = contrast(style.outlineColor, behind(around));
    const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && ratio >= 3;
    const there = box.width > 1 && box.height > 1 && box.right > 0 && box.left < innerWidth && box.top < innerHeight && box.bottom > 0;
    if (!seen || !there) wrong.push(`${ratio.toFixed(1)} ${style.outlineWidth} ${style.outlineStyle} ${there}: ${element.outerHTML.slice(0, 70)}`);
  }
  return wrong;
}"""
# Fields and buttons that would have no edge when the reader chooses all colours.
EDGELESS = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button, .lw-button')]
  .filter((element) => element.checkVisibility() && !['radio', 'checkbox'].includes(element.type)
    && parseFloat(getComputedStyle(element).borderTopWidth) < 1)
  .map((element) => element.outerHTML.slice(0, 90))"""


@pytest.fixture
def reader(browser, address):
    """Return a function that opens a page for a reader with settings of their own."""
    contexts = []

    def open_page(path, width, height, **settings):
        size = {"width": width, "height": height}
        contexts.append(browser.new_context(viewport=size, bypass_csp=True, **settings))
        page = contexts[-1].new_page()
        page.goto(f"{address}{path}")
        page.keyboard.press("Tab")  # from here on the browser shows the focus
        return page

    yield open_page
    for context in contexts:
        context.close()


SCREENS = {
    "zoomed in four times": {"width": 320, "height": 256, "color_scheme": "dark"},
    "wide": {"width": 1280, "height": 900, "color_scheme": "light"},
}


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("screen", SCREENS)
def test_a_page_can_be_read_and_walked_through(reader, path, screen):
    page = reader(path, **SCREENS[screen], reduced_motion="reduce")
    found = {"lost": page.evaluate(LOST), "sideways": page.evaluate(WIDE)}
    found |= {"moving": page.evaluate(MOVING), "unseen focus": page.evaluate(UNSEEN)}
    page.add_style_tag(content=SPACING)
    found |= {"lost when spaced": page.evaluate(LOST), "sideways when spaced": page.evaluate(WIDE)}

    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(
    ("words", "links"),
    [("racisme", ".lw-search__results a"), ("qwxzqwxz", ".lw-search__status a")],
)
def test_the_focus_is_seen_in_an_opened_list_of_results(reader, screen, words, links):
    page = reader("/", **SCREENS[screen])
    page.get_by_role("searchbox").fill(words)
    page.locator(links).first.wait_for()

    assert page.evaluate(UNSEEN) == []
    assert page.locator(links).first.is_visible()


@pytest.mark.parametrize("path", ["/", "/aanbod/", "/leren/", "/advies/"])
def test_everything_has_an_edge_in_colours_of_the_reader(reader, path):
    page = reader(path, 1280, 900, forced_colors="active")

    assert page.evaluate(EDGELESS) == []
    assert page.evaluate(UNSEEN) == []
