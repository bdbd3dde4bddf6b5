"""The data file behind the page that compares leerinterventies."""

import json
from collections.abc import Iterator

from build_scripts.offer_facts import OfferFact, compared_facts
from build_scripts.offer_order import in_guide_order
from catalog import Catalog
from catalog.entities.intervention import Intervention

EMPTY = "–"


def offer_data(catalog: Catalog) -> bytes:
    """Return as JSON each offer with its facts, in the order of the guide.

    A fact is its name, whether the editors judged it, the words before it, and pairs of text and
    address.
    """
    offers = [
        {
            "id": item.id,
            "label": item.label,
            "url": item.url,
            "facts": list(_facts(catalog, item)),
        }
        for item in in_guide_order(catalog)
    ]
    return json.dumps(offers, ensure_ascii=False, separators=(",", ":")).encode()


def _facts(catalog: Catalog, item: Intervention) -> Iterator[list[object]]:
    for fact in compared_facts(catalog, item):
        judged = bool(fact.parts) and fact.judged_in(item)
        yield [fact.name, judged, fact.before, _parts(fact)]


def _parts(fact: OfferFact) -> list[tuple[str, str]]:
    return list(fact.parts) or [(fact.missing or EMPTY, "")]
