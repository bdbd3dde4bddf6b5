"""The page of explanations holds every code, with examples that are true."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from catalog import CatalogError
from catalog.messages.message import EXPLANATIONS
from catalog.messages.syntax_messages import MESSAGES as SYNTAX
from catalog.messages.table import MESSAGES
from catalog.reading.yaml_file import read_yaml_text

TOLD_LATER = {"LW112", "LW121", "LW122"}
"""What only shows when the fields are compared with the kind of entry."""


def codes_in(text):
    try:
        return [problem.code for problem in read_yaml_text(Path("a.yml"), text).warnings]
    except CatalogError as error:
        return [problem.code for problem in error.problems]


def test_every_code_has_its_own_place_on_the_page(site):
    page = BeautifulSoup(
        (site / EXPLANATIONS.strip("/") / "index.html").read_bytes(), "html.parser"
    )

    for message in MESSAGES:
        heading = page.find(id=message.anchor)
        assert heading.get_text(strip=True) == f"{message.code}: {message.title}"
        assert heading.find_next_sibling("p").get_text(strip=True)
    examples = [each.get_text() for each in page.select("pre")]
    assert examples == [text for m in MESSAGES if m.wrong for text in (m.wrong, m.right)]


@pytest.mark.parametrize(
    "message",
    [message for message in SYNTAX if message.wrong and message.code not in TOLD_LATER],
    ids=lambda message: message.code,
)
def test_the_wrong_example_gives_the_message_and_the_right_one_none(message):
    assert codes_in(message.wrong + "\n") == [message.code]
    assert codes_in(message.right + "\n") == []
