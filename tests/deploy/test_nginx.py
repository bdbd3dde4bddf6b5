"""The real nginx in front of two real processes: what visitors get, and what is written down."""

import asyncio
import gzip
import http.client
import json
import signal
import socket
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.deploy.behind_nginx import NGINX, BehindNginx
from tests.deploy.visitors import KINDS, LOST, Visitor, keep_asking

WORD = "kwibusvlinder"
API = "/api/v1/recommendations"
ANSWERS = json.dumps({"learning_need": f"mijn {WORD} pest mij"})
JSON = {"Content-Type": "application/json"}
SAFE = (
    "content-security-policy", "x-content-type-options", "cross-origin-resource-policy",
    "referrer-policy", "x-frame-options", "cross-origin-opener-policy", "permissions-policy",
    "cache-control", "access-control-allow-origin", "strict-transport-security",
)  # fmt: skip


def in_own_loop(work):
    """Return the outcome of `work`; another test may have left a loop running in this thread."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


def answer_on(port, method, path, body=None, headers=()):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request(method, path, body, dict(headers))
        response = connection.getresponse()
        told = {name.lower(): value for name, value in response.getheaders()}
        return response.status, told, response.read()
    finally:
        connection.close()


@pytest.fixture(scope="module")
def ask(behind_nginx):
    """Return a function that asks nginx, or a process of the app itself, on a new connection."""

    def ask(method, path, body=None, headers=(), port=behind_nginx.port):
        return answer_on(port, method, path, body, headers)

    return ask


@pytest.fixture(scope="module")
def fingerprinted(site):
    return next(path.name for path in (site / "assets/stylesheets").glob("frame.*.css"))


@pytest.mark.parametrize(
    "path",
    [
        "/", "/begrippen/inclusie/", "/begrippen", "/bestaat-niet/", "/assets/names.json", "/advies",
        "/assets/stylesheets/{fingerprinted}", "/assets/weg.0123456789ab.css", "/advies/",
        "/advies/uitleg/", "/api/v1/terms/inclusie", "/api/v1/bestaat-niet", "/health/live",
    ],
)  # fmt: skip
def test_nginx_answers_as_the_app_alone_does(ask, behind_nginx, fingerprinted, path):
    path = path.replace("{fingerprinted}", fingerprinted)
    status, headers, body = ask("GET", path)
    app_status, app_headers, app_body = ask("GET", path, port=behind_nginx.apps[0].port)

    kept = status in (200, 404)
    assert (status in (301, 307, 308)) is (app_status in (301, 307, 308))
    assert not kept or (status, body) == (app_status, app_body)
    assert not kept or headers["content-type"] == app_headers["content-type"]
    assert {n: headers.get(n) for n in SAFE} == {n: app_headers.get(n) for n in SAFE}


def test_pages_come_compressed_from_disk(ask):
    status, headers, body = ask("GET", "/begrippen/", headers={"Accept-Encoding": "gzip"})

    assert (status, headers["content-encoding"], headers["vary"]) == (
        200,
        "gzip",
        "Accept-Encoding",
    )
    assert b"<!doctype html>" in gzip.decompress(body).lower()
    assert ask("GET", "/begrippen/index.html.gz")[0] == 404
    again = ask(
        "GET", "/begrippen/", headers={"If-None-Match": ask("GET", "/begrippen/")[1]["etag"]}
    )
    assert again[0] == 304


@pytest.mark.parametrize("path", [API, "/advies/"])
def test_too_much_is_refused_with_a_text_of_ours(ask, path):
    status, headers, body = ask("POST", path, "x" * 70_000, JSON)

    assert status == 413
    assert b"nginx" not in body
    if path == API:
        assert headers["content-type"] == "application/problem+json"
        assert json.loads(body)["status"] == 413
    else:
        assert "Dit is te veel tekst" in body.decode()


def test_what_is_no_request_gets_a_text_of_ours(behind_nginx):
    with socket.create_connection(("127.0.0.1", behind_nginx.port), timeout=60) as connection:
        connection.sendall(b"GET / HTTP/1.1\r\n" + b"X: " + b"a" * 40_000 + b"\r\n\r\n")
        answer = b"".join(iter(lambda: connection.recv(65536), b""))

    assert answer.startswith(b"HTTP/1.1 400")
    assert b"Deze vraag konden we niet lezen" in answer


def test_one_address_that_asks_too_often_is_told_to_wait(behind_nginx):
    tally = in_own_loop(from_one_address(behind_nginx.port, 300))

    assert set(tally) == {200, 429}
    assert tally[429] >= 50


async def from_one_address(port, number):
    """Return how many of so many requests at the same time had each status."""

    async def one():
        visitor = Visitor(port, "127.0.0.77")
        status = await visitor.ask(KINDS["begrip (API)"])
        visitor.leave()
        return status

    return Counter(await asyncio.gather(*(one() for _ in range(number))))


def test_without_the_app_the_site_works_and_the_rest_says_so(site, tmp_path):
    if not NGINX:
        pytest.skip("there is no nginx here")
    with BehindNginx(tmp_path, site, processes=0) as server:
        page = answer_on(server.port, "GET", "/begrippen/")
        problem = answer_on(server.port, "POST", API, ANSWERS, JSON)
        form = answer_on(server.port, "GET", "/advies/")

    assert page[0] == 200
    assert (problem[0], problem[1]["retry-after"]) == (503, "5")
    assert (problem[1]["content-type"], json.loads(problem[2])["status"]) == (
        "application/problem+json",
        503,
    )
    assert (form[0], form[1]["retry-after"], form[1]["cache-control"]) == (503, "5", "no-store")
    assert "Dit lukt nu even niet" in form[2].decode()


def test_the_figures_are_out_of_reach_of_visitors(ask, behind_nginx):
    assert "leerwijzer_requests_total" in behind_nginx.apps[0].figures()
    assert ask("GET", "/metrics")[0] == 404
    assert ask("GET", "/metrics", port=behind_nginx.apps[0].port)[0] == 404


def test_a_visitor_cannot_choose_the_id_of_a_request(ask):
    chosen = "0123456789abcdef0123456789abcdef"
    _, headers, _ = ask("POST", API, ANSWERS, {**JSON, "X-Request-ID": chosen})

    assert len(headers["x-request-id"]) == 32
    assert headers["x-request-id"] != chosen


def test_nothing_of_a_visitor_is_written_down(ask, behind_nginx):
    words = {"Referer": f"http://{WORD}/", "User-Agent": WORD, "X-Forwarded-For": "198.51.100.7"}
    status, headers, _ = ask("POST", f"{API}?q={WORD}", ANSWERS, {**JSON, **words})
    for method, path in [
        ("GET", f"/?q={WORD}"),
        ("GET", f"/{WORD}/?{WORD}"),
        ("GET", f"/api/v1/terms/{WORD}"),
        ("PUT", f"/advies/?{WORD}"),
        (WORD.upper(), f"/{WORD}"),
        ("POST", f"/advies/{WORD}"),
    ]:
        ask(method, path, WORD, words)
    ask("POST", "/advies/", f"action=result&learning_need={WORD}+{'x' * 30_000}", words)

    access = written(behind_nginx.log, headers["x-request-id"])
    app = written(behind_nginx.app_log, headers["x-request-id"])
    figures = "".join(process.figures() for process in behind_nginx.apps)
    assert status == 200
    for text in (access, app, figures):
        assert WORD not in text.lower()
        assert "198.51.100.7" not in text
    assert [line for line in access.splitlines() if "127.0." in without_upstream(line)] == []
    bodies = [p for name in ("body", "proxy") for p in (behind_nginx.folder / name).rglob("*")]
    assert bodies == []


def written(path, request_id):
    """Return a log, once the request is in it."""
    for _ in range(600):
        if request_id in (text := path.read_text()):
            return text
        time.sleep(0.1)
    raise AssertionError("the request is not in the log")


def without_upstream(line):
    return json.dumps({**json.loads(line), "upstream": ""})


def test_the_log_of_the_app_is_a_line_of_json_for_each_event(ask, behind_nginx):
    _, headers, _ = ask("GET", "/api/v1/terms/inclusie")
    lines = written(behind_nginx.app_log, headers["x-request-id"]).splitlines()
    told = next(e for e in map(json.loads, lines) if e.get("request_id") == headers["x-request-id"])

    assert {**told, "time": "", "ms": 0} == {
        "time": "",
        "level": "info",
        "request_id": headers["x-request-id"],
        "method": "GET",
        "route": "/api/v1/terms/{id}",
        "status": 200,
        "ms": 0,
    }


def test_everyone_who_comes_at_the_same_moment_gets_a_turn(behind_nginx):
    """Whose connection is not accepted while the process is busy, gets nothing at all."""
    turns = Counter()

    async def visit(number):
        visitor = Visitor(behind_nginx.apps[0].port)
        while turns.total() < 60 * 8:
            assert await visitor.ask(KINDS["advies (pagina)"]) == 200
            turns[number] += 1
        visitor.leave()

    async def all_of_them():
        await asyncio.gather(*(visit(number) for number in range(60)))

    in_own_loop(all_of_them())

    assert len(turns) == 60
    assert min(turns.values()) >= 7


@pytest.mark.parametrize("kind", ["advies (API)", "advies (pagina)"])
def test_an_answer_leaves_whole(behind_nginx, kind):
    """A process that is killed never leaves a head without a body, which nobody could repeat."""
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", behind_nginx.apps[0].port)) as connection:
            connection.sendall(KINDS[kind])
            head, _, body = connection.recv(2**20).partition(b"\r\n\r\n")
            length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
            assert len(body) == length


def accidents(server):
    """Let go wrong what can; what happens next waits for answers to visitors, not for time."""
    first, second = server.apps
    first.end(signal.SIGKILL)
    answered_on(server, 40)
    first.start()
    answered_on(server, 40)
    assert second.end(signal.SIGTERM) in (0, -signal.SIGTERM)
    answered_on(server, 40)
    second.begin()
    first.reload()
    reloaded(first)
    second.ready()
    answered_on(server, 40)


def test_no_visitor_notices_that_a_process_is_killed_stopped_or_reloaded(behind_nginx):
    async def all_that_happens():
        over = threading.Event()
        asking = asyncio.create_task(
            keep_asking(behind_nginx.port, 4, tuple(KINDS.values()), lambda _: not over.is_set())
        )
        try:
            await asyncio.to_thread(accidents, behind_nginx)
        finally:
            over.set()
        return await asking

    tally = in_own_loop(all_that_happens())

    assert tally.bad == {}
    assert tally.statuses[LOST] == 0
    assert tally.statuses[200] >= 160


def answered_on(server, number):
    """Return once so many more requests were answered."""
    wanted = server.log.read_text().count("\n") + number
    while server.log.read_text().count("\n") < wanted:
        time.sleep(0.05)


def reloaded(app):
    while 'leerwijzer_reloads_total{result="ok"} 1.0' not in app.figures():
        time.sleep(0.1)
