"""Dutch causes and remedies for text that no YAML parser accepts."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from catalog.reading.problem import Problem

Advice: TypeAlias = tuple[str, str]


def encoding_problem(path: Path, raw: bytes, error: UnicodeDecodeError) -> Problem:
    """Return the problem for a file that is not UTF-8, at the first wrong byte."""
    before = raw[: error.start]
    line = before.count(b"\n") + 1
    column = len(before.rpartition(b"\n")[2]) + 1
    return Problem(
        path,
        line,
        column,
        "Hier staat een teken dat niet als UTF-8 is opgeslagen.",
        "Sla het bestand op als UTF-8. Het komt waarschijnlijk uit Excel of een oud programma.",
    )


def syntax_problem(path: Path, text: str, error: Exception) -> Problem:
    """Return the problem for text that is not YAML, with the likeliest cause."""
    lines = text.splitlines()
    line, column = _place(text, error)
    line, column = _cause_before(lines, line) or (line, column)
    source_line = lines[line - 1] if line <= len(lines) else ""
    cause, remedy = _advice(source_line, str(error))
    return Problem(path, line, column, cause, remedy, source_line)


def _place(text: str, error: Exception) -> tuple[int, int]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        return mark.line + 1, mark.column + 1
    position = getattr(error, "position", 0) or 0
    before = text[: position if isinstance(position, int) else 0]
    return before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1


_MERGE_MARK = re.compile(r"^(<{7}|={7}|>{7})")
_OPEN_QUOTE = re.compile(r"""^[^"']*:\s(["'])(?:(?!\1).)*$""")


def _cause_before(lines: list[str], line: int) -> tuple[int, int] | None:
    """Return the place of a cause that the parser only notices further on."""
    for number in range(min(line, len(lines)), 0, -1):
        if _MERGE_MARK.match(lines[number - 1]):
            return number, 1
        if opened := _OPEN_QUOTE.match(lines[number - 1]):
            return number, opened.start(1) + 1
    return None


def _advice(source_line: str, message: str) -> Advice:
    for applies, advice in _CAUSES:
        if applies(source_line, message):
            return advice
    return (
        "Deze regel past niet in de opbouw van het bestand.",
        "Kijk naar de inspringing en de leestekens van deze regel en de regel erboven.",
    )


def _unquoted_colon(source_line: str, message: str) -> bool:
    value = source_line.partition(": ")[2]
    return "mapping values" in message and ": " in value


_CAUSES: tuple[tuple[Callable[[str, str], bool], Advice], ...] = (
    (
        lambda line, _: "\t" in line[: len(line) - len(line.lstrip())],
        ("Deze regel springt in met een tab.", "Vervang de tab door spaties."),
    ),
    (
        lambda line, _: _MERGE_MARK.match(line) is not None,
        (
            "Hier staan tekens van een samenvoeging die niet is afgemaakt.",
            "Kies welke versie blijft en haal de regels met <<<<, ==== en >>>> weg.",
        ),
    ),
    (
        _unquoted_colon,
        (
            "Een dubbele punt met een spatie begint in YAML een nieuw veld.",
            "Zet aanhalingstekens om de hele waarde.",
        ),
    ),
    (
        lambda _, message: "mapping values" in message,
        (
            "Deze regel begint een veld op een plek waar dat niet kan.",
            "Laat het veld even ver inspringen als de velden ernaast.",
        ),
    ),
    (
        lambda line, message: _OPEN_QUOTE.match(line) is not None or "quoted scalar" in message,
        (
            "Een aanhalingsteken is geopend en niet gesloten.",
            "Sluit de tekst af met hetzelfde aanhalingsteken.",
        ),
    ),
    (
        lambda _, message: "could not find expected ':'" in message,
        ("Na de veldnaam staat geen dubbele punt met een spatie.", "Schrijf `veld: waarde`."),
    ),
    (
        lambda _, message: "cannot start any token" in message,
        (
            "Een waarde begint met een teken dat in YAML een aparte betekenis heeft.",
            "Zet aanhalingstekens om de hele waarde.",
        ),
    ),
    (
        lambda _, message: (
            "special characters are not allowed" in message or "control characters" in message
        ),
        ("Hier staat een onzichtbaar stuurteken.", "Verwijder het teken en typ de tekst opnieuw."),
    ),
    (
        lambda _, message: "expected <block end>" in message or "did not find expected" in message,
        (
            "De inspringing klopt hier niet.",
            "Zet de regel recht onder de regels waar hij bij hoort.",
        ),
    ),
)
