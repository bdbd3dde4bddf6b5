"""`python -m recommender.learning`: learn from the catalogue now, so that the app starts faster."""

import sys

from catalog import CatalogError, load_catalog
from catalog.command_line import DutchParser
from recommender.learning.fingerprint import fingerprint_of
from recommender.learning.learned_file import make_place_for, read_learned, write_learned
from recommender.learning.source import fitted
from recommender.serving.settings import Settings
from recommender.web.environment import SettingError


def main() -> int:
    """Write what was learned where the app looks for it; return 1 when that cannot be done."""
    DutchParser(
        prog="python -m recommender.learning",
        description=(
            "Laat het advies leren van de voorbeelden in de catalogus en bewaart dat in "
            "build/learned.npz (of LEERWIJZER_LEARNED). De app is dan sneller klaar. Past wat er "
            "staat al bij de catalogus, dan gebeurt er niets."
        ),
    ).parse_args()
    try:
        settings = Settings.from_environment()
        catalog = load_catalog(settings.catalog)
    except (SettingError, CatalogError) as error:
        print(error, file=sys.stderr)
        return 1
    fingerprint = fingerprint_of(catalog)
    if read_learned(settings.learned, fingerprint) is None:
        try:
            make_place_for(settings.learned)
            print(
                "Het advies leert van de voorbeelden in de catalogus. Dat duurt even.", flush=True
            )
            write_learned(settings.learned, fitted(catalog), fingerprint)
        except OSError as error:
            print(f"Schrijven naar {settings.learned} lukt niet: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
