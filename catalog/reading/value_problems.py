"""The message for each way in which pydantic refuses a value."""

from collections.abc import Callable, Mapping

from catalog.messages.field_messages import (
    LIST_TOO_SHORT,
    MISSING_FIELD,
    NOT_A_LIST,
    NOT_FIELDS,
    NOT_ONE_VALUE,
    ONLY_SPACES,
    OTHER_RULE,
)
from catalog.messages.syntax_messages import COLON_IN_VALUE
from catalog.messages.value_messages import (
    NOT_YES_OR_NO,
    OTHER_FORM,
    TEXT_TOO_LONG,
    TEXT_TOO_SHORT,
    UNKNOWN_CHOICE,
)
from catalog.reading.dates import date_problem
from catalog.reading.forms import form_problem
from catalog.reading.likeness import listed_names, nearest
from catalog.reading.numbers import decimal_problem, range_problem, whole_number_problem
from catalog.reading.problem import Fix, Problem
from catalog.reading.quoting import quoted
from catalog.reading.shape import model_at
from catalog.reading.wrong_value import WrongValue


def value_problem(value: WrongValue) -> Problem:
    """Return the problem for one error of pydantic."""
    return _SPEAKERS.get(value.detail["type"], _other)(value)


def _missing(value: WrongValue) -> Problem:
    return value.problem(MISSING_FIELD)


def _other(value: WrongValue) -> Problem:
    return value.problem(OTHER_FORM)


def _not_text(value: WrongValue) -> Problem:
    found = value.detail["input"]
    if isinstance(found, dict) and (colon := _colon(value)) is not None:
        return colon
    return value.problem(NOT_ONE_VALUE)


def _colon(value: WrongValue) -> Problem | None:
    """Return the problem for a text in a list that a colon turned into a field."""
    content = value.detail["input"]
    if len(content) != 1 or not isinstance(next(iter(content.values())), str):
        return None
    key = next(iter(content))
    start, _ = value.file.key_span((*value.place, key))
    _, end = value.file.span((*value.place, key))
    text = value.file.text[start:end]
    if "\n" in text or value.file.text[start : start + 1] in "\"'{":
        return None
    colon = start + text.index(":")
    fix = Fix(start, end, quoted(text))
    return value.file.source.problem(COLON_IN_VALUE, (colon, end), fix=fix, quoted=quoted(text))


def _not_a_list(value: WrongValue) -> Problem:
    if not isinstance(value.detail["input"], str):
        return value.problem(NOT_A_LIST, found="...")
    text = value.found
    plain = not set(text) & set(",:[]{}#&*!|>'\"%@`?")
    return value.problem(NOT_A_LIST, fix=value.replaced_by(f"[{text}]") if plain else None)


def _not_fields(value: WrongValue) -> Problem:
    model = model_at(value.entity, value.detail["loc"]) or value.entity
    return value.problem(NOT_FIELDS, known=listed_names(list(model.model_fields)))


def _too_few(value: WrongValue) -> Problem:
    return value.problem(LIST_TOO_SHORT, min_length=value.limits["min_length"])


def _too_short(value: WrongValue) -> Problem:
    if not value.found.strip():
        return value.problem(ONLY_SPACES)
    length = len(value.found.strip())
    return value.problem(TEXT_TOO_SHORT, length=length, min_length=value.limits["min_length"])


def _too_long(value: WrongValue) -> Problem:
    length, most = len(value.found.strip()), value.limits["max_length"]
    return value.problem(TEXT_TOO_LONG, length=length, max_length=most, excess=length - most)


def _no_choice(value: WrongValue) -> Problem:
    choices = [each.strip("'") for each in _quoted_words(value.limits["expected"])]
    known = nearest(value.found, choices)
    same = known is not None and known.lower() == value.found.lower()
    return value.problem(
        UNKNOWN_CHOICE,
        fix=value.replaced_by(known, certain=same) if known else None,
        suggestion=f"Bedoelde je `{known}`? " if known else "",
        expected=listed_names(choices, most=30),
    )


def _quoted_words(expected: str) -> list[str]:
    """Return the choices out of pydantic's `'a', 'b' or 'c'`."""
    return expected.replace(" or ", ", ").split(", ")


def _not_yes_or_no(value: WrongValue) -> Problem:
    plain = value.found.strip().lower()
    known = {"yes": "ja", "on": "ja", "waar": "ja", "no": "nee", "off": "nee"}.get(plain, plain)
    is_known = known in ("ja", "nee", "true", "false")
    return value.problem(NOT_YES_OR_NO, fix=value.replaced_by(known) if is_known else None)


def _rule(value: WrongValue) -> Problem:
    """Return the problem that a class of entry tells itself, as `field: what is wrong`."""
    said = str(value.detail["msg"]).removeprefix("Value error, ")
    field, _, explanation = said.partition(": ")
    explanation = explanation[:1].upper() + explanation[1:]
    location = (*value.place, field)
    return value.file.problem(
        OTHER_RULE, location, at_key=True, field=field, explanation=explanation
    )


_SPEAKERS: Mapping[str, Callable[[WrongValue], Problem]] = {
    "missing": _missing,
    "literal_error": _no_choice,
    "string_type": _not_text,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
    "string_pattern_mismatch": form_problem,
    "tuple_type": _not_a_list,
    "too_short": _too_few,
    "model_type": _not_fields,
    "model_attributes_type": _not_fields,
    "dict_type": _not_fields,
    "int_type": whole_number_problem,
    "int_parsing": whole_number_problem,
    "int_parsing_size": whole_number_problem,
    "int_from_float": whole_number_problem,
    "float_type": decimal_problem,
    "float_parsing": decimal_problem,
    "decimal_type": decimal_problem,
    "decimal_parsing": decimal_problem,
    "decimal_max_places": decimal_problem,
    "decimal_max_digits": decimal_problem,
    "decimal_whole_digits": decimal_problem,
    "finite_number": decimal_problem,
    "bool_type": _not_yes_or_no,
    "bool_parsing": _not_yes_or_no,
    "date_type": date_problem,
    "date_parsing": date_problem,
    "date_from_datetime_parsing": date_problem,
    "date_from_datetime_inexact": date_problem,
    "value_error": _rule,
    "greater_than_equal": range_problem,
    "greater_than": range_problem,
    "less_than_equal": range_problem,
    "less_than": range_problem,
}
