"""Two processes behind nginx under load, on this machine: how much, how long, and what is lost.

`make load`; `--seconds 60` is how long the overload lasts. Everything stays on loopback. The
visitors, nginx and the app share the processors, so the requests per second of the whole are lower
than of machines apart; processor time per request does not depend on that.
"""

import argparse
import asyncio
import os
import signal
import statistics
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from tests.deploy.behind_nginx import ROOT, AppProcess, BehindNginx
from tests.deploy.visitors import KINDS, LOST, Tally, arrive, keep_asking

MANY = 100
"""Visitors at the same time: enough to keep two processes busy, each below its own rate."""
MEASURE = 8.0
MIX = tuple(KINDS.values())
APP_ONLY = tuple(asked for name, asked in KINDS.items() if name != "pagina van de site")


def main() -> int:
    """Print the tables; return 1 when a request was lost or answered with 5xx."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60.0)
    seconds = parser.parse_args().seconds
    site = (ROOT / "build/site").resolve()
    if not (site / "index.html").is_file():
        sys.exit("De site is nog niet gebouwd. Doe eerst: make build")
    print(
        f"{os.cpu_count()} kernen, gedeeld met andere programma's; belasting vooraf {os.getloadavg()[0]:.1f}\n"
    )
    with tempfile.TemporaryDirectory() as folder, BehindNginx(Path(folder), site) as server:
        bad = [*capacities(server), *overload(server, seconds), *accidents(server)]
    print(f"\nVerloren of 5xx: {len(bad)} van de proeven{': ' + ', '.join(bad) if bad else ''}.")
    return 1 if bad else 0


def capacities(server: BehindNginx) -> list[str]:
    """Print what each kind of request costs, and return the kinds that went wrong."""
    print(
        "| soort | per seconde, 2 processen | app, CPU ms | per kern per seconde | mediaan ms | p99 ms |"
    )
    print("| --- | --- | --- | --- | --- | --- |")
    bad = []
    for name, asked in KINDS.items():
        before = cpu_seconds(server.apps)
        began = perf_counter()
        tally = asyncio.run(asking_for(server, (asked,), MEASURE))
        taken, spent = perf_counter() - began, cpu_seconds(server.apps) - before
        each = 1000 * spent / max(1, tally.statuses[200])
        per_core = f"{1000 / each:.0f}" if name != "pagina van de site" else "-"
        print(
            f"| {name} | {tally.statuses[200] / taken:.0f} | {each:.2f} | {per_core} "
            f"| {tally.within(0.5):.0f} | {tally.within(0.99):.0f} |",
            flush=True,
        )
        bad += [name] if tally.bad else []
    return bad


def asking_for(server: BehindNginx, asked: tuple[bytes, ...], seconds: float):
    end = perf_counter() + seconds
    return keep_asking(server.port, MANY, asked, lambda _: perf_counter() < end)


def overload(server: BehindNginx, seconds: float) -> list[str]:
    """Print what happens at twice the capacity, and return what went wrong."""
    asyncio.run(asking_for(server, APP_ONLY, MEASURE))  # everything that is made once, is made
    began = perf_counter()
    calm = asyncio.run(asking_for(server, APP_ONLY, MEASURE))
    capacity = calm.statuses[200] / (perf_counter() - began)
    quiet_before = asyncio.run(arrive(server.port, capacity / 4, 5, APP_ONLY))
    memory = [resident(app) for app in server.apps]
    rate = 2 * capacity
    busy = asyncio.run(arrive(server.port, rate, seconds, APP_ONLY))
    grown = [resident(app) - was for app, was in zip(server.apps, memory, strict=True)]
    quiet_after = asyncio.run(arrive(server.port, capacity / 4, 5, APP_ONLY))
    print(
        f"\nVol: {capacity:.0f} per seconde. Daarna {seconds:.0f} s lang {rate:.0f} per seconde.\n"
    )
    print(
        "| proef | 200 | 429 | 5xx | verloren | mediaan ms | p99 ms |\n| --- | --- | --- | --- | --- | --- | --- |"
    )
    row("rustig, vooraf", quiet_before)
    row("twee keer te veel", busy)
    row("rustig, achteraf", quiet_after)
    if busy.unsent:
        print(f"\nNiet verstuurd: {busy.unsent}; alle bezoekers wachtten al op een antwoord.")
    print(
        f"\nGeheugen: {', '.join(f'{m:.0f} MB' for m in memory)}; erbij: {', '.join(f'{g:+.1f} MB' for g in grown)}."
    )
    return [name for name, tally in (("overload", busy), ("rustig", quiet_after)) if tally.bad]


def accidents(server: BehindNginx) -> list[str]:
    """Print what visitors notice of accidents and restarts, and return what they noticed."""
    first = server.apps[0]
    trials: dict[str, Callable[[], None]] = {
        "kill -9 van een van de twee": lambda: (first.end(signal.SIGKILL), first.start()),
        "SIGTERM en start, een voor een": lambda: [
            (app.end(signal.SIGTERM), app.start()) for app in server.apps
        ],
        "SIGHUP: nieuwe catalogus, beide": lambda: [reload(app) for app in server.apps],
    }
    print(
        "\n| wat gebeurt er, onder last | 200 | 429 | 5xx | verloren | mediaan ms | p99 ms |\n| --- | --- | --- | --- | --- | --- | --- | --- |"
    )
    bad = []
    for name, act in trials.items():
        tally = asyncio.run(meanwhile(server, act))
        row(name, tally)
        bad += [name] if tally.bad else []
    return bad


async def meanwhile(server: BehindNginx, act: Callable[[], None]) -> Tally:
    """Return what visitors got while `act` happened, and a second longer."""
    over = threading.Event()
    asking = asyncio.create_task(keep_asking(server.port, 24, MIX, lambda _: not over.is_set()))
    await asyncio.sleep(1)
    await asyncio.to_thread(act)
    await asyncio.sleep(1)
    over.set()
    return await asking


def reload(app: AppProcess) -> None:
    wanted = app.figure("leerwijzer_reloads_total") + 1
    app.reload()
    while app.figure("leerwijzer_reloads_total") < wanted:
        threading.Event().wait(0.2)


def row(name: str, tally: Tally) -> None:
    print(
        f"| {name} | {tally.statuses[200]} | {tally.statuses[429]} | {sum(tally.bad.values()) - tally.statuses[LOST]} | {tally.statuses[LOST]} "
        f"| {tally.within(0.5):.0f} | {tally.within(0.99):.0f} |",
        flush=True,
    )


def cpu_seconds(apps: list[AppProcess]) -> float:
    """Return the processor time that the processes took since they began."""
    return statistics.fsum(app.figure("process_cpu_seconds_total") for app in apps)


def resident(app: AppProcess) -> float:
    """Return the MB that a process has in memory."""
    return app.figure("process_resident_memory_bytes") / 1e6


if __name__ == "__main__":
    sys.exit(main())
