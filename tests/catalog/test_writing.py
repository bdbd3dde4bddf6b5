"""Writing YAML: what did not change keeps its text, and every YAML reader agrees."""

import difflib
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from catalog.kinds import KINDS
from catalog.reading.yaml_file import read_yaml_file, read_yaml_text
from catalog.writing.changes import changed_text
from catalog.writing.field_types import holds_text
from catalog.writing.yaml_text import yaml_text

PATH = Path("voorbeeld.yml")
WORDS = [
    "nee",
    "no",
    "12:30",
    "010",
    "1.250",
    "~",
    "null",
    "=",
    "a: b",
    "zaal #12",
    "'s avonds",
    "-",
]
TEXTS = st.one_of(
    st.sampled_from(WORDS),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12),
    st.text(alphabet="ab :-#\n\"'[]{},&*!|>%@é’", max_size=20),
    st.lists(
        st.sampled_from(["een", "lange", "zin", "over", "leren:", "#1"]), min_size=20, max_size=40
    ).map(" ".join),
)
KEYS = st.one_of(
    st.sampled_from(["id", "label", "a", "b", "no", "1"]), st.text("abc", min_size=1, max_size=3)
)
CONTENTS = st.recursive(
    TEXTS | st.none(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)
FILES = st.dictionaries(KEYS, CONTENTS, min_size=1, max_size=5) | st.lists(
    CONTENTS, min_size=1, max_size=4
)
STYLES = st.fixed_dictionaries(
    {
        "default_flow_style": st.sampled_from([None, False, True]),
        "width": st.sampled_from([20, 80, 1000]),
        "indent": st.sampled_from([2, 4]),
        "default_style": st.sampled_from([None, '"', "'"]),
    }
)


def without_absent(content):
    """Other dumpers write an absent value as `null`, which our reader takes for text."""
    if isinstance(content, dict):
        return {key: without_absent(value) for key, value in content.items()}
    if isinstance(content, list):
        return [without_absent(value) for value in content]
    return "leeg" if content is None else content


@given(FILES)
def test_a_new_file_reads_as_what_was_written(content):
    assert read_yaml_text(PATH, yaml_text(content)).content == content


@given(FILES.map(without_absent))
def test_every_reader_reads_a_new_file_alike(content):
    text = yaml_text(content)

    assert yaml.safe_load(text) == content
    assert YAML(typ="safe", pure=True).load(text) == content


@settings(max_examples=150)
@given(FILES, FILES)
def test_a_changed_file_reads_as_what_was_wanted(content, wanted):
    file = read_yaml_text(PATH, yaml_text(content))

    assert read_yaml_text(PATH, changed_text(file, wanted)).content == wanted


@settings(max_examples=150)
@given(FILES.map(without_absent), FILES, STYLES)
def test_a_file_that_somebody_else_wrote_can_be_changed(content, wanted, style):
    file = read_yaml_text(
        PATH, yaml.safe_dump(content, allow_unicode=True, sort_keys=False, **style)
    )

    assert read_yaml_text(PATH, changed_text(file, wanted)).content == wanted


@given(FILES)
def test_without_a_change_the_text_is_the_same(content):
    text = yaml_text(content)

    assert changed_text(read_yaml_text(PATH, text), content) == text


def leaves(content, location=()):
    if isinstance(content, dict):
        for key, value in content.items():
            yield from leaves(value, (*location, key))
    elif isinstance(content, list):
        for position, value in enumerate(content):
            yield from leaves(value, (*location, position))
    elif content is not None:
        yield location, content


def with_leaf(content, location, value):
    if not location:
        return value
    first, *rest = location
    if isinstance(content, dict):
        return {k: with_leaf(v, rest, value) if k == first else v for k, v in content.items()}
    return [with_leaf(v, rest, value) if i == first else v for i, v in enumerate(content)]


def test_one_changed_word_in_a_real_file_is_one_changed_line(catalog_folder):
    for kind in KINDS:
        paths = sorted((catalog_folder / kind.path).glob("*.yml"))[:4] or [
            catalog_folder / kind.path
        ]
        for path in paths:
            file = read_yaml_file(path)
            every = list(leaves(file.content))
            for location, value in every[:: max(1, len(every) // 6)]:
                wanted = with_leaf(
                    file.content,
                    location,
                    value.replace("e", "o", 1) if "e" in value else f"{value}x",
                )
                text = changed_text(file, wanted, lambda place: holds_text(kind.entity, place))  # noqa: B023
                changes = list(difflib.unified_diff(file.text.split("\n"), text.split("\n"), n=0))[
                    2:
                ]
                removed = [line for line in changes if line.startswith("-")]
                assert len(removed) <= (1 if "\n" not in value else 9), (path, location, changes)


COMMENTED = """\
# bovenaan
label: 'Zaal'   # achter de naam
tags: [a,  b] # lijst

# voor de lijst
items:
  # eerste
  - id: een
    text: >-  # een lange tekst
      Een zin over
      twee regels.
  # tweede
  - id: twee
    text: kort
"""


def test_comments_and_quotes_stay_where_they_are():
    file = read_yaml_text(PATH, COMMENTED)
    wanted = {
        "label": "Hal",
        "tags": ["a", "b"],
        "items": [
            {"id": "een", "text": "Een zin over drie regels."},
            {"id": "twee", "text": "kort", "more": ["x"]},
            {"id": "drie"},
        ],
    }

    changed = COMMENTED.replace("'Zaal'", '"Hal"').replace("twee regels.", "drie regels.")
    assert changed_text(file, wanted) == changed + "    more: [x]\n  - {id: drie}\n"


@pytest.mark.parametrize(
    ("old", "wanted", "text"),
    [
        ("year: 2024\n", {"year": "2025"}, "year: 2025\n"),
        ('section: "4"\n', {"section": "5"}, 'section: "5"\n'),
        ("day: 2026-11-22\n", {"day": "2026-12-01"}, "day: 2026-12-01\n"),
        ("time: negen uur\n", {"time": "12:30"}, 'time: "12:30"\n'),
        ("a: x\nb: y\n", {"b": "y"}, "b: y\n"),
        ("b: y\n", {"a": "x", "b": "y"}, "a: x\nb: y\n"),
        ("a: [x]\n", {"a": []}, "a: []\n"),
        ("a:\n  - x\n  - y\n", {"a": ["y"]}, "a:\n  - y\n"),
        ("# Uitleg.\n[]\n", ["x" * 120], f"# Uitleg.\n- >-\n  {'x' * 120}\n"),
        ("# Uitleg.\n- id: a\n", [], "# Uitleg.\n[]\n"),
        ("a: x\r\nb: y\r\n", {"a": "z", "b": "y"}, "a: z\r\nb: y\r\n"),
    ],
)
def test_a_change_is_as_small_as_it_can_be(old, wanted, text):
    assert changed_text(read_yaml_text(PATH, old), wanted) == text
