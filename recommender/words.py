"""The words of a Dutch text, in one spelling."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9&]+(?:[-'][a-z0-9]+)*")
_CLAUSE_END = re.compile(r"[.!?;:,\n]+|\b(?:maar|terwijl|omdat|doordat|waardoor)\b")


def normalized(text: str) -> str:
    """Return `text` in lower case, without accents and with straight apostrophes."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def words_of(text: str) -> list[str]:
    """Return the words of `text` in order, normalised."""
    return _WORD.findall(normalized(text))


def clauses_of(text: str) -> list[list[str]]:
    """Return the words of each clause; a clause ends at punctuation or at a turn such as `maar`."""
    clauses = (_WORD.findall(part) for part in _CLAUSE_END.split(normalized(text)))
    return [clause for clause in clauses if clause]
