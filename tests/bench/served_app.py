"""The apps that the benchmark serves: bare Starlette, and ours with a generated catalogue."""

import os
import random
import time
from dataclasses import replace
from types import MappingProxyType

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from catalog import Catalog, load_catalog
from recommender.advising.adviser import Adviser
from recommender.advising.answers import answers_model
from recommender.learning.source import kept_of
from recommender.serving.app import create_app
from recommender.serving.settings import Settings


async def hello(request: Request) -> JSONResponse:
    return JSONResponse({"hello": "world"})


def bare() -> Starlette:
    """Return the smallest JSON endpoint."""
    return Starlette(routes=[Route("/", hello)])


def without_thinking() -> Starlette:
    """Return our app with one advice for everybody: what everything but the advice costs."""
    catalog = load_catalog()
    answers = answers_model(catalog)(unit="team", topics=["vooroordelen"], learning_need="leren")
    advice = Adviser(catalog, kept_of(catalog, Settings.learned)).advise(answers)
    Adviser.advise = lambda *_: advice  # type: ignore[method-assign]
    return create_app(catalog)


def ours() -> Starlette:
    """Return our app with `SIZE` interventions; 0 is the real catalogue."""
    started = time.perf_counter()
    size = int(os.environ["SIZE"])
    app = create_app(enlarged(load_catalog(), size)) if size else create_app()
    print(f"READY {time.perf_counter() - started:.2f}", flush=True)
    return app


def enlarged(catalog: Catalog, size: int) -> Catalog:
    """Return `catalog` with `size` interventions, whose words are mixed from the real ones."""
    chance = random.Random(1)
    originals = list(catalog.interventions.values())
    words = [word for item in originals for word in item.description.split()]
    copies = {}
    for number in range(size):
        item = originals[number % len(originals)]
        text = " ".join(chance.sample(words, 12))
        changes = {
            "id": f"stuk-{number}",
            "summary": text,
            "search_words": tuple(chance.sample(words, 6)),
        }
        copies[f"stuk-{number}"] = item.model_copy(update={**changes, "part_of": None})
    return replace(catalog, interventions=MappingProxyType(copies))
