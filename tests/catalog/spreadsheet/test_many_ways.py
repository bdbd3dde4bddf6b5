"""Form, spreadsheet and text editor take turns, and no value is ever lost."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from build_scripts.edit_form.app import create_app
from catalog.reading.yaml_file import read_yaml_file
from catalog.spreadsheet.file_edits import write_edits
from catalog.writing.changes import changed_text

FIRST = "interventions/eerste.yml"
HOST = "http://127.0.0.1:8010"
ADDRESS = "interventions/eerste.json"
COMMENT = "# Deze opmerking blijft staan."
LINES = st.one_of(
    st.sampled_from(
        ["nee", "12:30", "010", "=SOM(A1)", "'s avonds", "a: b", "zaal #12", "- x", "@"]
    ),
    st.text("ab é’\"':#-[]{}&*!|>%@,;?", min_size=1, max_size=30).map(str.strip).filter(bool),
    st.lists(st.sampled_from(["een", "lange", "zin:", "#"]), min_size=20, max_size=30).map(
        " ".join
    ),
)
VALUES = st.one_of(
    st.tuples(st.sampled_from(["label", "summary", "description", "notes", "provider"]), LINES),
    st.tuples(st.just("provider"), st.none()),
    st.tuples(
        st.just("search_words"),
        st.lists(LINES.map(lambda line: line[:60].strip()), max_size=3, unique=True),
    ),
)
EDITS = st.lists(
    st.tuples(st.sampled_from(["form", "sheet", "text"]), VALUES), min_size=1, max_size=4
)


def by_form(desk, wanted, field, value):
    client = TestClient(create_app(desk.folder, 8010, HOST, decap=desk.folder), base_url=HOST)

    def ask(action, **params):
        body = {"branch": "catalogus", "action": action, "params": params}
        return client.post("/api/v1?tab=a", json=body, headers={"Origin": HOST}).json()

    shown = json.loads(ask("getEntry", path=ADDRESS)["data"])
    filled = "\n".join(value) if isinstance(value, list) else value or ""
    raw = json.dumps(shown | {field: filled})
    answer = ask("persistEntry", dataFiles=[{"path": ADDRESS, "slug": "", "raw": raw}], options={})
    assert "bewaard" in answer, answer


def by_sheet(desk, wanted, field, value):
    desk.export()
    cell = (
        "; ".join(each.replace(";", ";;") for each in value) if isinstance(value, list) else value
    )
    desk.put(cell, field)
    desk.place(field, "eerste").data_type = "s" if cell else "n"
    plan = desk.plan()
    assert [*plan.comparison.conflicts, *plan.comparison.problems] == []
    write_edits(desk.folder, plan.edits)


def by_text(desk, wanted, field, value):
    file = read_yaml_file(desk.folder / FIRST)
    (desk.folder / FIRST).write_text(changed_text(file, wanted))


WAYS = {"form": by_form, "sheet": by_sheet, "text": by_text}


@pytest.fixture
def desks(desk):
    """Return the desk where hypothesis does not print the workbook that lies on it."""
    return Drawer([desk])


class Drawer(list):
    def __repr__(self):
        return "a desk"


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
def test_nothing_is_lost_whoever_edits(desks, write_catalog, edits):
    desk = desks[0]
    write_catalog(desk.folder)
    others = {p: p.read_bytes() for p in desk.folder.rglob("*.yml") if p.name != "eerste.yml"}
    wanted = dict(read_yaml_file(desk.folder / FIRST).content)

    for way, (field, value) in edits:
        wanted = {name: known for name, known in wanted.items() if name != field or value}
        wanted |= {field: value} if value else {}
        WAYS[way](desk, wanted, field, value)

        file = read_yaml_file(desk.folder / FIRST)
        assert file.content == wanted, (way, field)
        assert file.text.startswith(COMMENT)
        assert {path: path.read_bytes() for path in others} == others
