"""What is wrong with the fields of an entry, in Dutch, made from pydantic's errors."""

from collections.abc import Iterator, Sequence

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from catalog.reading.problem import Problem
from catalog.reading.unknown_fields import UnknownField, unknown_field
from catalog.reading.value_problems import value_problem
from catalog.reading.wrong_value import WrongValue
from catalog.reading.yaml_content import Location, YamlFile


def validation_problems(
    file: YamlFile, location: Location, entity: type[BaseModel], error: ValidationError
) -> Iterator[Problem]:
    """Yield one problem for each cause; a misspelt field is not also reported as missing."""
    details = error.errors(include_url=False, include_context=True)
    unknown = [_unknown(file, location, entity, each) for each in details if _is_unknown(each)]
    meant = {field.meant for field in unknown}
    yield from (field.problem for field in unknown)
    for detail in details:
        if _is_unknown(detail) or _is_explained(detail, meant):
            continue
        yield value_problem(WrongValue(file, location, entity, detail))


def _is_unknown(detail: ErrorDetails) -> bool:
    return detail["type"] == "extra_forbidden"


def _is_explained(detail: ErrorDetails, meant: set[str | None]) -> bool:
    """Return whether another message tells the cause already, such as that of a misspelt field."""
    kind, found = detail["type"], detail["input"]
    if kind == "missing":
        return detail["loc"][-1] in meant
    if kind == "too_short":  # pydantic does not count the items that have problems of their own
        return len(found) >= int(detail["ctx"]["min_length"])
    return found is None  # told by `empty_values`


def _unknown(
    file: YamlFile, location: Location, entity: type[BaseModel], detail: ErrorDetails
) -> UnknownField:
    return unknown_field(file, location, entity, detail["loc"], _siblings(detail, file, location))


def _siblings(detail: ErrorDetails, file: YamlFile, location: Location) -> Sequence[str]:
    around = (*location, *detail["loc"][:-1])
    return [str(key[-1]) for key in file.key_marks if key[:-1] == around]
