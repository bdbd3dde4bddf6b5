"""Rules of accessible HTML that need no browser: each takes a page and yields what breaks it.

A browser with axe looks at one page of every kind; these rules look at every page that is built.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from bs4 import BeautifulSoup, Tag

Rule = Callable[[BeautifulSoup], Iterator[str]]

ENGLISH = re.compile(
    r"\b(search|skip|permalink|permanent link|close|next|previous|submit|toggle|loading|not found|"
    r"read more|back to top|made with|table of contents|click here|show more|show less|settings|"
    r"required|invalid|warning|error|clear|filter by|sort by|results|sign in|edit this page|home)\b",
    re.IGNORECASE,
)
REFERENCES = ("aria-labelledby", "aria-describedby", "aria-controls", "for")
SPOKEN = ("aria-label", "title", "alt", "placeholder")
HEADINGS = re.compile(r"^h[1-6]$")


def speaks_dutch(page: BeautifulSoup) -> Iterator[str]:
    """A page is in Dutch, and so is what only a screen reader says."""
    if not page.html or page.html.get("lang") != "nl":
        yield "the language is not nl"
    texts = [*page.body.stripped_strings]
    texts += [
        str(tag[name]) for name in SPOKEN for tag in page.find_all(attrs={name: True}) if tag.name
    ]
    for text in texts:
        if found := ENGLISH.search(text):
            yield f"English: {found[0]!r} in {text[:60]!r}"


def has_headings_in_order(page: BeautifulSoup) -> Iterator[str]:
    """One h1 comes first, and no level is skipped."""
    levels = [int(heading.name[1]) for heading in page.find_all(HEADINGS)]
    if levels.count(1) != 1:
        yield f"{levels.count(1)} headings of level 1"
    before = 0
    for heading, level in zip(page.find_all(HEADINGS), levels, strict=True):
        if level > before + 1 and not (level == 2 and before == 0):
            yield f"level {level} after level {before}: {_text(heading)}"
        if not _text(heading):
            yield f"an empty heading of level {level}"
        before = level


def has_landmarks(page: BeautifulSoup) -> Iterator[str]:
    """One header, main and footer; each navigation has a name of its own; the skip link is first."""
    for name in ("header", "main", "footer"):
        if len(page.find_all(name)) != 1:
            yield f"{len(page.find_all(name))} times {name}"
    names = Counter(str(nav.get("aria-label", "")) for nav in page.find_all("nav"))
    yield from (f"a navigation called {name!r}, {n} times" for name, n in names.items() if n > 1)
    if "" in names:
        yield "a navigation without a name"
    first, main = page.find("a"), page.find("main")
    if not first or not main or first.get("href") != f"#{main.get('id')}":
        yield "the first link does not lead to the content"


def names_its_pictures(page: BeautifulSoup) -> Iterator[str]:
    """A picture has a name, or is hidden from screen readers as decoration."""
    for image in page.find_all("img"):
        if image.get("alt") is None:
            yield f"a picture without a text: {image.get('src')}"
    for svg in page.find_all("svg"):
        if svg.get("aria-hidden") == "true":
            continue
        title = svg.find("title")
        if svg.get("role") != "img" or not (svg.get("aria-label") or (title and _text(title))):
            yield f"a drawing without a role or a name: {str(svg)[:80]}"


def names_its_tables(page: BeautifulSoup) -> Iterator[str]:
    """A table has a name and headers with a scope, and can be scrolled by keyboard if it is wide."""
    for table in page.find_all("table"):
        region = table.find_parent(attrs={"role": "region"})
        if not (table.find("caption") or table.get("aria-label") or region):
            yield f"a table without a name: {_text(table)[:60]}"
        if region and not (region.get("aria-label") and region.get("tabindex") == "0"):
            yield f"a region that has no name or cannot be scrolled: {_text(table)[:60]}"
        if not table.find("th"):
            yield f"a table without headers: {_text(table)[:60]}"
        yield from (
            f"no scope: {_text(th)[:60]}" for th in table.find_all("th") if not th.get("scope")
        )


def refers_to_what_exists(page: BeautifulSoup) -> Iterator[str]:
    """Ids are unique, and what names or describes something exists."""
    ids = Counter(str(tag["id"]) for tag in page.find_all(id=True))
    yield from (f"the id {name} occurs {count} times" for name, count in ids.items() if count > 1)
    for name in REFERENCES:
        for tag in page.find_all(attrs={name: True}):
            yield from (
                f"{name}: there is no {id_}" for id_ in str(tag[name]).split() if id_ not in ids
            )


def names_its_controls(page: BeautifulSoup) -> Iterator[str]:
    """Links and buttons have a text or a name; fields have a label."""
    labelled = {label.get("for") for label in page.find_all("label")}
    for control in page.find_all(["a", "button", "summary"]):
        if not (_text(control) or control.get("aria-label")):
            yield f"a control without a name: {str(control)[:80]}"
    for field in page.find_all(["input", "select", "textarea"]):
        named = field.get("id") in labelled or field.get("aria-label")
        if field.get("type") != "hidden" and not (named or field.find_parent("label")):
            yield f"a field without a label: {str(field)[:80]}"
    yield from (f"opens a new window: {a}" for a in page.find_all("a", target=True))


def keeps_code_apart(page: BeautifulSoup) -> Iterator[str]:
    """No style, script or handler stands in the page: the policy of the server would refuse it."""
    for tag in page.find_all(True):
        wrong = [name for name in tag.attrs if name == "style" or name.startswith("on")]
        if wrong or tag.name == "style" or (tag.name == "script" and not tag.get("src")):
            yield f"code in the page: {str(tag)[:80]}"
        if tag.get("tabindex") not in (None, "0", "-1"):
            yield f"an order of its own: {str(tag)[:80]}"


def tells_what_it_is(page: BeautifulSoup) -> Iterator[str]:
    """A page has a title, a description, and a width that follows the screen without a limit to zoom."""
    if not page.title or not _text(page.title):
        yield "no title"
    for name in ("description", "viewport"):
        tag = page.find("meta", attrs={"name": name})
        if not tag or not tag.get("content"):
            yield f"no {name}"
        elif re.search("maximum-scale|user-scalable", str(tag["content"])):
            yield "zooming is limited"


RULES: tuple[Rule, ...] = (
    speaks_dutch,
    has_headings_in_order,
    has_landmarks,
    names_its_pictures,
    names_its_tables,
    refers_to_what_exists,
    names_its_controls,
    keeps_code_apart,
    tells_what_it_is,
)


def faults_of(page: BeautifulSoup) -> list[str]:
    """Return what breaks a rule on one page."""
    return [fault for rule in RULES for fault in rule(page)]


def _text(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())
