"""What the README shows is true."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from catalog import load_catalog
from recommender.serving.settings import Settings
from recommender.web.connection_limits import ConnectionLimits
from tests.recommender.served import served
from tests.test_architecture import MODULES

README = (Path(__file__).parent.parent / "README.md").read_text()


CLIENTS = {
    "sh": ["sh", "-c"],
    "python": [sys.executable, "-c"],
    "js": ["node", "--input-type=module", "-e"],
}
"""What runs an example in each language."""


@pytest.fixture(scope="module")
def words_of_the_code():
    """Return the names of classes and fields, and the ids that the code names."""
    nodes = [node for path in MODULES for node in ast.walk(ast.parse(path.read_text()))]
    return {
        *(node.name for node in nodes if isinstance(node, ast.ClassDef)),
        *(node.id for node in nodes if isinstance(node, ast.Name)),
        *(node.value for node in nodes if isinstance(node, ast.Constant)),
    }


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


@pytest.fixture(scope="module")
def port(site):
    with served(site) as port:
        yield port


@pytest.mark.parametrize(
    ("language", "code"),
    [
        pytest.param(language, code, id=language)
        for language in CLIENTS
        for code in example(language)
        if "/api/v1/recommendations" in code
    ],
)
def test_each_example_client_gets_an_advice(port, language, code):
    if language == "sh" and shutil.which("curl") is None:
        pytest.skip("curl is not on this computer")
    command = [*CLIENTS[language], code.replace("127.0.0.1:8000", f"127.0.0.1:{port}")]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    assert result.stderr == ""
    assert "aanbevelen" in result.stdout


@pytest.mark.parametrize("folder", re.findall(r"^\| `([\w/-]+)/`", README, re.MULTILINE))
def test_the_folders_that_are_named_exist(root, folder):
    assert (root / folder).is_dir()


def test_the_commands_that_are_named_exist(root):
    makefile = (root / "Makefile").read_text()

    assert [
        name for name in re.findall(r"`?make ([a-z-]+)", README) if f"\n{name}:" not in makefile
    ] == []


WORDS = re.findall(r"`(\w+)`", README.split("## Words")[1].split("\n## ")[0])


@pytest.mark.parametrize("word", WORDS)
def test_the_words_are_those_of_the_code(words_of_the_code, word):
    assert word in words_of_the_code


SETTINGS = re.findall(r"^\| `(LEERWIJZER_\w+)` \| (?:`(.*?)`)?", README, re.MULTILINE)
"""The variables of the table, each with its default where that is a value."""


class Asked(dict):
    """An environment that remembers what was asked of it."""

    def get(self, name, default=None):
        self[name] = "asked"
        return default


def settings():
    return Settings.from_environment(), ConnectionLimits.from_environment()


def test_every_setting_is_in_the_table(root, monkeypatch):
    asked = Asked()
    with monkeypatch.context() as patched:
        patched.setattr(os, "environ", asked)
        settings()
    of_the_build = {
        name
        for path in (root / "build_scripts").rglob("*.py")
        for name in re.findall(r"LEERWIJZER_\w+", path.read_text())
    }

    named = [name for name, _ in SETTINGS]
    assert sorted(named) == sorted({*asked, *of_the_build})


@pytest.mark.parametrize(("name", "default"), [pair for pair in SETTINGS if pair[1]])
def test_the_defaults_of_the_settings_are_true(monkeypatch, name, default):
    usual = settings()

    monkeypatch.setenv(name, default)

    assert settings() == usual
