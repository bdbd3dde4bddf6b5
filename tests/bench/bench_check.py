"""How long an editor waits: checking a thousand files, and refusing hostile ones.

Goals: a thousand files within 5 seconds, a hostile file within 1 second.
"""

import shutil
import statistics
import tempfile
import time
from pathlib import Path

from catalog import CatalogError
from catalog.data_files import paths_of
from catalog.kinds import KINDS
from catalog.loading import CATALOG_FOLDER, check_catalog
from catalog.reading.yaml_file import read_yaml_file

FILES = 1000
ROUNDS = 5
HOSTILE = {
    "100.000 haken": b"[" * 100_000,
    "100.000 streepjes": b"- " * 100_000,
    "50 MB": b"a: " + b"x" * 50_000_000,
    "nulbytes": b"\0" * 400_000,
    "open aanhalingsteken": b'a: "' + b"x" * 450_000,
    "10.000 open aanhalingstekens": b"a:\n" + b"  - 'xyz\n" * 10_000,
    "50.000 dubbele punten": b"a: b: c\n" * 50_000,
    "90.000 vraagtekens": b"a: [" + b"?" * 90_000,
    "90.000 keer [?": b"a:\n  - >\n" + b"    [ ?\n" * 11_000 + b"\tb: c\n",
    "verwijzingen naar zichzelf": b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
    "400 kB velden": b"".join(b"k%d: x\n" % number for number in range(40_000)),
}


def main() -> None:
    """Print both measurements."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "catalog"
        files = enlarged(folder)
        times = [seconds(lambda: check_catalog(folder)) for _ in range(ROUNDS)]
        print(f"{files} bestanden controleren: {statistics.median(times):.2f} s (doel: 5 s)")
        for what, raw in HOSTILE.items():
            path = Path(name) / "raar.yml"
            path.write_bytes(raw)
            print(f"{what}: {seconds(lambda path=path: refuse(path)):.3f} s (doel: 1 s)")


def enlarged(folder: Path) -> int:
    """Copy the catalogue, add interventions until there are a thousand files, and count them."""
    shutil.copytree(CATALOG_FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    kind = next(kind for kind in KINDS if kind.collection == "interventions")
    originals = list(paths_of(folder, kind))
    count = sum(len(paths_of(folder, each)) for each in KINDS)
    for number in range(max(0, FILES - count)):
        original = originals[number % len(originals)]
        shutil.copy(original, original.with_name(f"{original.stem}-{number}.yml"))
    return max(FILES, count)


def refuse(path: Path) -> None:
    """Read a file; being refused is what it is for."""
    try:
        read_yaml_file(path)
    except CatalogError as error:
        str(error)


def seconds(action) -> float:
    """Return how long `action` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
