"""What an editor can pick for a field that names other entries."""

from collections.abc import Iterator, Sequence

from build_scripts.edit_form.fields import part_of
from build_scripts.edit_form.files import Files
from build_scripts.edit_form.places import Place, UnknownAddressError, kind_of
from build_scripts.edit_form.shapes.part import Part
from build_scripts.edit_form.shapes.parts import Parts
from build_scripts.edit_form.shapes.referring import (
    BETWEEN,
    PICKER,
    SECTIONS,
    Picked,
    PickedSeveral,
    Source,
    Sources,
)
from build_scripts.edit_form.shapes.shape import Json, Shape
from catalog.kinds import KINDS
from catalog.reading.problem import CatalogError
from catalog.reading.yaml_file import PlainValue


def picker_names() -> Sequence[str]:
    """Return the name of every list to pick from that some field needs."""
    names = {name for kind in KINDS for name in _needed(part_of(kind.entity))}
    return sorted(names)


def _needed(shape: Shape) -> Iterator[str]:
    if isinstance(shape, Part):
        for field in shape.fields:
            yield from _needed(field.shape)
    elif isinstance(shape, Parts):
        yield from _needed(shape.part)
    elif isinstance(shape, (Picked, PickedSeveral)):
        yield shape.name
    elif isinstance(shape, (Source, Sources)):
        yield SECTIONS


def options(files: Files, name: str) -> Sequence[tuple[str, Json]]:
    """Return, for all that can be picked: an address, the value, its label, and what finds it."""
    if not name.startswith(PICKER):
        raise UnknownAddressError(name)
    wanted = name.removeprefix(PICKER)
    pairs = _sections(files) if wanted == SECTIONS else _entries(files, wanted.split("-"))
    return [
        (f"{name}/{number}.json", {"sleutel": value, "naam": shown, "zoek": searched})
        for number, (value, shown, searched) in enumerate(pairs)
    ]


def _entries(files: Files, collections: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for collection in collections:
        for place in files.places(kind_of(collection)):
            label = str(_content(files, place).get("label") or place.id)
            yield place.id, label, label


def _sections(files: Files) -> Iterator[tuple[str, str, str]]:
    for place in files.places(kind_of("sources")):
        content = _content(files, place)
        sections = content.get("sections")
        for section in sections if isinstance(sections, list) else []:
            shown = f"{content.get('short') or place.id}{BETWEEN}{section}"
            yield f"{place.id}{BETWEEN}{section}", shown, f"{content.get('label')} {shown}"


def _content(files: Files, place: Place) -> dict[str, PlainValue]:
    try:
        found = files.find(place)
    except CatalogError:
        return {}
    return found.content if found and isinstance(found.content, dict) else {}
