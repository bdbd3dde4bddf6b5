"""How long after saving a file its change is on the page, in a running preview."""

import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent.parent
GOAL = 2.0
ROUNDS = 3
MARK = "Zo ziet een verandering eruit"
PATIENCE = 120
PAUSE = 5.0
"""Seconds after a change, in which the app takes the new catalogue."""
CHANGES = (
    (
        "een zin in een begrip",
        "catalog/terms/inclusie.yml",
        "definition: >-\n  ",
        "begrippen/inclusie/",
    ),
    (
        "de naam van een aanbod",
        "catalog/interventions/mag-training.yml",
        "label: ",
        "aanbod/mag-training/",
    ),
    ("een geschreven pagina", "docs/over/index.md", "\n# ", "over/"),
    ("de voet van elke pagina", "docs/frame/footer.html", "<p>", "privacy/"),
    ("een stijlblad", "docs/assets/stylesheets/frame.css", "/* ", "assets/stylesheets/frame.css"),
    (
        "het sjabloon van elk begrip",
        "build_scripts/templates/term.md",
        '<p class="lw-lead">',
        "begrippen/inclusie/",
    ),
)


def main() -> None:
    """Print the seconds for each kind of change, and whether the goal is met."""
    with tempfile.TemporaryDirectory() as folder:
        checkout = Path(folder)
        for name in ("catalog", "docs", "build_scripts", "recommender"):
            shutil.copytree(ROOT / name, checkout / name)
        shutil.copy(ROOT / "mkdocs.yml", checkout)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        command = [sys.executable, "-m", "build_scripts.preview", "--port", str(port)]
        process = subprocess.Popen(command, cwd=checkout, stdout=subprocess.DEVNULL)
        try:
            measure(checkout, f"http://127.0.0.1:{port}/")
        finally:
            process.terminate()
            process.wait()


def measure(checkout: Path, address: str) -> None:
    """Print a row for each change."""
    print(f"begonnen na {seconds_until('Inclusie', f'{address}begrippen/inclusie/'):.1f} s\n")
    print("| verandering | s, middelste | s, langste |\n| --- | --- | --- |")
    slowest = 0.0
    for name, path, before, page in CHANGES:
        file = checkout / path
        text = file.read_text()
        assert before in text, path
        taken = []
        for number in range(ROUNDS):
            time.sleep(PAUSE)
            mark = f"{MARK} {number}"
            file.write_text(text.replace(before, f"{before}{mark} ", 1))
            taken.append(seconds_until(mark, address + page))
        file.write_text(text)
        slowest = max(slowest, statistics.median(taken))
        print(f"| {name} | {statistics.median(taken):.2f} | {max(taken):.2f} |", flush=True)
    print(f"\nDoel: hooguit {GOAL:g} s: {'gehaald' if slowest <= GOAL else 'niet gehaald'}.")


def seconds_until(text: str, url: str) -> float:
    """Return how long it took until `url` held `text`."""
    started = time.perf_counter()
    while time.perf_counter() - started < PATIENCE:
        try:
            with urlopen(url, timeout=PATIENCE) as response:
                if text in response.read().decode():
                    return time.perf_counter() - started
        except OSError:
            pass
        time.sleep(0.02)
    raise SystemExit(f"{url} kreeg niet wat er werd bewaard.")


if __name__ == "__main__":
    main()
