"""The text that stands for an intervention when free text is compared with it."""

from collections.abc import Iterator

from catalog import Catalog
from catalog.entities.intervention import Intervention

MAIN_TOPICS = 2
"""How many topics lend their everyday words to the document."""


def document_of(catalog: Catalog, intervention: Intervention) -> str:
    """Return the words of the intervention, of its topics and of its glossary terms."""
    return " ".join(_texts(catalog, intervention))


def _texts(catalog: Catalog, intervention: Intervention) -> Iterator[str]:
    yield from (intervention.label, intervention.label, intervention.summary)
    yield from intervention.search_words
    for position, identifier in enumerate(intervention.topics):
        topic = catalog.topics[identifier]
        yield topic.label
        if position < MAIN_TOPICS:
            yield from topic.search_words
    for identifier in intervention.terms:
        term = catalog.terms[identifier]
        yield from (term.label, *term.synonyms, *term.search_words)
    yield catalog.learning_forms[intervention.learning_form].label
    yield from (catalog.audiences[audience].label for audience in intervention.audiences)
