"""Everything that differs between environments."""

from dataclasses import dataclass, field
from pathlib import Path

from catalog.command_line import port
from catalog.loading import CATALOG_FOLDER
from recommender.api.contact import ApiContact
from recommender.serving.logs import Form, log_form
from recommender.web.environment import setting, yes_or_no
from recommender.web.rate_limit import RateSettings
from recommender.web.security_txt import security_contact

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Settings:
    """Where the app listens, what it serves, and what makes it look again."""

    host: str = "127.0.0.1"
    port: int = 8000
    site: Path = ROOT / "build/site"
    """The built site; it may be replaced while the app runs."""
    catalog: Path = CATALOG_FOLDER
    learned: Path = ROOT / "build/learned.npz"
    """What the adviser learned from the catalogue; where it is missing or old, a start learns anew."""
    frame: Path = ROOT / "docs/frame"
    """The header and footer of the pages that the app makes itself."""
    watch: Path | None = None
    """A file or link; when it changes, the catalogue is loaded again. A `SIGHUP` asks the same."""
    tls: bool = False
    """Visitors reach this process over TLS only: their browsers may remember that."""
    security_contact: str = ""
    """Where to report a weakness (`mailto:`, `https://` or `tel:`); empty when nobody was named."""
    api_contact: ApiContact = field(default_factory=ApiContact)
    rate: RateSettings = field(default_factory=RateSettings)
    log: Form = "text"
    metrics_host: str = "127.0.0.1"
    metrics_port: int = 0
    """Where the figures for Prometheus are; 0 is nowhere. Keep it out of reach of visitors."""

    @classmethod
    def from_environment(cls) -> "Settings":
        """Return what is set in variables that start with `LEERWIJZER_`."""
        return cls(
            host=setting("HOST", str, cls.host),
            port=setting("PORT", port, cls.port),
            site=setting("SITE", Path, cls.site),
            catalog=setting("CATALOG", Path, cls.catalog),
            learned=setting("LEARNED", Path, cls.learned),
            frame=setting("FRAME", Path, cls.frame),
            watch=setting("WATCH", Path, cls.watch),
            tls=setting("TLS", yes_or_no, cls.tls),
            security_contact=setting("SECURITY_CONTACT", security_contact, cls.security_contact),
            api_contact=ApiContact.from_environment(),
            rate=RateSettings.from_environment(),
            log=setting("LOG", log_form, cls.log),
            metrics_host=setting("METRICS_HOST", str, cls.metrics_host),
            metrics_port=setting("METRICS_PORT", port, cls.metrics_port),
        )
