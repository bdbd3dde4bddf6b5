"""Everything that differs between environments."""

from dataclasses import dataclass
from pathlib import Path

from starlette.config import Config

from catalog.loading import CATALOG_FOLDER

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Settings:
    """Where the app listens, what it serves, and what makes it look again."""

    host: str = "127.0.0.1"
    port: int = 8000
    site: Path = ROOT / "build/site"
    """The built site; it may be replaced while the app runs."""
    catalog: Path = CATALOG_FOLDER
    frame: Path = ROOT / "docs/frame"
    """The header and footer of the pages that the app makes itself."""
    watch: Path | None = None
    """A file or link; when it changes, the catalogue is loaded again. A `SIGHUP` asks the same."""

    @classmethod
    def from_environment(cls) -> "Settings":
        """Read settings from variables that start with `LEERWIJZER_`."""
        config = Config(env_prefix="LEERWIJZER_")
        return cls(
            host=config("HOST", default=cls.host),
            port=config("PORT", cast=int, default=cls.port),
            site=config("SITE", cast=Path, default=cls.site),
            catalog=config("CATALOG", cast=Path, default=cls.catalog),
            frame=config("FRAME", cast=Path, default=cls.frame),
            watch=config("WATCH", cast=Path, default=None),
        )
