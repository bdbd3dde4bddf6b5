"""The house rules that a program can check."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("catalog", "build_scripts", "recommender")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def imported(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


@pytest.mark.parametrize(
    ("package", "forbidden"),
    [
        ("catalog", {"build_scripts", "recommender", "mkdocs", "sklearn", "starlette"}),
        ("build_scripts", {"recommender", "sklearn"}),
        ("recommender", {"build_scripts", "mkdocs"}),
    ],
)
def test_imports_point_one_way(package, forbidden):
    wrong = [
        (path.name, name)
        for path in (ROOT / package).rglob("*.py")
        for name in imported(path)
        if name in forbidden
    ]

    assert wrong == []


FLOORS = ("reading", "learning", "advising", "web", "api", "questionnaire", "serving")
"""The packages of the recommender from the ground up: each rests on what is below it."""


def test_each_floor_of_the_recommender_rests_on_those_below_it():
    wrong = [
        (str(path.relative_to(ROOT)), name)
        for floor, folder in enumerate(FLOORS)
        for path in (ROOT / "recommender" / folder).glob("*.py")
        if path.name != "__main__.py"  # a command may start anything
        for name in imported_from_us(path)
        if name not in FLOORS[: floor + 1]
    ]
    loose = {path.name for path in (ROOT / "recommender").glob("*.py")}

    assert wrong == []
    assert loose == {"__init__.py", "__main__.py"}


def imported_from_us(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("recommender."):
            yield node.module.split(".")[1]


def test_among_the_build_scripts_only_the_form_for_editors_serves_pages():
    form = ROOT / "build_scripts" / "edit_form"
    others = [p for p in (ROOT / "build_scripts").rglob("*.py") if not p.is_relative_to(form)]

    assert [p.name for p in others if {"starlette", "uvicorn"} & set(imported(p))] == []
    assert [p.name for p in others if "edit_form" in p.read_text()] == []


def test_building_pages_does_not_load_the_recommender():
    code = "import build_scripts.publishing, sys; print('sklearn' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert result.stdout.strip() == "False"


def test_modules_are_small_and_say_what_they_are():
    large = [path.name for path in MODULES if path.read_text().count("\n") > 230]
    silent = [
        path.name for path in MODULES if ast.get_docstring(ast.parse(path.read_text())) is None
    ]

    assert (large, silent) == ([], [])


def test_there_are_no_drawers():
    assert [
        p.name for p in MODULES if re.match(r"(utils?|helpers?|common|constants|misc)\.py", p.name)
    ] == []


def test_no_address_of_a_registry_or_of_a_machine_is_committed():
    tracked = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    secret = re.compile(
        r"https?://[\w.-]*(py[p]i|npm[j]s|python[h]osted|debian)\.|/opt/py[p]i|/wor[k]/"
    )
    wrong = [
        name
        for name in tracked.stdout.split()
        if (ROOT / name).is_file() and secret.search((ROOT / name).read_text(errors="ignore"))
    ]

    assert wrong == []


def test_every_command_of_the_makefile_is_explained():
    makefile = (ROOT / "Makefile").read_text()
    phony = re.findall(r"^([a-z-]+):", makefile, re.MULTILINE)

    assert [
        name for name in phony if not re.search(rf"^{name}:.*## ", makefile, re.MULTILINE)
    ] == []
