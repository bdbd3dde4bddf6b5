"""Nothing that somebody types is kept: not in logs, files, the environment, caches or errors."""

import asyncio
import http.client
import json
import logging
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from starlette.routing import Mount, Route

from recommender.advising.answers import answers_model
from recommender.web.discretion import AnswerWasCutOffError, DiscreetErrors

WORD = "kwibusvlinder"
"""A word that stands nowhere in the catalogue, the code or the tools."""
STORY = f"mijn {WORD} maakt grappen over geloof op het werk"
MARK = WORD.encode()
API = "/api/v1/recommendations"
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


linux = pytest.mark.skipif(
    not Path("/proc/self").is_dir(), reason="only Linux shows what a process holds"
)


def form(**fields):
    return urlencode({"learning_need": STORY, **fields}, doseq=True)


def api(**answers):
    return "POST", API, json.dumps({"learning_need": STORY, **answers}), JSON


def posted(**fields):
    return "POST", "/advies/", form(**fields), FORM


ANSWERED = {
    "advice": api(unit="team"),
    "advice about safety": api(learning_climate="onveilig"),
    "a long text": api(learning_need=(STORY + ". ") * 30),
    "the next step": posted(step=0, action="next"),
    "the last step": posted(step=9, action="next"),
    "check": posted(step=0, action="check"),
    "result": posted(step=0, action="result"),
    "result again": posted(step=0, action="result", seen=["deep-democracy"], origin="result"),
    "pdf": posted(action="pdf"),
    "text": posted(action="tekst"),
}
"""Requests that get what they ask for: the answer may hold the words."""
REFUSED = {
    "broken json": ("POST", API, f'{{"learning_need": "{STORY}', JSON),
    "no object": ("POST", API, json.dumps([STORY]), JSON),
    "just text": ("POST", API, json.dumps(STORY), JSON),
    "too long a text": api(learning_need=STORY * 200),
    "far too much": api(learning_need=STORY * 2000),
    "unknown option": api(unit=WORD, role=STORY),
    "wrong kind": api(group_size=STORY, topics=STORY, followed=[STORY]),
    "text in a list": api(learning_need=[STORY]),
    "other content type": ("POST", API, STORY, "text/plain"),
    "odd content type": ("POST", API, "{}", f"application/{WORD}"),
    "not utf-8": ("POST", API, b'{"learning_need": "' + MARK + b'\xff"}', JSON),
    "no form": ("POST", "/advies/", STORY, "text/plain"),
    "a file": ("POST", "/advies/", f"--x\r\n{STORY}\r\n--x--", "multipart/form-data; boundary=x"),
    "too large a form": ("POST", "/advies/", form(other=STORY * 3000), FORM),
    "no page": ("GET", f"/bestaat-niet/?q={quote(STORY)}", None, None),
    "no page of that name": ("GET", f"/begrippen/{WORD}/", None, None),
    "no entry of that name": ("GET", f"/api/v1/terms/{WORD}?q={WORD}", None, None),
    "other method": ("PUT", f"{API}?q={WORD}", STORY, JSON),
    "no page of the questionnaire": ("GET", f"/advies/{WORD}/?q={WORD}", None, None),
    "other method of the questionnaire": ("PUT", f"/advies/?q={WORD}", form(), FORM),
    "a post to a page": ("POST", f"/begrippen/?q={WORD}", form(), FORM),
}
"""Requests that fail: the answer may not hold the words."""
ADDRESSED = {
    "a search in the address": ("GET", f"/zoeken/?q={quote(STORY)}", None, None),
    "a folder without slash": ("GET", f"/begrippen?q={quote(STORY)}", None, None),
    "words in headers": ("GET", "/", None, WORD),
    "an unknown field": api(**{STORY: STORY}),
}
"""Requests that we never make ourselves, or whose answer must name what was unknown."""
EVERY = {**ANSWERED, **REFUSED, **ADDRESSED}


