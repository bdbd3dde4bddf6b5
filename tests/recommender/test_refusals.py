"""A visitor who is refused reads a page with a way on; a program gets problem details."""

import pytest
from bs4 import BeautifulSoup
from starlette.testclient import TestClient

from recommender.serving.app import app_of
from recommender.serving.edition import load_edition
from recommender.serving.metrics import Metrics
from recommender.serving.refusals import Refusals
from recommender.serving.service import Service
from recommender.serving.settings import Settings
from recommender.web.discretion import DiscreetErrors
from recommender.web.rate_limit import RateSettings

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
PROGRAM = {"Accept": "application/json"}
UNKNOWN = "/advies/bestaat-niet"


@pytest.fixture(scope="module")
def service(catalog, site):
    return Service(load_edition(Settings(site=site)))


@pytest.fixture
def visitor(service, site):
    """Return a function that makes a client of its own, with its own turns."""

    def made(per_minute=0):
        settings = Settings(site=site, rate=RateSettings(per_minute))
        return TestClient(app_of(service, settings, Metrics(service)), headers=BROWSER)

    return made


def page_of(response):
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert response.headers["cache-control"] == "no-store"
    assert "script-src 'self'" in response.headers["content-security-policy"]
    page = BeautifulSoup(response.text, "html.parser")
    assert page.select_one("header a[href='/']")
    assert {link["href"] for link in page.select("main a")} > {"/hulp/", "/aanbod/"}
    # The script of the questionnaire takes over every page that says which step it is.
    assert not page.select_one("main").has_attr("data-place")
    return page


@pytest.mark.parametrize(
    ("method", "path", "status", "heading"),
    [
        ("GET", UNKNOWN, 404, "Deze pagina is er niet"),
        ("POST", UNKNOWN, 404, "Deze pagina is er niet"),
        ("PUT", "/advies/", 405, "Dit kan hier niet"),
        ("POST", "/advies/uitleg/", 405, "Dit kan hier niet"),
    ],
)
def test_a_visitor_reads_why_and_where_to_go(visitor, method, path, status, heading):
    response = visitor().request(method, path)

    page = page_of(response)
    assert (response.status_code, page.h1.text) == (status, heading)
    assert page.select_one("main a[href='/advies/']")
    assert ("allow" in response.headers) == (status == 405)


def test_a_visitor_who_asks_too_often_hears_how_to_go_on(visitor):
    often = visitor(per_minute=1)
    answers = {"learning_need": "geheim"}

    answered, refused = (often.post("/advies/", data=answers) for _ in range(2))

    assert (answered.status_code, refused.status_code) == (200, 429)
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    assert "Wacht een minuut" in page_of(refused).text
    assert "geheim" not in refused.text
    assert often.get("/hulp/").status_code == 200


def test_a_mistake_of_ours_is_told_as_a_page(service):
    async def broken(scope, receive, send):
        raise KeyError("geheim")

    answered = TestClient(DiscreetErrors(broken, Refusals(service))).post("/advies/")

    assert answered.status_code == 500
    page = BeautifulSoup(answered.content, "html.parser")
    assert page.h1.text == "Er ging iets mis"
    assert "geheim" not in page.text


@pytest.mark.parametrize("path", [UNKNOWN, "/api/v1/bestaat-niet"])
def test_a_program_gets_problem_details(visitor, path):
    response = visitor().get(path, headers=PROGRAM)

    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["title"] == "Dit bestaat niet"


def test_a_program_that_asks_too_often_gets_problem_details(visitor):
    often = visitor(per_minute=1)

    codes = [often.get("/api/v1/terms/inclusie", headers=PROGRAM).status_code for _ in range(2)]
    refused = often.get("/advies/", headers=PROGRAM)

    assert codes == [200, 429]
    assert refused.json()["status"] == 429
