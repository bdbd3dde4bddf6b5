"""What is wrong with answers, in Dutch, without repeating what somebody typed."""

from collections.abc import Iterator, Sequence

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from catalog import Catalog
from catalog.entities.questionnaire import Question
from catalog.reading.likeness import listed_names, nearest
from recommender.advising.answers import MAX_CHOICES, MAX_GROUP, MAX_TEXT, MIN_GROUP, options_of
from recommender.web.problem_details import Fault

MOST_FAULTS = 50
"""Nobody mends more at once, and a small body of nonsense must not give a large answer."""
SHOWN_NAME = 60
"""How much of an unknown field name is repeated."""


def faults_in(catalog: Catalog, error: ValidationError) -> Iterator[Fault]:
    """Yield a fault for each thing that is wrong, at most 50; one for each field and kind."""
    seen: set[tuple[str, str]] = set()
    for detail in error.errors(include_url=False, include_context=False):
        field = str(detail["loc"][0]) if detail["loc"] else ""
        text = _text(catalog, field, detail)
        if (field, text) not in seen:
            seen.add((field, text))
            pointer = "#/" + "/".join(_escaped(part) for part in detail["loc"])
            yield Fault(pointer=pointer[: SHOWN_NAME * 2], field=field[:SHOWN_NAME], detail=text)
        if len(seen) == MOST_FAULTS:
            return


def _escaped(part: int | str) -> str:
    return str(part).replace("~", "~0").replace("/", "~1")


def _text(catalog: Catalog, field: str, detail: ErrorDetails) -> str:
    if detail["type"] == "json_invalid":
        return "Dit is geen geldige JSON."
    if detail["type"] == "extra_forbidden":
        return f"Dit veld kennen we niet.{_meant(field, list(catalog.questions))}"
    if field not in catalog.questions:
        return "De inhoud hoort een JSON-object met antwoorden te zijn."
    question = catalog.questions[field]
    return _SENTENCES.get((question.kind, detail["type"])) or _sentence(catalog, question, detail)


_LIST = "Hier hoort een lijst met antwoorden te staan."
_SENTENCES = {
    ("text", "string_too_long"): f"Deze tekst is te lang. Gebruik hooguit {MAX_TEXT} tekens.",
    ("many", "too_long"): f"Kies er hooguit {MAX_CHOICES}.",
    ("many", "tuple_type"): _LIST,
    ("many", "list_type"): _LIST,
}


def _sentence(catalog: Catalog, question: Question, detail: ErrorDetails) -> str:
    if question.kind == "number":
        return f"Vul een heel getal in van {MIN_GROUP} tot en met {MAX_GROUP}."
    if question.kind == "text":
        return "Hier hoort tekst te staan."
    given = detail["input"] if isinstance(detail["input"], str) else ""
    return f"Dit antwoord bestaat niet.{_meant(given, list(options_of(catalog, question)))}"


def _meant(given: str, known: Sequence[str]) -> str:
    """Return the name that was meant; without one that is near, names to choose from."""
    meant = nearest(given[:SHOWN_NAME], known)
    return f" Bedoel je `{meant}`?" if meant else f" Kies uit {listed_names(known)}."