class Served:
    """The real process, with a folder for all that it could write."""

    def __init__(self, folder: Path, site: Path, root: Path) -> None:
        self.folder = folder
        self.began = time.time()
        self.places = [folder / name for name in ("here", "home", "temporary")]
        for place in self.places:
            place.mkdir()
        self._question, self._answer = folder / "question", folder / "answer"
        os.mkfifo(self._question)
        os.mkfifo(self._answer)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        here, home, temporary = map(str, self.places)
        environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(root),
            "PYTHONDEVMODE": "1",
            "PYTHONDONTWRITEBYTECODE": "1",
            "HOME": home,
            "TMPDIR": temporary,
            "LEERWIJZER_SITE": str(site),
        }
        script = root / "tests/recommender/served_for_inspection.py"
        command = [sys.executable, script, self._question, self._answer, str(self.port)]
        self.output = folder / "output"
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                command, cwd=here, env=environment, stdout=output, stderr=output
            )

    def ask(self, method, path, body=None, media_type=None):
        """Return the status, the headers and the body of the answer, on a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        headers = {"Content-Type": media_type} if method != "GET" and media_type else {}
        if method == "GET" and media_type:
            headers = {"X-Words": media_type, "Cookie": f"a={media_type}", "Referer": media_type}
        try:
            connection.request(method, path, body, headers)
            response = connection.getresponse()
            return response.status, dict(response.getheaders()), response.read()
        finally:
            connection.close()

    def say(self, data: bytes) -> bytes:
        """Return what comes back for bytes that need not be HTTP."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=60) as connection:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: connection.recv(4096), b""))

    def holders(self, word: str) -> list[str]:
        """Return what holds `word` in memory that the process can still reach."""
        self._question.write_text(word)
        return json.loads(self._answer.read_text())

    def about(self, name: str) -> bytes:
        return Path(f"/proc/{self.process.pid}/{name}").read_bytes()


@pytest.fixture(scope="module")
def served(tmp_path_factory, site, root):
    served = Served(tmp_path_factory.mktemp("served"), site, root)
    try:
        for _ in range(900):  # a busy machine may need a minute
            assert served.process.poll() is None, served.output.read_text()
            try:
                served.ask("GET", "/health/ready")
                break
            except OSError:
                time.sleep(0.1)
        yield served
    finally:
        served.process.terminate()
        served.process.wait(20)


@pytest.fixture(scope="module")
def answers(served):
    """Return every answer by its name, after all requests were made twice."""
    for request in EVERY.values():
        served.ask(*request)
    for data in (MARK * 3 + b"\r\n\r\n", b"GET /" + MARK + b" HTTP/9\r\n\r\n", b"POST " + MARK):
        served.say(data)
    served.say(f"POST {API} HTTP/1.1\r\nHost: x\r\nContent-Length: 999\r\n\r\n{STORY}".encode())
    return {name: served.ask(*request) for name, request in EVERY.items()}


def test_the_requests_do_what_their_names_say(answers):
    assert {name: answers[name][0] for name in ANSWERED} == dict.fromkeys(ANSWERED, 200)
    assert [name for name in REFUSED if answers[name][0] not in range(400, 500)] == []
    kinds = {name: answers[name][1]["content-type"].partition(";")[0] for name in ANSWERED}
    assert kinds == {
        name: {"text": "text/plain", "pdf": "application/pdf"}.get(
            name, JSON if request[1] == API else "text/html"
        )
        for name, request in ANSWERED.items()
    }
    assert MARK in answers["text"][2]
    assert answers["pdf"][2].startswith(b"%PDF")


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_does_not_repeat_what_was_typed(answers, name):
    _, headers, body = answers[name]

    assert MARK not in body.lower()
    assert WORD not in str(headers).lower()


def test_an_unknown_field_is_named_and_its_value_is_not(answers):
    _, _, body = answers["an unknown field"]
    problem = json.loads(body)

    assert WORD in problem["errors"][0]["field"]
    assert WORD not in json.dumps([problem["title"], problem["detail"]])
    assert len(problem["errors"][0]["field"]) <= 60


def test_nothing_typed_is_logged_at_any_level(answers, served):
    output = served.output.read_bytes()

    assert b"the logs are on" in output
    assert MARK not in output.lower()


