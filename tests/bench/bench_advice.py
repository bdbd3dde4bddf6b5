"""CPU per request of the advice, next to a bare Starlette endpoint in the same run.

CPU time of the server process is measured and not wall time, because other programs share this
machine. Cold: words that were not asked before; warm: the same questions again.
"""

import http.client
import json
import os
import random
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self

from catalog import load_catalog

ROOT = Path(__file__).parent.parent.parent
SIZES = (0, 1_000, 10_000, 100_000)
GOALS = {(0, "warm"): 0.30, (10_000, "warm"): 0.15, (10_000, "cold"): 0.05}
REQUESTS = 600
TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """One uvicorn process, with the CPU time and memory that it takes."""

    def __init__(self, factory: str, size: int = 0) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = [
            sys.executable, "-m", "uvicorn", f"served_app:{factory}", "--factory", "--port", str(self.port),
            "--no-access-log", "--log-level", "error", "--http", "httptools", "--loop", "uvloop",
        ]  # fmt: skip
        env = {**os.environ, "SIZE": str(size), "PYTHONPATH": f"{ROOT}:{Path(__file__).parent}"}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(command, env=env, cwd=ROOT, stdout=subprocess.DEVNULL)
        self.connection = self._connect()
        self.seconds_to_ready = time.perf_counter() - self.started

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait()

    def _connect(self) -> http.client.HTTPConnection:
        while self.process.poll() is None:
            try:
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=300)
                connection.connect()
            except OSError:
                time.sleep(0.02)
            else:
                return connection
        raise RuntimeError("the server stopped")

    def cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory_mb(self) -> float:
        line = next(
            x
            for x in Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
            if "VmRSS" in x
        )
        return int(line.split()[1]) / 1000

    def microseconds(self, method: str, path: str, bodies: list[bytes | None]) -> float:
        """Return the CPU time in microseconds for one request."""
        before = self.cpu_seconds()
        for body in bodies:
            headers = {"content-type": "application/json"} if body else {}
            self.connection.request(method, path, body, headers)
            response = self.connection.getresponse()
            response.read()
            assert response.status == 200, response.status
        return (self.cpu_seconds() - before) / len(bodies) * 1e6


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
    with Server("bare") as server:
        server.microseconds("GET", "/", [None] * REQUESTS)
        reference = server.microseconds("GET", "/", [None] * REQUESTS * 5)
    print(f"Kale Starlette: {reference:.0f} µs CPU per verzoek.\n")
    print(
        "| leerinterventies | koud, µs | koud, verhouding | warm, µs | warm, verhouding | start, s | geheugen, MB |"
    )
    print("| --- | --- | --- | --- | --- | --- | --- |")
    found = {}
    for size in SIZES:
        with Server("ours", size) as server:
            asked: list[bytes | None] = list(questionnaires(1))[
                : REQUESTS if size <= 10_000 else 100
            ]
            cold = server.microseconds("POST", "/api/v1/recommendations", asked)
            warm = server.microseconds("POST", "/api/v1/recommendations", asked)
            found[size, "cold"], found[size, "warm"] = reference / cold, reference / warm
            name = size or f"{len(load_catalog().interventions)} (echt)"
            print(
                f"| {name} | {cold:.0f} | {reference / cold:.2f} | {warm:.0f} | {reference / warm:.2f} "
                f"| {server.seconds_to_ready:.1f} | {server.memory_mb():.0f} |",
                flush=True,
            )
    for key, goal in GOALS.items():
        verdict = "gehaald" if found[key] >= goal else "niet gehaald"
        print(
            f"Doel {goal} bij {key[0] or 'de echte catalogus'} ({key[1]}): {found[key]:.2f}, {verdict}."
        )


if __name__ == "__main__":
    main()
