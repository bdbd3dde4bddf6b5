"""Where the adviser gets what was learned: from the file when it fits, and else by learning."""

import logging
from pathlib import Path

from recommender.learning.learned_file import read_learned
from recommender.learning.material import Material
from recommender.reading.learned import Learned

_log = logging.getLogger("leerwijzer")


def learned_of(material: Material, file: Path | None = None) -> Learned:
    """Return what `material` teaches; what `file` keeps of it is the same."""
    if file is not None and (kept := read_learned(file, material.fingerprint())):
        return kept
    if file is not None and file.exists():
        _log.info("%s hoort bij een andere catalogus of is niet te lezen; we leren opnieuw.", file)
    return fitted(material)


def fitted(material: Material) -> Learned:
    """Return what `material` teaches, learned now."""
    # Importing scikit-learn takes longer than everything else at a start.
    from recommender.learning.fitting import learned_from  # noqa: PLC0415

    return learned_from(material)