@linux
def test_nothing_typed_is_in_a_file(answers, served, root, site):
    folders = [*served.places, site.resolve().parents[1]]
    paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    opened = [path.resolve() for path in Path(f"/proc/{served.process.pid}/fd").iterdir()]
    paths += [path for path in opened if path.is_file() and path != served.output]
    fresh = [path for path in paths if path.stat().st_mtime >= served.began]

    assert [path for path in fresh if MARK in path.read_bytes().lower()] == []
    assert [path for place in served.places for path in place.rglob("*")] == []


@linux
def test_nothing_typed_is_in_what_others_see_of_the_process(answers, served):
    for name in ("cmdline", "environ", "comm", "status", "maps"):
        assert MARK not in served.about(name).lower(), name


@linux
def test_a_crash_would_not_write_memory_to_disk(served):
    limits = served.about("limits").decode()
    core = next(line for line in limits.splitlines() if line.startswith("Max core file size"))

    assert core.split()[4:6] == ["0", "0"]


def test_no_cache_or_object_keeps_what_was_typed(answers, served):
    for _ in range(5):
        served.ask("GET", "/health/ready")

    assert served.holders(WORD) == []


def test_the_look_inside_finds_what_is_kept(served):
    assert served.holders("omstanderstraining") != []


def test_text_from_json_is_not_shared_between_requests(catalog):
    """Pydantic can keep short strings of JSON in a cache of the whole process."""
    model = answers_model(catalog)
    first, second = (model.model_validate_json(f'{{"learning_need": "{WORD}"}}') for _ in "ab")

    assert first.learning_need is not second.learning_need


def paths_of(routes, prefix=""):
    for route in routes:
        if isinstance(route, Mount):
            inner = route.app
            while not hasattr(inner, "routes") and hasattr(inner, "app"):
                inner = inner.app
            yield from paths_of(getattr(inner, "routes", ()), prefix + route.path)
        elif isinstance(route, Route):
            for method in sorted(route.methods or ()):
                yield method, prefix + route.path.replace("{id}", "inclusie")


def test_no_answer_of_the_app_may_be_stored(client):
    routes = [r for r in paths_of(client.app.routes) if r[1].startswith(("/advies", "/api"))]
    asked = [
        *routes,
        *(("PATCH", path) for _, path in routes),
        ("GET", "/api/v1/x"),
        ("GET", "/advies/x"),
    ]
    stored = {
        (method, path): client.request(method, path, follow_redirects=False).headers
        for method, path in asked
    }

    assert len(routes) > 12
    assert {k: h for k, h in stored.items() if h.get("cache-control") != "no-store"} == {}


@pytest.mark.parametrize("name", EVERY)
def test_no_answer_with_words_in_it_may_be_stored_or_sets_anything(answers, name):
    _, headers, body = answers[name]
    lower = {key.lower(): value for key, value in headers.items()}

    assert "set-cookie" not in lower
    assert "etag" not in lower or MARK not in body.lower()
    if EVERY[name][1].startswith(("/advies", "/api")):
        assert lower["cache-control"] == "no-store"


@pytest.mark.parametrize("begun", [False, True])
def test_a_mistake_of_ours_is_told_without_what_was_typed(caplog, begun):
    caplog.set_level(logging.DEBUG)
    sent = []

    async def broken(scope, receive, send):
        if begun:
            await send({"type": "http.response.start", "status": 200, "headers": []})
        raise KeyError(STORY)

    async def send(message):
        sent.append(message)

    call = DiscreetErrors(broken)({"type": "http"}, None, send)
    if begun:
        with pytest.raises(AnswerWasCutOffError) as raised:
            asyncio.run(call)
        assert raised.value.__context__ is None
    else:
        asyncio.run(call)
        assert sent[0]["status"] == 500
    assert WORD not in caplog.text
    assert "KeyError in" in caplog.text
    assert "broken" in caplog.text
    assert MARK not in b"".join(message.get("body", b"") for message in sent)
