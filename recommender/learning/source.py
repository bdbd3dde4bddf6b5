"""Where the adviser gets what was learned: from the file when it fits, or else by learning."""

import logging
from pathlib import Path

from catalog import Catalog
from recommender.learning.fingerprint import fingerprint_of
from recommender.learning.learned_file import read_learned
from recommender.learning.material import Material
from recommender.reading.learned import Learned

_log = logging.getLogger("leerwijzer")


def kept_of(catalog: Catalog, file: Path) -> Learned | None:
    """Return what `file` keeps of what `catalog` teaches; None when that does not fit."""
    kept = read_learned(file, fingerprint_of(catalog))
    if kept is None and file.exists():
        _log.info("%s hoort bij een andere catalogus of is niet te lezen; we leren opnieuw.", file)
    return kept


def fitted(catalog: Catalog) -> Learned:
    """Return what `catalog` teaches, learned now."""
    # Importing scikit-learn takes longer than everything else at a start.
    from recommender.learning.fitting import learned_from  # noqa: PLC0415

    return learned_from(Material.of(catalog))
