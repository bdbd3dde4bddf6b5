"""The application: the built site, the questionnaire and the API in one process."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route, Router

from catalog import Catalog
from recommender.api.endpoints import API_VERSION
from recommender.serving.edition import edition_of, load_edition
from recommender.serving.health import Health
from recommender.serving.metrics import Metrics
from recommender.serving.observed import Observed
from recommender.serving.refusals import Refusals
from recommender.serving.service import OfEdition, Service
from recommender.serving.settings import Settings
from recommender.web.api_rules import ApiRules
from recommender.web.discretion import DiscreetErrors
from recommender.web.headers import SafeHeaders
from recommender.web.problem_details import refusal
from recommender.web.rate_limit import RateLimit
from recommender.web.security_txt import SecurityTxt
from recommender.web.site_files import SiteFiles


def create_app(catalog: Catalog | None = None, settings: Settings | None = None) -> Starlette:
    """Return the app; without arguments, the one that production serves."""
    settings = settings or Settings.from_environment()
    edition = edition_of(catalog, settings) if catalog else load_edition(settings)
    service = Service(edition)
    return app_of(service, settings, Metrics(service))


def app_of(service: Service, settings: Settings, metrics: Metrics) -> Starlette:
    """Return the app that answers with the edition that `service` has at that moment."""
    site, refusals = SiteFiles(settings.site), Refusals(service)
    app = Starlette(
        routes=[
            Mount("/health", Router(Health(service).routes(), redirect_slashes=False)),
            Mount("/api/v1", OfEdition(service, lambda edition: edition.api)),
            Route("/.well-known/security.txt", SecurityTxt(settings.security_contact).file),
            Route("/advies", _to_questionnaire),
            Mount("/advies", OfEdition(service, lambda edition: edition.pages)),
            Mount("/", GZipMiddleware(site)),
        ],
        middleware=[
            Middleware(Observed, metrics=metrics),
            Middleware(SafeHeaders, api_version=API_VERSION, tls=settings.tls),
            Middleware(DiscreetErrors, refuse=refusals),
            Middleware(RateLimit, settings=settings.rate, refuse=refusals),
            Middleware(ApiRules),
        ],
        exception_handlers={
            HTTPException: refusals.of_http,
            ClientDisconnect: _nobody_listens,
            500: _our_mistake,
        },
    )
    app.router.redirect_slashes = False
    return app


async def _to_questionnaire(request: Request) -> Response:
    return RedirectResponse("/advies/", status_code=308)


async def _our_mistake(request: Request, error: Exception) -> Response:
    """Return the refusal of what went wrong even in refusing."""
    return refusal(request.scope, 500)


async def _nobody_listens(request: Request, error: Exception) -> Response:
    """Return an answer that goes nowhere: who went away is no fault of ours."""
    return Response(status_code=400)
