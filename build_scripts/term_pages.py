"""The glossary: a page for each term and the list from A to Z."""

import unicodedata
from collections.abc import Iterator, Mapping
from string import ascii_uppercase

from build_scripts.glossary_links import GlossaryLinks
from build_scripts.site_page import SitePage
from build_scripts.templates import PageTemplates
from build_scripts.usage import narrower_terms, term_mentions
from catalog import Catalog
from catalog.entities.term import Term

OTHER_SIGNS = "0-9"


def term_pages(
    catalog: Catalog, templates: PageTemplates, links: GlossaryLinks
) -> Iterator[SitePage]:
    """Yield the list of terms and every term."""
    yield templates.page("terms.md", "/begrippen/", letters=terms_by_letter(catalog))
    used = term_mentions(catalog, links)
    narrower = narrower_terms(catalog)
    for term in catalog.terms.values():
        yield templates.page(
            "term.md",
            term.url,
            own_id=term.id,
            term=term,
            broader=[catalog.terms[name] for name in term.broader],
            narrower=narrower[term.id],
            related=[catalog.terms[name] for name in term.related],
            used=used[term.id],
        )


def terms_by_letter(catalog: Catalog) -> Mapping[str, list[tuple[str, Term]]]:
    """Return names and synonyms with their term for every letter, in Dutch order."""
    letters: dict[str, list[tuple[str, Term]]] = {
        sign: [] for sign in (*ascii_uppercase, OTHER_SIGNS)
    }
    names = (
        (name, term) for term in catalog.terms.values() for name in (term.label, *term.synonyms)
    )
    for name, term in sorted(names, key=lambda item: (_sort_key(item[0]), item[1].id)):
        first = _sort_key(name)[:1].upper()
        letters[first if first in letters else OTHER_SIGNS].append((name, term))
    return letters


def _sort_key(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in decomposed if sign.isalnum() or sign == " ")
