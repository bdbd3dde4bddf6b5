"""Links from running text to the glossary.

The text is read word by word and looked up in a table of first words, so that the work for a
page depends on its length and not on the number of terms.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape

from catalog.entities.term import Term

LONGEST_ABBREVIATION = 6
_TOKEN = re.compile(r"\w+(?:[-’'&/+]\w+)*\+?|\W", re.UNICODE)


class GlossaryLinks:
    """The words that link to a term, ready to be found in any text."""

    def __init__(self, terms: Iterable[Term]) -> None:
        """Index the label, synonyms and inflections of every term that may be linked."""
        terms = tuple(terms)
        self._made_from = _linked(terms)
        by_first: dict[str, list[tuple[tuple[str, ...], Term]]] = defaultdict(list)
        for term in terms:
            for word in term.linked_words:
                tokens = tuple(_TOKEN.findall(word if _is_abbreviation(word) else word.casefold()))
                by_first[tokens[0]].append((tokens, term))
        self._by_first: Mapping[str, list[tuple[tuple[str, ...], Term]]] = {
            first: sorted(found, key=lambda item: -len(item[0]))
            for first, found in by_first.items()
        }
        self._found: dict[str, Sequence[tuple[str, Term | None]]] = {}
        """What was found before: many texts stand on several pages."""

    def renewed(self, terms: Iterable[Term]) -> "GlossaryLinks":
        """Return the links to `terms`: these themselves, when they would be no different."""
        terms = tuple(terms)
        return self if _linked(terms) == self._made_from else GlossaryLinks(terms)

    def on_page(self, own_id: str | None = None) -> "PageLinks":
        """Return a linker for one page that does not link to the page itself."""
        return PageLinks(self, own_id)

    def found_in(self, text: str) -> Sequence[tuple[str, Term | None]]:
        """Return the pieces of `text` in order, each with the term that it names, if any."""
        found = self._found.get(text)
        if found is None:
            found = self._found[text] = tuple(self._pieces(text))
        return found

    def _pieces(self, text: str) -> Iterator[tuple[str, Term | None]]:
        tokens = _TOKEN.findall(text)
        folded = [token.casefold() for token in tokens]
        plain = position = 0
        while position < len(tokens):
            length, term = self._longest_at(tokens, position)
            if term is None:
                length, term = self._longest_at(folded, position)
            if term is not None:
                yield "".join(tokens[plain:position]), None
                yield "".join(tokens[position : position + length]), term
                plain = position + length
            position += length
        yield "".join(tokens[plain:]), None

    def _longest_at(self, tokens: list[str], position: int) -> tuple[int, Term | None]:
        for words, term in self._by_first.get(tokens[position], ()):
            if tuple(tokens[position : position + len(words)]) == words:
                return len(words), term
        return 1, None


def _linked(terms: Iterable[Term]) -> Sequence[tuple[str, Sequence[str]]]:
    """Return all that the links depend on."""
    return tuple((term.url, tuple(term.linked_words)) for term in terms)


def _is_abbreviation(word: str) -> bool:
    """Return whether `word` is only meant when written in capitals: AS is not `as`."""
    return len(word) <= LONGEST_ABBREVIATION and sum(sign.isupper() for sign in word) > 1


class PageLinks:
    """Links each term at most once on a page."""

    def __init__(self, links: GlossaryLinks, own_id: str | None) -> None:
        """Use `GlossaryLinks.on_page`."""
        self._links = links
        self._seen = {own_id}

    def __call__(self, text: str | None) -> str:
        """Return `text` as HTML, with a link at the first mention of each term."""
        return "".join(self._piece(piece, term) for piece, term in self._links.found_in(text or ""))

    def _piece(self, piece: str, term: Term | None) -> str:
        if term is None or term.id in self._seen:
            return safe(piece)
        self._seen.add(term.id)
        return f'<a class="lw-term" href="{term.url}">{safe(piece)}</a>'


_MARKDOWN_SIGNS = {ord(sign): f"&#{ord(sign)};" for sign in "\\`*_[]|~{}!"}


def safe(text: object) -> str:
    """Return plain text as HTML in which Markdown finds no signs of its own."""
    return escape(str(text)).translate(_MARKDOWN_SIGNS)
