"""`make audit`: ask whether a part has a known leak, and say so when that could not be asked."""

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from tests.supply_chain.parts import LOCK

SOUND, LEAKS, NOT_ASKED = 0, 1, 2
COMMAND = ("--requirement", str(LOCK), "--require-hashes", "--disable-pip", "--format", "json")


def told(dependencies: Sequence[dict[str, Any]]) -> tuple[int, str]:
    """Return the exit code and what to say about the answers, one for each part."""
    skipped = [each for each in dependencies if "skip_reason" in each]
    leaking = [each for each in dependencies if each.get("vulns")]
    lines = [
        f"{each['name']} {each['version']}: {', '.join(leak['id'] for leak in each['vulns'])}"
        f"{_mended(each['vulns'])}"
        for each in leaking
    ]
    asked = len(dependencies) - len(skipped)
    if skipped or not dependencies:
        lines.append(
            f"Niet af: {asked} van de {len(dependencies)} onderdelen zijn nagekeken. Het netwerk "
            "laat de rest niet toe. Dit zegt dus niets over die onderdelen."
        )
    else:
        lines.append(f"Alle {asked} onderdelen zijn nagekeken: {len(leaking)} met een bekend lek.")
    return LEAKS if leaking else NOT_ASKED if skipped or not dependencies else SOUND, "\n".join(
        lines
    )


def _mended(leaks: Sequence[dict[str, Any]]) -> str:
    versions = sorted({version for leak in leaks for version in leak.get("fix_versions", ())})
    return f" (verholpen in {', '.join(versions)})" if versions else ""


def answers() -> list[dict[str, Any]]:
    """Return what pip-audit heard of each part; nothing when it heard nothing."""
    run = subprocess.run(
        [sys.executable, "-m", "pip_audit", *COMMAND], capture_output=True, text=True, check=False
    )
    try:
        found: list[dict[str, Any]] = json.loads(run.stdout)["dependencies"]
    except (ValueError, KeyError):
        return []
    return found


def main() -> int:
    """Return 0 without leaks, 1 with leaks, and 2 when it could not be asked."""
    code, text = told(answers())
    print(text, file=sys.stderr if code else sys.stdout)
    return code


if __name__ == "__main__":
    sys.exit(main())
