"""What is wrong with a value, in Dutch, made from pydantic's errors."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import fuzz

from catalog.reading.problem import Problem
from catalog.reading.yaml_file import Location, YamlFile

TYPO = 75
"""The similarity (0 to 100) from which an unknown field is taken for a misspelt one."""

CAUSES: Mapping[str, tuple[str, str]] = {
    "missing": ("Het veld `{field}` ontbreekt.", "Voeg een regel toe: `{field}: ...`. {help}"),
    "extra_forbidden": ("Het veld `{field}` kennen we niet.", "{suggestion}"),
    "literal_error": ("Deze keuze bestaat niet.", "Kies uit {expected}."),
    "string_type": (
        "Hier hoort tekst te staan.",
        "Vul tekst in, of haal de hele regel weg. {help}",
    ),
    "string_too_short": ("Hier staat niets.", "Vul het in of haal de regel weg. {help}"),
    "string_too_long": ("Deze tekst is te lang.", "Gebruik hooguit {max_length} tekens."),
    "string_pattern_mismatch": (
        "Deze tekst heeft niet de goede vorm.",
        "Gebruik één regel. Een id bestaat uit kleine letters, cijfers en streepjes.",
    ),
    "tuple_type": (
        "Hier hoort een lijst te staan.",
        "Schrijf `[waarde]` of regels met een streepje.",
    ),
    "too_short": ("Deze lijst is te kort.", "Noem er minstens {min_length}. {help}"),
    "model_type": ("Hier horen velden te staan.", "Schrijf `veld: waarde`, ingesprongen."),
    "int_parsing": ("Hier hoort een heel getal te staan.", "Schrijf alleen cijfers."),
    "bool_parsing": ("Hier hoort ja of nee te staan.", "Schrijf `ja` of `nee`."),
    "decimal_parsing": (
        "Hier hoort een getal te staan.",
        "Schrijf een punt voor de cijfers achter de komma.",
    ),
    "date_from_datetime_parsing": (
        "Deze datum begrijpen we niet.",
        "Schrijf jaar-maand-dag: 2026-03-12.",
    ),
    "date_parsing": ("Deze datum begrijpen we niet.", "Schrijf jaar-maand-dag: 2026-03-12."),
    "greater_than_equal": ("Dit getal is te klein.", "Het moet minstens {ge} zijn."),
    "less_than_equal": ("Dit getal is te groot.", "Het mag hooguit {le} zijn."),
}


def validation_problems(
    file: YamlFile, location: Location, entity: type[BaseModel], error: ValidationError
) -> Iterator[Problem]:
    """Yield one problem for each cause; a misspelt field is not also reported as missing."""
    details = error.errors(include_url=False, include_context=True)
    misspelt = set(_misspelt_fields(entity, details))
    for detail in details:
        if detail["type"] == "missing" and detail["loc"] in misspelt:
            continue
        yield _problem(file, location, entity, detail)


def _problem(
    file: YamlFile, location: Location, entity: type[BaseModel], detail: ErrorDetails
) -> Problem:
    place = (*location, *detail["loc"])
    kind = detail["type"]
    if kind == "value_error":
        field, _, explanation = str(detail["msg"]).removeprefix("Value error, ").partition(": ")
        return file.problem(
            (*place, field), f"{explanation.capitalize()}.", f"Kijk naar het veld `{field}`."
        )
    cause, remedy = CAUSES.get(
        kind, ("Deze waarde past hier niet.", "Kijk in een ander bestand hoe het veld is ingevuld.")
    )
    words = _words(entity, detail)
    at_key = kind == "extra_forbidden"
    return file.problem(place, cause.format(**words), remedy.format(**words).strip(), at_key=at_key)


def _words(entity: type[BaseModel], detail: ErrorDetails) -> dict[str, Any]:
    field = str(detail["loc"][-1]) if detail["loc"] else ""
    described = entity.model_fields.get(str(detail["loc"][0])) if detail["loc"] else None
    return {
        "expected": "",
        **detail.get("ctx", {}),
        "field": field,
        "help": (described.description or "") if described else "",
        "suggestion": _suggestion(field, entity.model_fields),
    }


def _suggestion(field: str, known: Iterable[str]) -> str:
    nearest = max(known, key=lambda name: fuzz.ratio(field, name), default="")
    if fuzz.ratio(field, nearest) >= TYPO:
        return f"Bedoelde je `{nearest}`?"
    return f"Haal het weg, of gebruik een van deze velden: {', '.join(known)}."


def _misspelt_fields(
    entity: type[BaseModel], details: Iterable[ErrorDetails]
) -> Iterator[Location]:
    for detail in details:
        if detail["type"] == "extra_forbidden":
            name = str(detail["loc"][-1])
            for known in entity.model_fields:
                if fuzz.ratio(name, known) >= TYPO:
                    yield (*detail["loc"][:-1], known)
