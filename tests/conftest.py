"""What several tests need: the real catalogue, the real site, the real app."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings
from starlette.testclient import TestClient

from build_scripts.publishing import Places, publish
from catalog import Catalog, load_catalog
from recommender.advising.adviser import Adviser
from recommender.advising.answers import answers_model
from recommender.learning.source import kept_of
from recommender.serving.app import create_app
from recommender.serving.settings import Settings

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 22)
"""The day on which the tests build: nothing is overdue on it."""
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load_catalog()


@pytest.fixture(scope="session")
def adviser(catalog):
    return Adviser(catalog, kept_of(catalog, Settings.learned))


@pytest.fixture(scope="session")
def advise(catalog, adviser):
    """Return a function from answers to advice."""
    model = answers_model(catalog)
    return lambda **answers: adviser.advise(model(**answers))


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """Return the folder of the real site, built once."""
    places = Places(ROOT, ROOT / "catalog", tmp_path_factory.mktemp("build"), today=TODAY)
    return publish(places, lambda _: None)


@pytest.fixture(scope="session")
def client(catalog, site) -> Iterator[TestClient]:
    app = create_app(catalog, Settings(site=site))
    with TestClient(app, raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def catalog_folder(tmp_path) -> Path:
    """Return a copy of the YAML files that a test may break."""
    target = tmp_path / "catalog"
    shutil.copytree(ROOT / "catalog", target, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    return target
