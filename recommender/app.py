"""The application: the built site, the questionnaire and the API in one process."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route, Router

from catalog import Catalog, load_catalog
from recommender.adviser import Adviser
from recommender.api import API_VERSION, Api
from recommender.discretion import DiscreetErrors
from recommender.form_pages import FormPages
from recommender.headers import SafeHeaders
from recommender.problem_details import http_problem
from recommender.settings import Settings
from recommender.site_files import SiteFiles


def create_app(catalog: Catalog | None = None, settings: Settings | None = None) -> Starlette:
    """Return the app; without arguments, the one that production serves."""
    catalog = catalog or load_catalog()
    settings = settings or Settings.from_environment()
    adviser = Adviser(catalog)
    # Compressing what echoes input is safe here (BREACH): an answer holds nothing secret but the
    # visitor's own words, and whoever could add text to that very request would know them already.
    pages = Router(FormPages(catalog, adviser).routes(), redirect_slashes=False)
    site = SiteFiles(settings.site)
    app = Starlette(
        routes=[
            Route("/health/live", _live),
            Route("/health/ready", _live),
            Mount("/api/v1", Router(Api(catalog, adviser).routes(), redirect_slashes=False)),
            Route("/advies", _to_questionnaire),
            Mount("/advies", GZipMiddleware(pages, compresslevel=6)),
            Mount("/", GZipMiddleware(site)),
        ],
        middleware=[
            Middleware(SafeHeaders, api_version=API_VERSION),
            Middleware(DiscreetErrors),
        ],
        exception_handlers={HTTPException: _refusal, 500: http_problem},
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
