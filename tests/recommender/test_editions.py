"""One edition answers a request from start to end, and nothing of an old one stays behind."""

import asyncio
import gc
import json
import weakref
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.serving.app import app_of
from recommender.serving.edition import Edition, UnusableCatalogError, load_edition
from recommender.serving.metrics import Metrics
from recommender.serving.service import Service
from recommender.serving.settings import Settings

UNSAFE = json.dumps({"learning_climate": "onveilig"}).encode()
GUARD = "eerst-veiligheid"
OTHER = "Dit is een andere versie."


@pytest.fixture(scope="module")
def quick(catalog):
    """Return the catalogue with little to learn from, so that it is fitted at once."""
    examples = {
        name: entry.model_copy(update={"sentences": entry.sentences[:3]})
        for name, entry in catalog.examples.items()
    }
    return replace(
        catalog, examples=MappingProxyType(examples), example_questions=MappingProxyType({})
    )


@pytest.fixture(scope="module")
def editions(quick):
    """Return two editions that give the same answers another version and another summary."""
    guards = {
        name: guard.model_copy(update={"summary": OTHER}) for name, guard in quick.guards.items()
    }
    other = replace(quick, version="b" * 12, guards=MappingProxyType(guards))
    return Edition.of(quick, Settings()), Edition.of(other, Settings())


def answer(app, chunks, before_chunk):
    """Return the body of the answer to a POST whose body comes in chunks."""
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/api/v1/recommendations",
        "query_string": b"",
        "headers": [(b"content-type", b"application/json")],
    }
    waiting = list(enumerate(chunks))
    sent = []

    async def receive():
        number, chunk = waiting.pop(0)
        before_chunk(number)
        return {"type": "http.request", "body": chunk, "more_body": bool(waiting)}

    async def send(message):
        sent.append(message)

    # In a thread of its own: a browser test before this one leaves an event loop behind.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, app(scope, receive, send)).result()
    return json.loads(b"".join(message.get("body", b"") for message in sent))


@given(
    cuts=st.lists(st.integers(0, len(UNSAFE)), max_size=4).map(sorted),
    current=st.lists(st.sampled_from([0, 1]), min_size=6, max_size=6),
)
def test_a_request_never_mixes_two_catalogues(editions, cuts, current):
    first, *later = current
    service = Service(editions[first])
    app = app_of(service, Settings(), Metrics(service))
    edges = [0, *cuts, len(UNSAFE)]
    chunks = [UNSAFE[start:end] for start, end in pairwise(edges)]

    def swap(number):
        service.edition = editions[later[number]]

    advice = answer(app, chunks, swap)

    assert advice["outcome"] == GUARD
    assert advice["catalogue"]["version"] == editions[first].catalog.version
    assert (advice["summary"] == OTHER) is (first == 1)


def test_an_edition_that_was_replaced_leaves_memory(quick, editions):
    service = Service(Edition.of(replace(quick, version="c" * 12), Settings()))
    old = [weakref.ref(part) for part in (service.edition.catalog, service.edition.adviser)]

    service.reload(lambda: editions[0])
    gc.collect()

    assert [part() for part in old] == [None, None]


def test_a_valid_catalogue_that_lacks_what_the_advice_needs_is_refused(catalog_folder):
    words = catalog_folder / "rules/word-lists.yml"
    words.write_text(words.read_text().replace("- id: functiewoorden", "- id: kleine-woorden"))

    with pytest.raises(UnusableCatalogError, match="kan de app geen advies geven") as error:
        load_edition(Settings(catalog=catalog_folder))

    assert error.value.reason == "cannot-be-fitted"
