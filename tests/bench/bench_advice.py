"""CPU per request of the advice, next to a bare Starlette endpoint in the same run.

CPU time of the server process is measured and not wall time, because other programs share this
machine; the bare endpoint and ours take turns, so that what slows one down slows the other.
Sixteen visitors ask at the same time, as in the research note (3.3) from which the goals come.
Cold: words that were not asked before; warm: the same questions again.
"""

import json
import os
import random
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Self

from catalog import load_catalog

ROOT = Path(__file__).parent.parent.parent
SIZES = (0, 1_000, 10_000, 100_000)
GOALS = {(0, "warm"): 0.30, (10_000, "warm"): 0.15, (10_000, "cold"): 0.05}
REQUESTS = 640
VISITORS = 16
"""Connections that ask at the same time; each waits for its answer."""
TURN = 10 * VISITORS
"""Requests of one server before the other has its turn."""
ADVICE = "POST /api/v1/recommendations"
HELLO = "GET /"


class Server:
    """One uvicorn process, with the CPU time and memory that it takes."""

    def __init__(self, factory: str, size: int = 0) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [
            sys.executable, "-m", "uvicorn", f"served_app:{factory}", "--factory", "--port", str(self.port),
            "--no-access-log", "--log-level", "error", "--http", "httptools", "--loop", "asyncio",
            "--timeout-keep-alive", "3600",
        ]  # fmt: skip
        env = {**os.environ, "SIZE": str(size), "PYTHONPATH": f"{ROOT}:{Path(__file__).parent}"}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(command, env=env, cwd=ROOT, stdout=subprocess.DEVNULL)
        self.connections = [self._connect() for _ in range(VISITORS)]
        self.answers = [connection.makefile("rb") for connection in self.connections]
        self.seconds_to_ready = time.perf_counter() - self.started

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait()

    def _connect(self) -> socket.socket:
        while self.process.poll() is None:
            try:
                connection = socket.create_connection(("127.0.0.1", self.port), timeout=300)
            except OSError:
                time.sleep(0.02)
            else:
                connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                return connection
        raise RuntimeError("the server stopped")

    def cpu_seconds(self) -> float:
        """Return the CPU time of all threads of the server."""
        tasks = Path(f"/proc/{self.process.pid}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9

    def memory_mb(self) -> float:
        line = next(
            x
            for x in Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
            if "VmRSS" in x
        )
        return int(line.split()[1]) / 1000

    def seconds(self, what: str, bodies: Sequence[bytes]) -> float:
        """Return the CPU time in seconds that these requests take together."""
        requests = [_request(what, body) for body in bodies]
        before = self.cpu_seconds()
        for start in range(0, len(requests), VISITORS):
            at_once = requests[start : start + VISITORS]
            for connection, request in zip(self.connections, at_once, strict=False):
                connection.sendall(request)
            for answers, _ in zip(self.answers, at_once, strict=False):
                _read_answer(answers)
        return self.cpu_seconds() - before


def _request(what: str, body: bytes) -> bytes:
    head = f"{what} HTTP/1.1\r\nHost: localhost\r\n"
    if body:
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return head.encode() + b"\r\n" + body


def _read_answer(answers: BinaryIO) -> None:
    status = answers.readline()
    if b" 200 " not in status:
        raise RuntimeError(f"the server answered {status!r}")
    headers = iter(answers.readline, b"\r\n")
    named = dict(line.lower().split(b":", 1) for line in headers)
    answers.read(int(named[b"content-length"]))


def in_turns(bare: Server, ours: Server, asked: Sequence[bytes]) -> tuple[float, float]:
    """Return the CPU time of one advice in microseconds, and its ratio to the bare endpoint."""
    spent = reference = 0.0
    for start in range(0, len(asked), TURN):
        turn = asked[start : start + TURN]
        reference += bare.seconds(HELLO, [b""] * len(turn))
        spent += ours.seconds(ADVICE, turn)
    return spent / len(asked) * 1e6, reference / spent


def questionnaires(seed: int) -> list[bytes]:
    """Return questionnaires of fifteen words, one in five with a typing error."""
    chance = random.Random(seed)
    words = sorted(
        {w for t in load_catalog().terms.values() for w in t.explanation.lower().split()}
    )
    return [
        json.dumps(
            {
                "unit": chance.choice(["team", "individu"]),
                "topics": ["vooroordelen"],
                "learning_need": " ".join(
                    word if chance.random() > 0.2 else word[:-1] + chance.choice("aeiou")
                    for word in chance.sample(words, 15)
                ),
            }
        ).encode()
        for _ in range(REQUESTS)
    ]


def main() -> None:
    """Print a table with CPU time, ratio, start-up time and memory for each size."""
    print(
        "| leerinterventies | koud, µs | koud, verhouding | warm, µs | warm, verhouding | start, s | geheugen, MB |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- |")
    found = {}
    with Server("bare") as bare:
        bare.seconds(HELLO, [b""] * REQUESTS)
        for size in SIZES:
            asked = questionnaires(1)[: REQUESTS if size <= 10_000 else TURN]
            with Server("ours", size) as ours:
                cold, found[size, "cold"] = in_turns(bare, ours, asked)
                warm, found[size, "warm"] = in_turns(bare, ours, asked)
                name = size or f"{len(load_catalog().interventions)} (echt)"
                print(
                    f"| {name} | {cold:.0f} | {found[size, 'cold']:.2f} | {warm:.0f} "
                    f"| {found[size, 'warm']:.2f} | {ours.seconds_to_ready:.1f} | {ours.memory_mb():.0f} |",
                    flush=True,
                )
        with Server("without_thinking") as rest:
            in_turns(bare, rest, questionnaires(1))
            spent, ratio = in_turns(bare, rest, questionnaires(1))
        reference = bare.seconds(HELLO, [b""] * REQUESTS) / REQUESTS * 1e6
    print(f"\nKale Starlette: {reference:.0f} µs CPU per verzoek.")
    print(f"Alles behalve het advies zelf: {spent:.0f} µs, verhouding {ratio:.2f}.")
    for key, goal in GOALS.items():
        verdict = "gehaald" if found[key] >= goal else "niet gehaald"
        print(
            f"Doel {goal} bij {key[0] or 'de echte catalogus'} ({key[1]}): {found[key]:.2f}, {verdict}."
        )


if __name__ == "__main__":
    main()
