"""Fields without a value: forgotten, or turned into a comment by a hash sign."""

from collections.abc import Iterator

from pydantic import BaseModel

from catalog.messages.field_messages import EMPTY_VALUE
from catalog.messages.syntax_messages import VALUE_IS_COMMENT
from catalog.reading.problem import Fix, Problem
from catalog.reading.quoting import quoted
from catalog.reading.shape import field_at
from catalog.reading.yaml_file import Location, PlainValue, YamlFile


def empty_values(
    file: YamlFile, location: Location, entity: type[BaseModel], content: PlainValue
) -> Iterator[Problem]:
    """Yield a problem for each part of the entry at `location` that has no value."""
    for place in _empty_places((), content):
        if place and field_at(entity, place) is None:
            continue  # an unknown field, which has a message of its own
        yield _became_comment(file, (*location, *place)) or _empty(file, location, entity, place)


def _empty_places(place: Location, content: PlainValue) -> Iterator[Location]:
    if content is None:
        yield place
    elif isinstance(content, dict):
        for name, value in content.items():
            yield from _empty_places((*place, name), value)
    elif isinstance(content, list):
        for position, value in enumerate(content):
            yield from _empty_places((*place, position), value)


def _empty(file: YamlFile, location: Location, entity: type[BaseModel], place: Location) -> Problem:
    described = field_at(entity, place)
    is_needed = described is not None and described.is_required()
    return file.problem(
        EMPTY_VALUE,
        (*location, *place),
        at_key=True,
        field=next((str(step) for step in reversed(place) if isinstance(step, str)), "-"),
        how="Vul het in." if is_needed else "Vul het in, of haal de hele regel weg.",
        help=(described.description or "") if described else "",
    )


def _became_comment(file: YamlFile, place: Location) -> Problem | None:
    start, _ = file.span(place)
    source = file.source
    number = source.line_number(start)
    line = source.line(number)
    before = start - source.starts[number]
    rest = line[before:].strip()
    if not rest.startswith("#"):
        return None
    at = source.starts[number] + line.index("#", before)
    span = (at, at + len(rest))
    fix = Fix(*span, quoted(rest), certain=False)
    return source.problem(VALUE_IS_COMMENT, span, fix=fix, quoted=quoted(rest))
