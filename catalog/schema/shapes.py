"""The shapes that a value in a YAML file can have, as JSON Schema that explains itself in Dutch.

`x-value` says in words what belongs there. The language server of VS Code has Dutch texts for a
type, a pattern, a choice and a contained item (`errorMessage`), and English ones for lengths and
limits: so lengths are part of a pattern, and limits go through `unless`.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

JsonSchema: TypeAlias = dict[str, Any]

ONE_LINE = r"^[^\n]*$"
PATTERN_WORDS: Mapping[str, str] = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "kleine letters, cijfers en streepjes",
    r"^[a-z]+(_[a-z]+)*$": "kleine letters en lage streepjes",
    r"^[a-z]+([_-][a-z]+)*$": "kleine letters met streepjes ertussen",
    r"^/([a-z0-9-]+/)*(#[a-z0-9-]+)?$": "een adres op de site, zoals `/hulp/`",
    r"^/([a-z-]+/)*$": "een adres op de site, zoals `/hulp/`",
    r"^1\d\d$": "drie cijfers, met een 1 voorop",
}
"""What every pattern of the model asks for; `ONE_LINE` has words of its own."""


def unless(condition: JsonSchema, message: str) -> JsonSchema:
    """Return a schema that refuses with `message` what does not meet `condition`."""
    return {"if": condition, "else": {"type": "null", "errorMessage": message}}


def text(pattern: str | None, shortest: int, longest: int | None) -> JsonSchema:
    """Return the shape of text; the loader takes spaces around it away, so they do not count."""
    if pattern is None and longest is None:
        return _valued({"type": "string"}, "tekst")
    if pattern is None or pattern == ONE_LINE:
        sign, words = (r"[\s\S]", "tekst") if pattern is None else (r"[^\n]", "één regel tekst")
        before_last = f"{{{max(shortest - 1, 0)},{'' if longest is None else longest - 1}}}"
        shape = rf"^\s*\S{sign}{before_last}\s*$"
    else:
        words = PATTERN_WORDS[pattern]
        shape = pattern if longest is None else rf"^(?=.{{0,{longest}}}$){pattern[1:]}"
    if longest is not None:
        words += f", hooguit {f'{longest:,}'.replace(',', '.')} tekens"
    return _valued({"type": "string", "pattern": shape}, words)


def number(kind: str, limits: Mapping[str, Any]) -> JsonSchema:
    """Return the shape of a number, with or without quotes around it."""
    whole = kind == "integer"
    words = "een heel getal" if whole else "een getal, met een punt voor de cijfers achter de komma"
    words += _range_words(limits)
    shape: JsonSchema = {
        "type": [kind, "string"],
        "pattern": r"^\s*[0-9]+\s*$" if whole else r"^\s*[0-9]+(\.[0-9]+)?\s*$",
    }
    if limits:
        shape["allOf"] = [unless({**limits}, f"Vul in: {words}.")]
    return _valued(shape, words)


def day() -> JsonSchema:
    """Return the shape of a date."""
    shape = {"type": "string", "format": "date", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    return _valued(shape, "een datum als 2026-03-12 (jaar-maand-dag)")


def choice(values: list[str]) -> JsonSchema:
    """Return the shape of one of a few words."""
    words = f"een van deze woorden: {', '.join(f'`{value}`' for value in values)}"
    return _valued({"type": "string", "enum": values}, words)


def yes_or_no() -> JsonSchema:
    """Return the shape of a yes or no."""
    return _valued({"type": "string", "enum": ["ja", "nee"]}, "`ja` of `nee`")


def many(items: JsonSchema, least: int) -> JsonSchema:
    """Return the shape of a list."""
    words = "een lijst" + (f", met minstens {least}" if least else "")
    shape: JsonSchema = {"type": "array", "items": items}
    if least:
        shape["allOf"] = [unless({"minItems": least}, f"Vul in: {words}.")]
    return _valued(shape, words)


def or_empty(shape: JsonSchema) -> JsonSchema:
    """Return the same shape, for a field that may also be left empty."""
    if "$ref" in shape:  # a part with fields of its own: without them, it is left out
        return shape
    types = shape["type"] if isinstance(shape["type"], list) else [shape["type"]]
    widened: JsonSchema = {**shape, "type": [*types, "null"]}
    if "enum" in shape:
        widened["enum"] = [*shape["enum"], None]
    return widened


def _range_words(limits: Mapping[str, Any]) -> str:
    low = limits.get("minimum", limits.get("exclusiveMinimum"))
    high = limits.get("maximum")
    if low is not None and high is not None:
        return f", van {low:g} tot en met {high:g}"
    if low is not None:
        return f", {'minstens' if 'minimum' in limits else 'meer dan'} {low:g}"
    return ""


def _valued(shape: JsonSchema, words: str) -> JsonSchema:
    message = f"Vul in: {words}."
    if "pattern" in shape:
        shape = {**shape, "patternErrorMessage": message}
    if shape["type"] == "string" and "enum" not in shape:
        message += " Is het een getal? Zet er dan aanhalingstekens om."
    return {**shape, "errorMessage": message, "x-value": words}
