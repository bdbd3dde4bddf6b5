"""What the README shows is true."""

import json
import re
from pathlib import Path

import pytest

from catalog import load_catalog

README = (Path(__file__).parent.parent / "README.md").read_text()


def example(language):
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def test_the_example_entry_is_valid(catalog_folder):
    (catalog_folder / "terms/voorbeeldbegrip.yml").write_text(example("yaml")[0])

    term = load_catalog(catalog_folder).terms["voorbeeldbegrip"]

    assert term.synonyms == ("modelbegrip",)


def test_the_example_request_gives_the_parts_that_are_named(client):
    body = json.loads(re.search(r"-d '(.*)'", README)[1])

    advice = client.post("/api/v1/recommendations", json=body).json()

    assert advice["outcome"] == "aanbevelen"
    for name in re.findall(r"`(\w+)`", README.split("The answer has")[1].split("openapi")[0])[6:]:
        assert name in advice


@pytest.mark.parametrize("folder", re.findall(r"^\| `([\w/-]+)/`", README, re.MULTILINE))
def test_the_folders_that_are_named_exist(root, folder):
    assert (root / folder).is_dir()


def test_the_commands_that_are_named_exist(root):
    makefile = (root / "Makefile").read_text()

    assert [
        name for name in re.findall(r"`?make ([a-z-]+)", README) if f"\n{name}:" not in makefile
    ] == []
