"""`python -m recommender`: serve the site, the questionnaire and the API."""

import gc
import signal
import socket
import sys
from dataclasses import replace

from catalog.command_line import DutchParser, port
from recommender.serving.app import app_of
from recommender.serving.edition import UnusableCatalogError, load_edition
from recommender.serving.logs import set_up_logs
from recommender.serving.metrics import Metrics
from recommender.serving.metrics_server import serving
from recommender.serving.reloader import Reloader, ReloadRequests
from recommender.serving.server import serve
from recommender.serving.service import Service
from recommender.serving.settings import Settings
from recommender.web.connection_limits import ConnectionLimits
from recommender.web.environment import SettingError


def main() -> int:
    """Serve until stopped; return 1 when the app cannot start."""
    # What the libraries made stays for good. Passing it over makes the collector's pause, in which
    # nobody is answered, seven times shorter (measured: 24 instead of 180 ms).
    gc.freeze()
    try:
        settings, limits = _settings(), ConnectionLimits.from_environment()
    except SettingError as error:
        print(error, file=sys.stderr)
        return 1
    set_up_logs(settings.log)
    requests = ReloadRequests(settings.watch)
    if hasattr(signal, "SIGHUP"):  # not on Windows
        signal.signal(signal.SIGHUP, requests.on_signal)
    if not (settings.site / "index.html").is_file():
        print("De site is nog niet gebouwd. Doe eerst: make build", file=sys.stderr)
        return 1
    if advice := _taken_port(settings):
        print(advice, file=sys.stderr)
        return 1
    try:
        service = Service(load_edition(settings))
    except UnusableCatalogError as error:
        print(error, file=sys.stderr)
        return 1
    _leave_no_core_dump()
    if settings.log == "text":
        print(f"De Leerwijzer staat op http://{settings.host}:{settings.port}/ (stop met Ctrl+C)")
    _serve(service, settings, limits, requests)
    return 0


def _serve(
    service: Service, settings: Settings, limits: ConnectionLimits, requests: ReloadRequests
) -> None:
    """Serve until stopped, and load the catalogue again beside it when that is asked."""
    reloader = Reloader(requests, lambda: service.reload(lambda: load_edition(settings)))
    reloader.start()
    metrics = Metrics(service)
    try:
        with serving(metrics, settings.metrics_host, settings.metrics_port):
            serve(app_of(service, settings, metrics), settings, limits)
    finally:
        reloader.stop()


def _settings() -> Settings:
    defaults = Settings.from_environment()
    parser = DutchParser(
        prog="python -m recommender",
        description="Toont de gebouwde site, de vragenlijst en de API op deze computer.",
    )
    parser.add_argument(
        "--host", metavar="ADRES", default=defaults.host, help="het adres om op te luisteren"
    )
    parser.add_argument(
        "--port", type=port, metavar="POORT", default=defaults.port, help="de poort"
    )
    arguments = parser.parse_args()
    return replace(defaults, host=arguments.host, port=arguments.port)


def _leave_no_core_dump() -> None:
    """Keep a crash from writing the memory of the process, with what somebody typed, to disk."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _taken_port(settings: Settings) -> str | None:
    """Return what to do when a port of ours is taken, and None when all are free."""
    if not _is_free(settings.host, settings.port):
        return (
            f"Poort {settings.port} is al in gebruik. Kies een andere, bijvoorbeeld:\n"
            f"  make serve PORT={settings.port + 1}"
        )
    if settings.metrics_port and not _is_free(settings.metrics_host, settings.metrics_port):
        return (
            f"Poort {settings.metrics_port}, voor de cijfers, is al in gebruik.\n"
            "Kies een andere met LEERWIJZER_METRICS_PORT."
        )
    return None


def _is_free(host: str, port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


if __name__ == "__main__":
    sys.exit(main())
