"""Who may use the form, and what it can be asked."""

import pytest

HOST = "http://127.0.0.1:8010"
QUESTION = {"action": "getEntry", "params": {"path": "terms/aanbieder.json"}}


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "kwaad.example:8010"},
        {"Host": "127.0.0.1:9999"},
        {"Origin": "https://kwaad.example"},
        {"Origin": "http://127.0.0.1:8000"},
        {"Origin": "null"},
        {"Content-Type": "text/plain"},
    ],
    ids=str,
)
def test_a_stranger_gets_no_answer(real_form, headers):
    answer = real_form.client.post("/api/v1", json=QUESTION, headers={"Origin": HOST} | headers)

    assert answer.status_code == 403
    assert "aanbieder" not in answer.text


def test_a_request_without_an_origin_gets_no_answer(real_form):
    assert real_form.client.post("/api/v1", json=QUESTION).status_code == 403


def test_another_site_may_link_to_the_form_and_not_read_from_it(real_form):
    reading = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}
    linking = {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "navigate"}

    assert real_form.client.get("/config.json", headers=reading).status_code == 403
    assert real_form.client.get("/config.json").status_code == 200
    assert real_form.client.get("/", headers=linking).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "../README.md",
        "terms/../../README.json",
        "terms/..%2f..%2fx.json",
        "/etc/passwd",
        "terms/aanbieder.yml",
        "terms/Aanbieder.json",
        "terms\\aanbieder.json",
        "entities/term.json",
        "terms/.json",
        f"terms/{'a' * 81}.json",
        "terms/aanbieder.json\n",
        7,
        None,
    ],
)
def test_no_address_leads_out_of_the_catalogue(real_form, path):
    asked = real_form.ask("getEntry", path=path)
    saved = real_form.save(path, {"label": "x"})
    removed = real_form.delete(path)

    assert {asked.status_code, saved.status_code, removed.status_code} == {422}


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"null", b"{}", b"{", b'{"action": "runCommand", "params": {}}', b"[" * 200_000],
    ids=lambda body: body[:20],
)
def test_nonsense_is_refused_in_dutch(real_form, body):
    headers = {"Origin": HOST, "Content-Type": "application/json"}
    answer = real_form.client.post("/api/v1", content=body, headers=headers)

    assert answer.status_code == 422
    assert "formulier" in answer.json()["error"]


def test_a_body_that_is_too_large_is_refused(real_form):
    headers = {"Origin": HOST, "Content-Type": "application/json"}
    answer = real_form.client.post("/api/v1", content=b" " * 2_000_001, headers=headers)

    assert answer.status_code == 422


def test_no_page_may_load_or_send_anything_elsewhere(real_form):
    policy = real_form.client.get("/").headers["content-security-policy"]

    assert "default-src 'none'" in policy
    assert "http" not in policy


def test_an_entry_that_is_not_there_is_said_to_be_absent(real_form):
    answer = real_form.ask("getEntry", path="terms/bestaat-niet.json")

    assert answer.status_code == 404
    assert "is er niet" in answer.json()["error"]
