"""What HTTP and the Dutch API rules ask, on every address of the API."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recommender.web.api_rules import accepts_json

ADVICE = "/api/v1/recommendations"


@pytest.mark.parametrize(
    ("accept", "accepted"),
    [
        ("", True),
        ("*/*", True),
        ("application/json", True),
        ("application/problem+json, text/html", True),
        ("text/html, application/*;q=0.1", True),
        ("text/html", False),
        ("application/xml, application/json;q=0", False),
        ("application/json; q = 0.000", False),
        ("application/json;q=0.5", True),
    ],
)
def test_json_is_given_to_who_can_take_it(client, accept, accepted):
    response = client.get("/api/v1/terms/inclusie", headers={"Accept": accept})

    assert response.status_code == (200 if accepted else 406)
    assert accepted or response.headers["content-type"] == "application/problem+json"


@given(st.text())
def test_no_accept_header_is_too_strange(accept):
    assert accepts_json(accept) in (True, False)


def test_a_compressed_body_is_refused(client):
    headers = {"Content-Encoding": "gzip", "Content-Type": "application/json"}

    assert client.post(ADVICE, content=b"\x1f\x8b", headers=headers).status_code == 415


@pytest.mark.parametrize(("path", "methods"), [(ADVICE, "POST"), ("/api/v1/terms", "GET")])
def test_a_page_elsewhere_may_ask_which_methods_there_are(client, path, methods):
    preflight = {"Origin": "https://elders.example", "Access-Control-Request-Method": methods}
    response = client.options(path, headers=preflight)

    assert (response.status_code, response.content) == (204, b"")
    assert methods in response.headers["allow"]
    assert methods in response.headers["access-control-allow-methods"]
    assert response.headers["access-control-allow-origin"] == "*"
    assert "Content-Type" in response.headers["access-control-allow-headers"]
    assert "content-type" not in response.headers


def test_an_address_that_is_not_there_has_no_methods(client):
    assert client.options("/api/v1/bestaat-niet").status_code == 404


def test_only_the_api_may_be_read_by_pages_elsewhere(client):
    cors = "access-control-allow-origin"

    assert client.get("/api/v1/terms").headers[cors] == "*"
    assert "access-control-allow-credentials" not in client.get("/api/v1/terms").headers
    assert [
        path for path in ("/", "/advies/", "/begrippen/") if cors in client.get(path).headers
    ] == []


@pytest.mark.parametrize("path", ["/", "/advies/", "/api/v1/terms", "/api/v1/openapi.json"])
def test_a_head_tells_the_same_without_the_content(client, path):
    head, whole = client.head(path), client.get(path)

    assert head.content == b""
    assert head.headers["content-type"] == whole.headers["content-type"]


@pytest.mark.parametrize("path", ["/", "/begrippen/", "/advies/uitleg/", "/api/v1/terms"])
@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE", "BOGUS"])
def test_another_method_is_refused_with_those_that_do_work(client, path, method):
    response = client.request(method, path)

    assert response.status_code == 405
    assert "GET" in response.headers["allow"]
    assert path.startswith("/advies") or response.json()["status"] == 405


def test_a_body_of_nonsense_does_not_give_an_endless_answer(client):
    response = client.post(ADVICE, json={f"x{number}": 1 for number in range(1500)})

    assert response.status_code == 400
    assert len(response.json()["errors"]) == 50


@pytest.mark.parametrize("depth", [3, 50, 1000])
def test_a_deep_body_is_refused(client, depth):
    deep = f'{{"topics": {"[" * depth}{"]" * depth}}}'
    response = client.post(ADVICE, content=deep, headers={"Content-Type": "application/json"})

    assert response.status_code == 400


@pytest.mark.parametrize(
    ("origin", "status"),
    [("cross-site", 400), ("same-site", 400), ("same-origin", 200), ("none", 200)],
)
def test_only_our_own_pages_fill_in_the_questionnaire(client, origin, status):
    form = {"learning_need": "feedback geven", "action": "result"}

    assert (
        client.post("/advies/", data=form, headers={"Sec-Fetch-Site": origin}).status_code == status
    )
    assert client.post("/advies/", data=form).status_code == 200


def test_too_many_fields_are_refused(client):
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    response = client.post("/advies/", content=b"a=1&" * 2000, headers=form)

    assert response.status_code == 400
