"""Everything that differs between environments."""

from dataclasses import dataclass
from pathlib import Path

from starlette.config import Config

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True)
class Settings:
    """Where the app listens and what it serves."""

    host: str = "127.0.0.1"
    port: int = 8000
    site: Path = ROOT / "build/site"
    """The built site; it may be replaced while the app runs."""

    @classmethod
    def from_environment(cls) -> "Settings":
        """Read settings from variables that start with `LEERWIJZER_`."""
        config = Config(env_prefix="LEERWIJZER_")
        return cls(
            host=config("HOST", default=cls.host),
            port=config("PORT", cast=int, default=cls.port),
            site=config("SITE", cast=Path, default=cls.site),
        )
