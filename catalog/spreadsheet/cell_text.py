"""The text of a cell: values apart by `;`, the parts of one value by `|`, a doubled sign is text."""

import re
from collections.abc import Iterator

from catalog.reading.yaml_file import PlainValue
from catalog.spreadsheet.choices import Choices, ChoicesOf
from catalog.spreadsheet.column import Column, Part
from catalog.spreadsheet.fault import CellError
from catalog.spreadsheet.normal_value import normal_part, normal_text

BETWEEN_VALUES = ";"
BETWEEN_PARTS = "|"


def cell_text(column: Column, value: PlainValue, choices_of: ChoicesOf) -> str:
    """Return what an editor reads for a normal value; `normal_from_text` reads it back."""
    if isinstance(value, list):
        shown = (_item_text(column, item, choices_of) for item in value)
        return f"{BETWEEN_VALUES} ".join(_doubled(text, BETWEEN_VALUES) for text in shown)
    return "" if value is None else _item_text(column, value, choices_of)


def normal_from_text(column: Column, text: str, choices_of: ChoicesOf) -> PlainValue:
    """Return the normal value that a cell's text stands for; raise `CellError` if none."""
    if not column.many:
        return _item(column, text, choices_of)
    items = (_item(column, each, choices_of) for each in _divided(text, BETWEEN_VALUES))
    return [item for item in items if item] or None


def _item_text(column: Column, item: PlainValue, choices_of: ChoicesOf) -> str:
    if isinstance(item, dict):
        texts = (
            _part_text(part, str(item.get(part.name) or ""), choices_of) for part in column.parts
        )
        return f" {BETWEEN_PARTS} ".join(_doubled(text, BETWEEN_PARTS) for text in texts)
    return _part_text(column.parts[0], str(item), choices_of)


def _part_text(part: Part, text: str, choices_of: ChoicesOf) -> str:
    return text if part.choices is None else choices_of(part.choices).shown(text)


def _item(column: Column, text: str, choices_of: ChoicesOf) -> PlainValue:
    if column.part is not None:
        return _part(column.part, text, choices_of)
    texts = _divided(text, BETWEEN_PARTS)
    if not texts:
        return None
    if len(texts) != len(column.parts):
        raise CellError(
            f"`{normal_text(text)}` bestaat niet uit {len(column.parts)} delen.",
            f"Schrijf: {column.form}.",
        )
    parts = zip(column.parts, texts, strict=True)
    values = {part.name: _part(part, each, choices_of) for part, each in parts}
    return {name: value for name, value in values.items() if value is not None}


def _part(part: Part, text: str, choices_of: ChoicesOf) -> str | None:
    value = normal_part(part, text)
    if value is None or part.choices is None:
        return value
    choices = choices_of(part.choices)
    found = choices.id_of(value)
    if found is None:
        raise CellError(f"`{value}` is geen keuze voor deze cel.", _remedy(value, choices))
    return found


def _remedy(value: str, choices: Choices) -> str:
    pieces = [piece.strip() for piece in value.split(",")]
    if len(pieces) > 1 and all(choices.id_of(piece) for piece in pieces):
        return "Zet een puntkomma tussen de waarden, geen komma."
    nearest = choices.nearest(value)
    if nearest is not None:
        return f"Bedoelde je `{nearest}`?"
    return "Kies een waarde van het blad Lijsten."


def _doubled(text: str, sign: str) -> str:
    return text.replace(sign, sign * 2)


def _divided(text: str, sign: str) -> list[str]:
    """Return the pieces between single signs; a doubled sign stands for the sign itself."""
    return ["".join(piece) for piece in _pieces(text, sign)] if normal_text(text) else []


def _pieces(text: str, sign: str) -> Iterator[list[str]]:
    piece: list[str] = []
    for token in re.findall(f"{re.escape(sign)}{{1,2}}|[^{re.escape(sign)}]+", text):
        if token == sign:
            yield piece
            piece = []
        else:
            piece.append(sign if token == sign * 2 else token)
    yield piece
