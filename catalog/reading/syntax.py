"""Why a text is no YAML, in Dutch: a guess at the cause counts when its repair reads further."""

from collections.abc import Iterable, Iterator

from catalog.messages.syntax_messages import (
    OPEN_BRACKET,
    OTHER_SYNTAX,
    READERS_DISAGREE,
    UNCLOSED_QUOTE,
)
from catalog.reading.problem import Fix, Problem
from catalog.reading.quoting import quoted
from catalog.reading.repairs import Repair, repairs, value_repairs
from catalog.reading.source_text import SourceText, Span
from catalog.reading.yaml_parsing import (
    context_index,
    error_index,
    may_differ,
    parse_error,
    strict_error,
)

MAX_TRIES = 40
"""How many repairs are tried; each costs reading the text up to its next mistake."""
MAX_REPAIRED = 100_000
"""In a longer text the parser's own place must do, so that a hostile file is refused quickly."""


def syntax_problem(source: SourceText, error: Exception) -> Problem:
    """Return the problem for a text that the C parser refuses, where its cause stands."""
    return _proven(source, error) or _as_the_parser_says(source, error)


def strict_problem(source: SourceText, unquoted: Iterable[Span]) -> Problem | None:
    """Return the problem for a text that only the Python parser refuses.

    `unquoted` are the values without quotes, one of which may hold the sign that it refuses.
    """
    error = strict_error(source.text) if may_differ(source.text) else None
    if error is None:
        return None
    at = error_index(error)
    for start, end in unquoted:
        if start <= at < end:
            value = source.text[start:end]
            fix = Fix(start, end, quoted(value))
            return source.problem(READERS_DISAGREE, (start, end), fix=fix, quoted=quoted(value))
    return _proven(source, error) or source.problem(OTHER_SYNTAX, (at, at + 1))


def _proven(source: SourceText, error: Exception) -> Problem | None:
    """Return the first guess whose repair makes the parser read on past the mistake."""
    if len(source.text) > MAX_REPAIRED:
        return None
    for tries, repair in enumerate(_guesses(source, error)):
        if tries >= MAX_TRIES:
            return None
        if _reads_further(source, error, repair):
            fix = repair.edit if repair.offered else None
            return source.problem(repair.message, repair.span, fix=fix, **repair.words)
    return None


def _guesses(source: SourceText, error: Exception) -> Iterator[Repair]:
    """Yield guesses near the mistake, then quotes and brackets that opened further up."""
    last = source.line_number(error_index(error))
    context = context_index(error)
    near = [last, last - 1, last - 2]
    if context is not None:
        near.append(source.line_number(context))
    for number in dict.fromkeys(near):
        yield from repairs(source, number)
    for number in range(last - 3, -1, -1):
        yield from value_repairs(source, number)


def _reads_further(source: SourceText, error: Exception, repair: Repair) -> bool:
    repaired = repair.edit.applied_to(source.text)
    remaining = parse_error(repaired)
    if remaining is None:
        return True
    shift = len(repaired) - len(source.text)
    before = source.line_number(error_index(error))
    return source.line_number(error_index(remaining) - shift) > before


def _as_the_parser_says(source: SourceText, error: Exception) -> Problem:
    exact = strict_error(source.text) or error
    at, context = error_index(exact), context_index(exact)
    said = str(exact)
    if context is not None and "quoted scalar" in said:
        quote = source.text[context : context + 1]
        return source.problem(UNCLOSED_QUOTE, (context, at), quote=quote)
    if context is not None and "flow" in said and source.text[context : context + 1] in ("[", "{"):
        sign = source.text[context]
        closing = "]" if sign == "[" else "}"
        return source.problem(OPEN_BRACKET, (context, at), sign=sign, closing=closing)
    return source.problem(OTHER_SYNTAX, (at, at + 1))
