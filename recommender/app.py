"""The application: the built site, the questionnaire and the API in one process."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, Router
from starlette.staticfiles import StaticFiles

from catalog import Catalog, load_catalog
from recommender.adviser import Adviser
from recommender.api import API_VERSION, Api
from recommender.api_rules import ApiRules
from recommender.form_pages import FormPages
from recommender.headers import SafeHeaders
from recommender.problem_details import http_problem
from recommender.rate_limit import RateLimit
from recommender.security_txt import SecurityTxt
from recommender.settings import Settings
from recommender.site_assets import SiteAssets


def create_app(catalog: Catalog | None = None, settings: Settings | None = None) -> Starlette:
    """Return the app; without arguments, the one that production serves."""
    catalog = catalog or load_catalog()
    settings = settings or Settings.from_environment()
    adviser = Adviser(catalog)
    # Compressing what echoes input is safe here (BREACH): an answer holds nothing secret but the
    # visitor's own words, and whoever could add text to that very request would know them already.
    api = Api(catalog, adviser, settings.api_contact)
    form = FormPages(catalog, adviser, SiteAssets(settings.site))
    pages = Router(form.routes(), redirect_slashes=False)
    site = StaticFiles(directory=settings.site, html=True, check_dir=False)
    app = Starlette(
        routes=[
            Route("/health/live", _live),
            Route("/health/ready", _live),
            Mount("/api/v1", Router(api.routes(), redirect_slashes=False)),
            Route("/.well-known/security.txt", SecurityTxt(settings.security_contact).file),
            Route("/advies", _to_questionnaire),
            Mount("/advies", GZipMiddleware(pages, compresslevel=6)),
            Mount("/", GZipMiddleware(site)),
        ],
        middleware=[
            Middleware(SafeHeaders, api_version=API_VERSION, tls=settings.tls),
            Middleware(RateLimit, settings=settings.rate),
            Middleware(ApiRules),
        ],
        exception_handlers={
            HTTPException: _refusal,
            ClientDisconnect: _nobody_listens,
            500: http_problem,
        },
    )
    app.router.redirect_slashes = False
    return app


async def _live(request: Request) -> Response:
    """Return that the process answers; the catalogue is loaded before it starts to listen."""
    return PlainTextResponse("ok")


async def _to_questionnaire(request: Request) -> Response:
    return RedirectResponse("/advies/", status_code=308)


async def _refusal(request: Request, error: Exception) -> Response:
    return await http_problem(request, error)


async def _nobody_listens(request: Request, error: Exception) -> Response:
    """Return an answer that goes nowhere: who went away is no fault of ours."""
    return Response(status_code=400)
