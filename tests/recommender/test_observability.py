"""What whoever keeps the service running can see: enough to help, nothing of a visitor."""

import json
import logging
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client import generate_latest
from starlette.testclient import TestClient

from recommender.serving.app import app_of
from recommender.serving.edition import UnusableCatalogError, load_edition
from recommender.serving.logs import JsonLines
from recommender.serving.metrics import Metrics
from recommender.serving.service import Service
from recommender.serving.settings import Settings

WORD = "kwibusvlinder"
PLAIN_ID = re.compile(r"[0-9a-fA-F-]{16,64}")


@pytest.fixture(scope="module")
def service(catalog, site):
    return Service(load_edition(Settings(site=site)))


@pytest.fixture
def metrics(service):
    return Metrics(service)


@pytest.fixture
def watched(service, site, metrics):
    with TestClient(
        app_of(service, Settings(site=site), metrics), raise_server_exceptions=False
    ) as client:
        yield client


def figures(metrics):
    """Return the value of each line that is not a comment."""
    lines = generate_latest(metrics.registry).decode().splitlines()
    return {
        key: float(value) for key, _, value in (x.rpartition(" ") for x in lines if x[0] != "#")
    }


def test_requests_are_counted_by_route_method_and_kind_of_status(watched, metrics):
    watched.get("/api/v1/terms/inclusie")
    watched.get("/api/v1/terms/uitsluiting")
    watched.get("/begrippen/")
    watched.get("/bestaat-niet/")

    found = figures(metrics)

    def count(route, method, status):
        labels = f'method="{method}",route="{route}",status="{status}"'
        return found.get(f"leerwijzer_requests_total{{{labels}}}")

    assert count("/api/v1/terms/{id}", "GET", "2xx") == 2
    assert count("site", "GET", "2xx") == 1
    assert count("site", "GET", "4xx") == 1
    assert found['leerwijzer_request_seconds_count{route="/api/v1/terms/{id}"}'] == 2
    assert found["leerwijzer_requests_in_flight"] == 0


def test_outcomes_are_counted_from_api_page_and_file(watched, metrics):
    watched.post("/api/v1/recommendations", json={"learning_climate": "onveilig"})
    watched.post("/advies/", data={"action": "result", "learning_climate": "onveilig"})
    watched.post("/advies/", data={"action": "tekst", "learning_climate": "onveilig"})
    watched.post("/api/v1/recommendations", json={"unit": "onzin"})

    found = figures(metrics)
    outcomes = {key: n for key, n in found.items() if key.startswith("leerwijzer_advice")}

    assert outcomes == {'leerwijzer_advice_total{outcome="eerst-veiligheid"}': 3}


def test_the_catalogue_and_every_reload_are_told(service, metrics, catalog):
    def broken():
        raise UnusableCatalogError("invalid-catalogue", "Kapot.", 1)

    before = figures(metrics)['leerwijzer_reloads_total{result="ok"}']
    edition = service.edition
    service.reload(lambda: edition)
    service.reload(broken)
    found = figures(metrics)

    assert found[f'leerwijzer_catalogue_info{{version="{catalog.version}"}}'] == 1
    assert found['leerwijzer_reloads_total{result="ok"}'] == before + 1
    assert found['leerwijzer_reloads_total{result="invalid-catalogue"}'] == 1


def test_a_visitor_can_add_no_line_to_the_figures(watched, metrics):
    watched.get("/api/v1/terms/inclusie")
    watched.request(WORD.upper(), "/api/v1/terms/inclusie")
    before = figures(metrics).keys()

    watched.get(f"/api/v1/terms/{WORD}", params={WORD: WORD}, headers={WORD: WORD})
    for number in range(5):
        watched.request(f"{WORD}{number}".upper(), f"/api/v1/terms/{WORD}{number}")

    added = figures(metrics).keys() - before
    assert len(added) <= 1  # 4xx of this route
    assert WORD not in "".join(figures(metrics)).lower()


@given(
    given_id=st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=80)
)
def test_only_a_plain_id_of_a_request_is_taken_over(client, given_id):
    answered = client.get("/health/live", headers={"X-Request-ID": given_id}).headers[
        "x-request-id"
    ]

    assert PLAIN_ID.fullmatch(answered)
    assert (answered == given_id) is bool(PLAIN_ID.fullmatch(given_id))


@pytest.mark.parametrize("path", ["/", "/advies/", "/api/v1/bestaat-niet", "/bestaat-niet/"])
def test_every_answer_has_an_id_of_its_own(client, path):
    ids = {client.get(path).headers["x-request-id"] for _ in range(3)}

    assert len(ids) == 3


def test_a_line_of_json_holds_where_and_how_long_and_nothing_typed(watched, caplog):
    caplog.set_level(logging.DEBUG)
    headers = {"X-Request-ID": "0" * 32, "User-Agent": WORD, "Referer": WORD}
    watched.post(
        f"/api/v1/recommendations?q={WORD}",
        json={"learning_need": WORD, WORD: WORD},
        headers=headers,
    )
    watched.get(f"/{WORD}/?{WORD}")

    lines = [JsonLines().format(r) for r in caplog.records if r.name == "leerwijzer.requests"]
    first, second = map(json.loads, lines)
    assert {**first, "time": None, "ms": None} == {
        "time": None,
        "level": "info",
        "request_id": "0" * 32,
        "method": "POST",
        "route": "/api/v1/recommendations",
        "status": 400,
        "ms": None,
    }
    assert (second["route"], second["status"]) == ("site", 404)
    told = [r.getMessage() for r in caplog.records if r.name != "httpx2"]  # the client's own
    assert WORD not in "".join(lines + told)


def test_a_mistake_of_ours_is_one_line_without_its_text():
    wrong = (KeyError, KeyError(WORD), None)
    record = logging.LogRecord("x", logging.ERROR, "", 0, "Mis", None, wrong)

    line = JsonLines().format(record)

    assert json.loads(line)["exception"] == "KeyError"
    assert WORD not in line
    assert "\n" not in line
