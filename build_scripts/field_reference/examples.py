"""Real values of the catalogue, to show with a field how it is filled in."""

from collections.abc import Iterable, Iterator
from datetime import date

from pydantic import BaseModel

from catalog.entities.entity import Entity

LONGEST = 90
"""Characters; a longer example is cut between two words."""


class Examples:
    """The first short value of every field in some entries and in their parts."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        """Look through all entries once."""
        self._found: dict[tuple[str, str], str] = {}
        for entity in entities:
            self._keep("", entity)

    def of(self, part: str, field: str) -> str:
        """Return how the field is filled in somewhere, or nothing; `part` is a class of the model."""
        return self._found.get((part, field), "")

    def _keep(self, part: str, value: BaseModel) -> None:
        for field in value.model_fields_set:
            inner = getattr(value, field)
            for inside in _models(inner):
                self._keep(type(inside).__name__, inside)
            text = _yaml(inner)
            kept = self._found.get((part, field))
            if text and (kept is None or len(text) <= LONGEST < len(kept)):
                self._found[part, field] = text if len(text) <= LONGEST else _cut(text)


def _models(value: object) -> Iterator[BaseModel]:
    if isinstance(value, BaseModel):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _models(item)


def _yaml(value: object) -> str:
    """Return a plain value as it stands in a file; nothing for a part with fields of its own."""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, tuple):
        texts = [_yaml(item) for item in value]
        return f"[{', '.join(texts)}]" if texts and all(texts) else ""
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None or isinstance(value, BaseModel) else str(value)


def _cut(text: str) -> str:
    return f"{text[:LONGEST].rpartition(' ')[0]} …"
