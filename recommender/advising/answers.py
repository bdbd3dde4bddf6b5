"""The answers of one questionnaire, checked against the questions of the catalogue."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    create_model,
)

from catalog import Catalog
from catalog.entities.questionnaire import UNKNOWN, Question
from recommender.reading.typed_text import readable

MAX_TEXT = 2000
"""The length in characters of the free text, from the contract."""
MAX_CHOICES = 100
MIN_GROUP, MAX_GROUP = 1, 5000


class Answers(BaseModel):
    """What somebody filled in; every field may be left open, or be `weet-ik-niet`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    role: str | None = None
    unit: str | None = None
    audience: str | None = None
    directorate: str | None = None
    group_size: int | None = None
    competence_level: str | None = None
    topics: tuple[str, ...] = ()
    focus_area: str | None = None
    learning_climate: str | None = None
    ownership: str | None = None
    follow_up: str | None = None
    format: str | None = None
    time_budget: str | None = None
    followed: tuple[str, ...] = ()
    learning_need: str | None = None


def _open_when_unknown(value: object) -> object:
    """Return None for `weet-ik-niet` and for empty text: both mean that nobody answered."""
    return None if isinstance(value, str) and value.strip() in ("", UNKNOWN) else value


def _list_without_unknown(value: object) -> object:
    if value is None or value == UNKNOWN:
        return ()
    if isinstance(value, (list, tuple)):
        return tuple(item for item in value if item != UNKNOWN)
    return value


def _a_number(value: object, info: ValidationInfo) -> object:
    """Refuse what Python would silently count as a number; only a form has numbers as text."""
    if isinstance(value, bool) or (info.mode == "json" and isinstance(value, str)):
        raise ValueError("group_size")
    return value


def _readable(value: object) -> object:
    """Return a text as a reader sees it; one that is too long is left as it is, and refused."""
    return readable(value) if isinstance(value, str) and len(value) <= MAX_TEXT else value


_Readable = BeforeValidator(_readable)
_Unknown = BeforeValidator(_open_when_unknown)
_UnknownInList = BeforeValidator(_list_without_unknown)


def answers_model(catalog: Catalog) -> type[Answers]:
    """Return the `Answers` whose fields accept exactly the options in `catalog`."""
    fields: dict[str, Any] = {
        question.id: _field(question, options_of(catalog, question))
        for question in catalog.questions.values()
    }
    return create_model("Answers", __base__=Answers, **fields)


def options_of(catalog: Catalog, question: Question) -> tuple[str, ...]:
    """Return the ids that answer `question`, without `weet-ik-niet`."""
    if question.options_from is None:
        return tuple(option.id for option in question.options)
    listed: Iterable[str] = getattr(catalog, question.options_from)
    themes = catalog.themes if question.options_from == "topics" else ()
    return (*listed, *(theme for theme in themes if theme not in listed))


def _field(question: Question, options: tuple[str, ...]) -> Any:
    if question.kind == "many":
        choice: Any = _literal((*options, UNKNOWN))
        return Annotated[tuple[choice, ...], Field(max_length=MAX_CHOICES), _UnknownInList], Field(
            default=(), description=question.label, json_schema_extra=_open_list
        )
    single: Any = Annotated[_single(question, options), _Unknown]
    return Annotated[single, _Readable] if question.kind == "text" else single, Field(
        default=None, description=question.label, json_schema_extra=_open_answer
    )


def _single(question: Question, options: tuple[str, ...]) -> Any:
    if question.kind == "text":
        return Annotated[str, StringConstraints(max_length=MAX_TEXT)] | None
    if question.kind == "number":
        number = Annotated[int, Field(ge=MIN_GROUP, le=MAX_GROUP)]
        return Annotated[number | None, BeforeValidator(_a_number)]
    return _literal((*options, UNKNOWN)) | None


def _open_answer(schema: dict[str, Any]) -> None:
    """Describe that an answer may be left open, also as an empty text."""
    schema["anyOf"].append({"type": "string", "pattern": rf"^\s*({UNKNOWN})?\s*$"})


def _open_list(schema: dict[str, Any]) -> None:
    described = {name: schema.pop(name) for name in list(schema) if name not in _ABOUT}
    schema["anyOf"] = [described, {"type": "null"}, {"const": UNKNOWN}]


_ABOUT = ("title", "description", "default")


@lru_cache
def _literal(options: tuple[str, ...]) -> Any:
    return Literal[options]
