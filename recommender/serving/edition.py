"""An edition: one catalogue, with everything in the app that is made from it."""

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Router
from starlette.types import ASGIApp

from catalog import Catalog, CatalogError, load_catalog
from catalog.lessons import LessonsNotRead
from catalog.loading import load_without_lessons
from recommender.advising.adviser import Adviser
from recommender.advising.self_test import self_test_failures
from recommender.api.endpoints import Api
from recommender.learning.source import fitted, kept_of
from recommender.questionnaire.form_pages import FormPages
from recommender.questionnaire.page_templates import PageTemplates
from recommender.questionnaire.site_assets import SiteAssets
from recommender.reading.learned import Learned
from recommender.serving.settings import Settings

Reason: TypeAlias = Literal["invalid-catalogue", "self-test-failed", "cannot-be-fitted"]


class UnusableCatalogError(Exception):
    """A catalogue that may not give advice; the message is Dutch, for an editor."""

    def __init__(self, reason: Reason, message: str, problems: int) -> None:
        """Keep why, and how many problems there are."""
        super().__init__(message)
        self.reason: Reason = reason
        self.problems = problems


@dataclass(frozen=True)
class Edition:
    """What answers requests: the API and the questionnaire, both of one catalogue."""

    catalog: Catalog
    adviser: Adviser
    api: ASGIApp
    pages: ASGIApp
    templates: PageTemplates
    loaded_at: datetime

    @classmethod
    def of(cls, catalog: Catalog, settings: Settings, learned: Learned | None = None) -> "Edition":
        """Return the edition of `catalog`, with the frame and the contact of this installation.

        Without what was `learned` from this catalogue, it learns now.
        """
        adviser = Adviser(catalog, learned)
        templates = PageTemplates(catalog, settings.frame, SiteAssets(settings.site))
        form = FormPages(catalog, adviser, templates)
        api = Api(catalog, adviser, settings.api_contact)
        return cls(
            catalog=catalog,
            adviser=adviser,
            api=Router(api.routes(), redirect_slashes=False),
            # Compressing what echoes input is safe here (BREACH): an answer holds nothing secret
            # but the visitor's own words, and whoever could add text to that very request would
            # know them already.
            pages=GZipMiddleware(Router(form.routes(), redirect_slashes=False), compresslevel=6),
            templates=templates,
            loaded_at=datetime.now(UTC),
        )


def edition_of(catalog: Catalog, settings: Settings) -> Edition:
    """Return the edition of `catalog`, with what the file keeps of it when that fits."""
    return Edition.of(catalog, settings, kept_of(catalog, settings.learned))


def load_edition(settings: Settings) -> Edition:
    """Return the edition of the catalogue on disk, self-tested.

    Raises `UnusableCatalogError`, whatever is wrong with the catalogue.
    """
    try:
        catalog, learned = _catalog_and_learned(settings)
        edition = Edition.of(catalog, settings, learned)
        failures = tuple(self_test_failures(catalog, edition.adviser))
    except CatalogError as error:
        raise UnusableCatalogError("invalid-catalogue", str(error), len(error.problems)) from error
    # A catalogue can be valid and still lack what the program counts on, in any number of ways.
    except Exception as error:
        message = (
            f"Met deze catalogus kan de app geen advies geven ({type(error).__name__}: {error})."
        )
        raise UnusableCatalogError("cannot-be-fitted", message, 1) from error
    if failures:
        raise UnusableCatalogError("self-test-failed", "\n".join(failures), len(failures))
    return edition


def _catalog_and_learned(settings: Settings) -> tuple[Catalog, Learned]:
    """Return the catalogue without its lessons, and what it teaches.

    The lessons are only read when nothing that fits was kept; then all errors are told at once.
    """
    with suppress(CatalogError):
        catalog = load_without_lessons(settings.catalog)
        if learned := kept_of(catalog, settings.learned):
            return catalog, learned
    whole = load_catalog(settings.catalog)
    return replace(whole, example_questions=LessonsNotRead()), fitted(whole)
