"""The parts that the product is made of: what the lock file names, as it is installed here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageMetadata, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"
SPDX: Mapping[str, str] = {
    "Apache Software License": "Apache-2.0",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "PSFL": "PSF-2.0",
}
"""What some parts write, and what the standard calls it."""
LOOKED_UP: Mapping[str, str] = {
    "colorama": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "pyphen": "GPL-2.0-or-later OR LGPL-2.1-or-later OR MPL-1.1",
    "scipy": "BSD-3-Clause",
    "uvloop": "Apache-2.0 OR MIT",
}
"""Parts that say it in words or twice: what stands in the licence file that they come with."""


class LockError(Exception):
    """What is installed is not what the lock file says."""


@dataclass(frozen=True)
class Part:
    """One installed package."""

    name: str
    version: str
    licence: str
    """An SPDX expression."""
    summary: str
    hashes: tuple[str, ...]
    """The SHA-256 of each file that may be installed for it."""
    needs: frozenset[str]
    """The names of other packages that it asks for."""


def parts() -> list[Part]:
    """Return every part that the lock file has for this machine, by name.

    Raises `LockError` when another version is installed.
    """
    return sorted(_parts(LOCK.read_text()), key=lambda part: part.name)


def locked(text: str) -> Iterator[tuple[Requirement, tuple[str, ...]]]:
    """Yield each line of a lock file, with its hashes, that counts on this machine."""
    for entry in re.split(r"\n(?=\S)", text.strip()):
        line, *_ = entry.split(" \\\n", 1)
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate():
            yield requirement, tuple(re.findall(r"--hash=sha256:(\w+)", entry))


def _parts(text: str) -> Iterator[Part]:
    for requirement, hashes in locked(text):
        installed = distribution(requirement.name)
        if not requirement.specifier.contains(installed.version, prereleases=True):
            raise LockError(f"{requirement}: {installed.version} is installed")
        name = canonicalize_name(requirement.name)
        yield Part(
            name,
            installed.version,
            _licence(name, installed.metadata),
            installed.metadata.get("Summary") or "",
            hashes,
            frozenset(
                canonicalize_name(need.name)
                for need in map(Requirement, installed.requires or ())
                if need.marker is None or need.marker.evaluate({"extra": ""})
            ),
        )


def _licence(name: str, metadata: PackageMetadata) -> str:
    stated = metadata.get("License-Expression") or LOOKED_UP.get(name) or metadata.get("License")
    if stated and stated != "UNKNOWN":
        return SPDX.get(stated, stated)
    classifiers = metadata.get_all("Classifier") or []
    found = [each.split(" :: ")[-1] for each in classifiers if each.startswith("License")]
    return SPDX.get(found[0], found[0]) if found else ""
