"""Every page that is built, and every page of the app, keeps the rules of accessible HTML."""

from collections import Counter

import pytest
from bs4 import BeautifulSoup

from tests.html_rules import RULES, faults_of

APP_PAGES = {
    "first question": {},
    "second step": {"step": "0", "action": "next"},
    "third step": {"step": "1", "action": "next"},
    "last step": {"action": "step-9"},
    "fault": {"group_size": "veel", "step": "3", "action": "next"},
    "check": {"unit": "team", "action": "check"},
    "advice": {
        "learning_need": "leren ingrijpen als omstander",
        "unit": "team",
        "action": "result",
    },
    "support": {"learning_need": "ik word gepest op mijn werk", "action": "result"},
    "outside": {"learning_need": "cursus prince2", "action": "result"},
}


@pytest.fixture(scope="module")
def pages(site):
    return {
        path.relative_to(site).as_posix(): BeautifulSoup(path.read_text(), "html.parser")
        for path in site.rglob("*.html")
    }


def test_every_built_page_keeps_the_rules(pages):
    assert {name: faults for name, page in pages.items() if (faults := faults_of(page))} == {}


def test_every_built_page_has_its_own_title(pages):
    titles = Counter(page.title.get_text() for page in pages.values())

    assert [title for title, count in titles.items() if count > 1] == []


@pytest.mark.parametrize("state", APP_PAGES)
def test_every_page_of_the_app_keeps_the_rules(client, state):
    answers = APP_PAGES[state]
    response = client.post("/advies/", data=answers) if answers else client.get("/advies/")

    assert faults_of(BeautifulSoup(response.text, "html.parser")) == []


def test_the_other_pages_of_the_app_keep_the_rules(client):
    refused = client.post("/advies/", content=b"x", headers={"Content-Type": "text/plain"})
    for response in (refused, client.get("/advies/uitleg/"), client.get("/bestaat-niet/")):
        assert faults_of(BeautifulSoup(response.text, "html.parser")) == []


# For each rule the smallest page that breaks it, and the words that tell so.
BROKEN = {
    "speaks_dutch": ('<html lang="en"><body><nav aria-label="Close"></nav>Search</body></html>', 3),
    "has_headings_in_order": ("<h1>a</h1><h3>b</h3><h1></h1>", 3),
    "has_landmarks": ("<nav></nav><nav></nav><main></main><main></main>", 6),
    "names_its_pictures": ("<img src=a><svg></svg><svg role=img><title></title></svg>", 3),
    "names_its_tables": ("<table><tr><td>a</table><table><caption>b</caption><th>c</table>", 3),
    "refers_to_what_exists": ('<p id="a" aria-labelledby="b"></p><p id="a"></p>', 2),
    "names_its_controls": ('<a href="x"></a><button></button><input><a target="_blank">a</a>', 4),
    "keeps_code_apart": (
        '<p style="x">a</p><script>b</script><p onclick="c" tabindex="3">d</p>',
        4,
    ),
    "tells_what_it_is": ('<title></title><meta name="viewport" content="user-scalable=no">', 3),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_page_that_breaks_a_rule_is_found(rule):
    html, count = BROKEN[rule.__name__]

    assert len(list(rule(BeautifulSoup(html, "html.parser")))) == count
