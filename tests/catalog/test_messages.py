"""Every way to break a file gives one message, at the right place, with its code.

The words of every message are in broken/messages.txt; run the tests with UPDATE_MESSAGES=1 to
write that file anew, and read it aloud before you commit it.
"""

import os
import re
from pathlib import Path

import pytest

from catalog.loading import check_catalog
from catalog.messages.table import MESSAGES
from tests.catalog.broken.cases import CASES, FILES, broken

SNAPSHOT = Path(__file__).parent / "broken/messages.txt"


def the_problem(folder):
    problems = check_catalog(folder).problems
    assert len(problems) == 1, "\n\n".join(map(str, problems)) or "no message at all"
    return problems[0]


@pytest.fixture(scope="module")
def snapshot():
    """Collect the words of every message, and write them when asked to."""
    known = SNAPSHOT.read_text() if SNAPSHOT.exists() else ""
    told = dict(re.findall(r"^== (.*)\n((?:(?!== ).*\n)*)", known, re.MULTILINE))
    seen = {}
    yield told, seen
    if os.environ.get("UPDATE_MESSAGES"):
        SNAPSHOT.write_text("".join(f"== {name}\n{seen[name]}" for name in sorted(seen)))


def words_of(problem, folder):
    return f"{problem}\n".replace(
        f"{problem.shown_path}", problem.path.relative_to(folder).as_posix()
    )


@pytest.mark.parametrize(("name", "file", "old", "new"), CASES, ids=[case[0] for case in CASES])
def test_one_message_at_the_mistake(small_catalog, snapshot, name, file, old, new):
    place = broken(small_catalog, file, old, new)

    problem = the_problem(small_catalog)
    told, seen = snapshot
    seen[name] = words_of(problem, small_catalog)

    assert problem.code == name.split()[0]
    assert problem.path == small_catalog / file or "LW405" in name
    assert place in (None, (problem.line, problem.column))
    assert told.get(name) == seen[name] or os.environ.get("UPDATE_MESSAGES")


@pytest.mark.parametrize(("name", "change"), FILES, ids=[case[0] for case in FILES])
def test_one_message_for_the_file(small_catalog, snapshot, name, change):
    path = change(small_catalog)

    problem = the_problem(small_catalog)
    told, seen = snapshot
    seen[name] = words_of(problem, small_catalog)

    assert problem.code == name.split()[0]
    assert problem.path == path
    assert told.get(name) == seen[name] or os.environ.get("UPDATE_MESSAGES")


def test_every_code_has_a_case_and_every_case_a_code():
    shown = {name.split()[0] for name, *_ in [*CASES, *FILES]}

    assert shown == {message.code for message in MESSAGES}
    assert len(MESSAGES) == len(shown)
