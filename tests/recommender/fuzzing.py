"""`make fuzz`: thousands of questions that nobody thought of, to the real server."""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.recommender.served import ROOT, served

EXAMPLES = 3300
"""For each of the six operations; about 10,000 questions in all."""


def fuzzed(port: int, examples: int, seed: int) -> tuple[int, str]:
    """Return the exit code of schemathesis, and what it tells."""
    command = [
        str(Path(sys.executable).with_name("schemathesis")),
        f"--config-file={Path(__file__).with_name('schemathesis.toml')}",
        "run",
        f"http://127.0.0.1:{port}/api/v1/openapi.json",
        f"--seed={seed}",
        f"--max-examples={examples}",
        "--checks=all",
        "--phases=examples,coverage,fuzzing",
        "--continue-on-failure",
        "--suppress-health-check=all",
        "--no-color",
    ]
    with tempfile.TemporaryDirectory() as folder:  # it keeps what it found where it runs
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def cases_in(report: str) -> int:
    """Return how many questions were asked."""
    return int(re.search(r"(\d+) generated", report)[1])


def main() -> int:
    """Ask, print the report, and return 1 when something was not as described."""
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    with served(ROOT / "build/site") as port:
        code, report = fuzzed(port, EXAMPLES, seed)
    print(report)
    return code


if __name__ == "__main__":
    sys.exit(main())
