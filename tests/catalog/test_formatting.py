"""One layout for every file: nothing that is said changes, and every YAML reader agrees."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from catalog.commands.tidy import untidy_files
from catalog.data_files import paths_of
from catalog.kinds import KINDS
from catalog.loading import CATALOG_FOLDER
from catalog.reading.yaml_file import read_yaml_file, read_yaml_text
from catalog.writing.formatting import formatted_text

PATH = Path("voorbeeld.yml")
TEXTS = st.one_of(
    st.text(
        st.characters(exclude_categories=["Cs", "Zl", "Zp"], exclude_characters="\x85"), max_size=12
    ),
    st.text(alphabet="ab :-#\n\"'[]{},&*!|>%@é’", max_size=20),
    st.lists(st.sampled_from(["een", "lange", "zin", "#1"]), min_size=20, max_size=40).map(
        " ".join
    ),
).map(str.strip)
CONTENTS = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abno", min_size=1), inner, max_size=4)
    ),
    max_leaves=8,
)
FILES = st.dictionaries(st.text("abno", min_size=1), CONTENTS, min_size=1, max_size=5)
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([None, False, True]),
        "width": st.sampled_from([20, 80, 1000]),
        "indent": st.sampled_from([2, 4]),
        "default_style": st.sampled_from([None, '"', "'"]),
    }
)


@given(FILES, STYLES)
def test_layout_changes_nothing_and_is_stable(content, style):
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, **style)

    tidy = formatted_text(PATH, text)

    assert read_yaml_text(PATH, tidy).content == content
    assert formatted_text(PATH, tidy) == tidy
    assert yaml.safe_load(tidy) == content
    assert YAML(typ="safe", pure=True).load(tidy) == content


UNTIDY = """\
# bovenaan

label:   'Zaal  3'   # achter de naam


tags: [a,  "b",
  c]
# voor de lijst
items:
- id: no
  # binnenin
  text: >-   # waarom
     Een zin over
     twee regels.

-   id:   twee
    time: 12:30
    text: |
      kort
# onderaan
"""
TIDY = """\
# bovenaan

label: "Zaal  3"  # achter de naam

tags: [a, b, c]
# voor de lijst
items:
  - id: "no"
    # binnenin
    text: >-  # waarom
      Een zin over
      twee regels.

  - id: twee
    time: "12:30"
    text: >-
      kort
# onderaan
"""


def test_comments_and_empty_lines_stay():
    assert formatted_text(PATH, UNTIDY) == TIDY
    assert formatted_text(PATH, UNTIDY.replace("\n", "\r\n")) == TIDY


def test_the_catalogue_has_our_layout():
    assert [path.name for path, _ in untidy_files(CATALOG_FOLDER)] == []


def as_text(value):
    if isinstance(value, dict):
        return {str(key): as_text(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_text(inner) for inner in value]
    return None if value is None else str(value)


def test_other_readers_read_the_catalogue_as_we_do():
    paths = [path for kind in KINDS for path in paths_of(CATALOG_FOLDER, kind)]
    other = YAML(typ="safe", pure=True)

    for path in paths:
        content = read_yaml_file(path).content
        assert as_text(yaml.load(path.read_text(), yaml.CSafeLoader)) == content, path
    for path in [path for path in paths if path.stat().st_size < 4000][::40]:
        assert as_text(other.load(path.read_text())) == read_yaml_file(path).content, path


@pytest.mark.parametrize(("options", "code"), [(["--check"], 1), ([], 0)])
def test_the_command_tells_or_mends(catalog_folder, root, options, code):
    path = catalog_folder / "lists/scopes.yml"
    tidy = path.read_text()
    path.write_text(tidy.replace("label: ", "label:   ", 1))
    command = [
        sys.executable,
        "-m",
        "catalog",
        "format",
        "--catalog",
        str(catalog_folder),
        *options,
    ]

    result = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert result.returncode == code
    assert "scopes.yml" in result.stdout + result.stderr
    assert (path.read_text() == tidy) == (code == 0)
