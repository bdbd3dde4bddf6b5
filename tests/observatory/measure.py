"""`make observatory`: the tests of Mozilla's HTTP Observatory on the real app behind TLS.

Nothing leaves this computer. A front with a certificate of its own ends TLS on one port and sends
whoever comes there without TLS to https; behind it runs `python -m recommender`.
"""

import json
import os
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread

ROOT = Path(__file__).parent.parent.parent
PACKAGE = Path(__file__).parent / "node_modules/@mdn/mdn-http-observatory"
GOAL = 130
TLS_HELLO = b"\x16"


class Front(ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    backend: int
    context: ssl.SSLContext


class Visit(BaseRequestHandler):
    server: Front

    def handle(self) -> None:
        if self.request.recv(1, socket.MSG_PEEK) != TLS_HELLO:
            port = self.server.server_address[1]
            self.request.recv(65536)
            self.request.sendall(
                b"HTTP/1.1 301 Moved Permanently\r\nConnection: close\r\nContent-Length: 0\r\n"
                b"Location: https://localhost:%d/\r\n\r\n" % port
            )
            return
        with (
            self.server.context.wrap_socket(self.request, server_side=True) as visitor,
            socket.create_connection(("127.0.0.1", self.server.backend)) as app,
        ):
            Thread(target=copy, args=(app, visitor), daemon=True).start()
            copy(visitor, app)


def copy(source: socket.socket, target: socket.socket) -> None:
    try:
        while part := source.recv(65536):
            target.sendall(part)
    except OSError:
        pass


def certificate(folder: Path) -> tuple[Path, Path]:
    """Return a certificate for localhost and its key, made for this one measurement."""
    made, key = folder / "localhost.pem", folder / "localhost.key"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2"),
            *("-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"),
            *("-out", str(made), "-keyout", str(key)),
        ],
        check=True,
        capture_output=True,
    )
    return made, key


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def started(port: int) -> subprocess.Popen[bytes]:
    app = subprocess.Popen(
        [sys.executable, "-m", "recommender", "--port", str(port)],
        cwd=ROOT,
        env={**os.environ, "LEERWIJZER_TLS": "ja"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    for _ in range(900):
        if app.poll() is not None:
            sys.exit("De app startte niet. Doe eerst: make build")
        try:
            with socket.create_connection(("127.0.0.1", port)):
                return app
        except OSError:
            time.sleep(0.1)
    sys.exit("De app startte niet op tijd.")


def scanned(host: str, authority: Path) -> dict[str, dict[str, object]]:
    """Return what the Observatory says; it reads the list of preloaded hosts from a file."""
    preloaded = PACKAGE / "conf/hsts-preload.json"
    if not preloaded.exists():
        preloaded.write_text("{}")
    result = subprocess.run(
        ["node", str(PACKAGE / "src/scan.js"), host],
        env={**os.environ, "NODE_EXTRA_CA_CERTS": str(authority)},
        capture_output=True,
        text=True,
        check=False,
    )
    return json.loads(result.stdout)


def main() -> int:
    """Print each test and the score; return 1 below the goal."""
    port = free_port()
    app = started(port)
    try:
        with tempfile.TemporaryDirectory() as folder, Front(("127.0.0.1", 0), Visit) as front:
            made, key = certificate(Path(folder))
            front.backend, front.context = port, ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            front.context.load_cert_chain(made, key)
            Thread(target=front.serve_forever, daemon=True).start()
            report = scanned(f"localhost:{front.server_address[1]}", made)
            front.shutdown()
    finally:
        app.terminate()
        app.wait()
    for name, test in report.get("tests", {}).items():
        print(f"{name:32} {test['scoreModifier']:>4}  {test['result']}")
    print(report.get("scan", report))
    return int(report.get("scan", {}).get("score", 0) < GOAL)


if __name__ == "__main__":
    sys.exit(main())
