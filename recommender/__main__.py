"""`python -m recommender`: serve the site, the questionnaire and the API."""

import argparse
import socket
import sys
from dataclasses import replace

import uvicorn

from catalog import CatalogError
from recommender.app import create_app
from recommender.settings import Settings


def main() -> int:
    """Serve until stopped; return 1 when the app cannot start."""
    settings = _settings()
    if not (settings.site / "index.html").is_file():
        print("De site is nog niet gebouwd. Doe eerst: make build", file=sys.stderr)
        return 1
    if not _is_free(settings.host, settings.port):
        print(
            f"Poort {settings.port} is al in gebruik. Kies een andere, bijvoorbeeld:\n"
            f"  make serve PORT={settings.port + 1}",
            file=sys.stderr,
        )
        return 1
    try:
        app = create_app(settings=settings)
    except CatalogError as error:
        print(error, file=sys.stderr)
        return 1
    _leave_no_core_dump()
    print(f"De Leerwijzer staat op http://{settings.host}:{settings.port}/ (stop met Ctrl+C)")
    uvicorn.run(app, host=settings.host, port=settings.port, access_log=False, server_header=False)
    return 0


def _settings() -> Settings:
    defaults = Settings.from_environment()
    parser = argparse.ArgumentParser(
        prog="python -m recommender",
        description="Toont de gebouwde site, de vragenlijst en de API op deze computer.",
    )
    parser.add_argument("--host", default=defaults.host, help="het adres om op te luisteren")
    parser.add_argument("--port", type=int, default=defaults.port, help="de poort")
    arguments = parser.parse_args()
    return replace(defaults, host=arguments.host, port=arguments.port)


def _leave_no_core_dump() -> None:
    """Keep a crash from writing the memory of the process, with what somebody typed, to disk."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not there on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


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
