"""The form shows every field of every kind, in Dutch."""

from typing import Any, get_args

import pytest
from pydantic import BaseModel

from catalog.entities.entity import Entity, SourceReference
from catalog.kinds import KINDS

HIDDEN = {"id"}
"""An entry's id is its address, and the id of a part is made from its name."""


@pytest.fixture(scope="module")
def configuration(real_form):
    return real_form.client.get("/config.json").json()


def collection(configuration, name):
    return next(each for each in configuration["collections"] if each["name"] == name)


def classes(annotation: Any):
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from classes(argument)


def missing(entity, fields):
    shown = {field["name"]: field for field in fields if field["widget"] != "hidden"}
    yield from set(entity.model_fields) - set(shown) - HIDDEN
    for name, field in entity.model_fields.items():
        for inner in classes(field.annotation):
            if inner is not SourceReference and name in shown:
                yield from missing(inner, shown[name]["fields"])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.collection)
def test_every_field_of_every_kind_is_in_the_form(configuration, kind):
    fields = collection(configuration, kind.collection)["fields"]

    assert list(missing(kind.entity, fields)) == []


def every_field(fields):
    for field in fields:
        yield field
        yield from every_field(field.get("fields", []))


def test_every_field_has_a_name_and_help_from_the_model(configuration):
    fields = [
        field
        for kind in KINDS
        for field in every_field(collection(configuration, kind.collection)["fields"])
        if field["widget"] != "hidden"
    ]

    assert [each["name"] for each in fields if not each["label"] or not each["hint"]] == []
    assert [each["name"] for each in fields if "`" in each["hint"] or "entry" in each["hint"]] == []


def test_every_list_to_pick_from_is_served(configuration, real_form):
    pickers = {
        field["collection"]
        for kind in KINDS
        for field in every_field(collection(configuration, kind.collection)["fields"])
        if field["widget"] == "relation"
    }
    offered = {
        name: real_form.ask("entriesByFolder", folder=name, extension="json", depth=1).json()
        for name in pickers
    }

    assert pickers <= {each["name"] for each in configuration["collections"] if each.get("hide")}
    assert [name for name, options in offered.items() if not options] == []


def test_ids_that_the_program_knows_cannot_be_added_or_removed(configuration):
    fixed = {each["name"] for each in configuration["collections"] if not each["create"]}

    assert {"questions", "weights", "explanations"} <= fixed
    assert fixed & {"terms", "interventions", "audiences", "figures"} == set()


def test_every_entry_links_to_its_page_in_the_preview(configuration):
    paths = {
        kind.collection: (kind.entity, collection(configuration, kind.collection)["preview_path"])
        for kind in KINDS
    }

    for name, (entity, path) in paths.items():
        example = entity.model_construct(id="voorbeeld")
        expected = example.url if entity.site_folder else "/"
        assert f"/{path.replace('{{slug}}', 'voorbeeld')}" == expected, name
    assert issubclass(paths["terms"][0], Entity)
