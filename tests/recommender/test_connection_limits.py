"""Attacks on the real server: who stalls or sends too much is refused, and others are answered."""

import socket
import time
from urllib.request import urlopen

import pytest

from tests.recommender.served import connected, problem_of, read_to_end, served, status_of

ADVICE = b"POST /api/v1/recommendations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
LIVE = b"GET /health/live HTTP/1.1\r\nHost: x\r\n"
LIMITS = {
    "head_seconds": 1,
    "body_seconds": 1,
    "answer_seconds": 3,
    "idle_seconds": 1,
    "connections": 30,
}


@pytest.fixture(scope="module")
def port(site):
    with served(site, **LIMITS) as port:
        yield port


def answers_others(port):
    with urlopen(f"http://127.0.0.1:{port}/health/live", timeout=30) as response:
        return response.status == 200


def sent(port, content):
    with connected(port) as connection:
        connection.sendall(content)
        return read_to_end(connection)


def dripped(connection, part):
    """Return what comes back while `part` is sent again and again, a little at a time."""
    connection.settimeout(0.1)
    for _ in range(600):
        try:
            connection.sendall(part)
            return connection.recv(65536)
        except TimeoutError:
            continue
        except ConnectionError:
            return b""
    raise AssertionError("the server never ended it")


def test_a_connection_that_asks_nothing_is_closed(port):
    assert sent(port, b"") == b""
    assert answers_others(port)


@pytest.mark.parametrize(
    ("start", "part"),
    [
        (LIVE, b"X-Slow: 1\r\n"),
        (b"", b"\r\n"),
        (b"GET /", b"a"),
        (ADVICE + b"Content-Length: 1000\r\n\r\n", b" "),
        (ADVICE + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\n \r\n"),
    ],
    ids=["headers", "empty lines", "address", "body", "chunks"],
)
def test_who_sends_slowly_is_refused(port, start, part):
    with connected(port) as connection:
        connection.sendall(start)
        response = dripped(connection, part)

    assert problem_of(response)["status"] == 408
    assert answers_others(port)


def test_a_body_that_nobody_reads_cannot_be_sent_slowly_either(port):
    with connected(port) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n")

        answer = connection.recv(65536)
        while not answer.endswith(b"}"):
            answer += connection.recv(65536)
        assert problem_of(answer)["status"] == 405
        assert dripped(connection, b" ") == b""


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (LIVE + b"X-Large: " + b"a" * 20_000 + b"\r\n\r\n", 431),
        (LIVE + b"X-Endless: " + b"a" * 4_000_000, 431),
        (LIVE + b"X-Many: 1\r\n" * 101 + b"\r\n", 431),
        (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 431),
        (ADVICE + b"Content-Length: 70000\r\n\r\n", 413),
        (ADVICE + b"Transfer-Encoding: chunked\r\n\r\n" + b"400\r\n" + b" " * 1024 + b"\r\n", 408),
        (ADVICE + b"Transfer-Encoding: chunked\r\n\r\n" + b"1000\r\n%b\r\n" % (b" " * 4096) * 17, 413),
        (ADVICE + b"Transfer-Encoding: chunked\r\n\r\n" + b"1;" + b"x" * 300_000, 413),
        (ADVICE + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}", 400),
        (ADVICE + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400),
        (ADVICE + b"Content-Length: -2\r\n\r\n{}", 400),
        (b"geen HTTP\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
    ],
)  # fmt: skip
def test_what_is_too_large_or_unclear_is_refused_as_a_problem(port, content, status):
    response = sent(port, content)

    assert problem_of(response)["status"] == status
    assert b"nosniff" in response.partition(b"\r\n\r\n")[0]
    assert answers_others(port)


def test_a_body_longer_than_it_says_ends_the_connection(port):
    response = sent(port, ADVICE + b"Content-Length: 2\r\n\r\n{}" + b"{}")

    assert response == b""
    assert answers_others(port)


def test_an_upgrade_gets_a_plain_answer(port):
    response = sent(port, LIVE + b"Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n")

    assert status_of(response) == 200


def test_a_connection_answers_request_after_request(port):
    with connected(port) as connection:
        connection.sendall(LIVE + b"\r\n")
        assert status_of(connection.recv(65536)) == 200
        connection.sendall((LIVE + b"\r\n") * 3)
        connection.sendall(LIVE + b"Connection: close\r\n\r\n")

        assert read_to_end(connection).count(b"HTTP/1.1 200") == 4


def test_idle_connections_do_not_keep_others_out(port):
    idle = []
    try:
        for _ in range(100):
            connection = socket.create_connection(("127.0.0.1", port), timeout=60)
            connection.sendall(LIVE)  # never the empty line that ends it
            idle.append(connection)

        assert answers_others(port)
        assert status_of(read_to_end(idle[0])) in (0, 408)
    finally:
        for connection in idle:
            connection.close()


def test_who_does_not_take_the_answer_is_let_go(port):
    """The answers to all these requests do not fit between the two: the server must wait."""
    asked = b"GET /api/v1/terms HTTP/1.1\r\nHost: x\r\n\r\n" * 300
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.settimeout(60)
        connection.connect(("127.0.0.1", port))
        connection.sendall(asked)
        started = time.monotonic()
        while time.monotonic() < started + 5:
            assert answers_others(port)

        assert read_to_end(connection).count(b"HTTP/1.1 200") < 300
