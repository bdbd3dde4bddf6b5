"""The real nginx with our own settings, and processes of the app behind it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Self
from urllib.request import urlopen

ROOT = Path(__file__).parent.parent.parent
SETTINGS = ROOT / "deploy/nginx"
PATIENCE = 1200
"""Tenths of seconds that a busy machine may need to start a process."""
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(PATIENCE):
        assert process.poll() is None, "the process stopped"
        try:
            with urlopen(address, timeout=30):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"{address} gives no answer")


class AppProcess:
    """One process of the app, that a test may end and start again on the same port."""

    def __init__(self, site: Path, log: Path) -> None:
        self.port, self.metrics_port = free_port(), free_port()
        self._site = site
        self._log = log
        self.process = self._started()

    def _started(self) -> subprocess.Popen[bytes]:
        settings = {
            "LEERWIJZER_SITE": str(self._site),
            "LEERWIJZER_METRICS_PORT": str(self.metrics_port),
            "LEERWIJZER_LOG": "json",
        }
        command = [sys.executable, "-m", "recommender", "--port", str(self.port)]
        with self._log.open("ab") as log:
            return subprocess.Popen(command, cwd=ROOT, env={**os.environ, **settings}, stderr=log)

    def ready(self) -> Self:
        wait_for(f"http://127.0.0.1:{self.port}/health/ready", self.process)
        return self

    def end(self, with_signal: int) -> int:
        """Send the signal and return how the process ended."""
        self.process.send_signal(with_signal)
        return self.process.wait(60)

    def begin(self) -> None:
        self.process = self._started()

    def start(self) -> Self:
        self.begin()
        return self.ready()

    def reload(self) -> None:
        self.process.send_signal(signal.SIGHUP)

    def figures(self) -> str:
        with urlopen(f"http://127.0.0.1:{self.metrics_port}/metrics", timeout=30) as response:
            return response.read().decode()

    def figure(self, name: str) -> float:
        """Return the sum of all lines of a figure, whatever their labels."""
        lines = (line.rpartition(" ") for line in self.figures().splitlines())
        return sum(float(value) for key, _, value in lines if key.partition("{")[0] == name)


class BehindNginx:
    """nginx with `deploy/nginx`, on free ports and in a folder of its own."""

    def __init__(self, folder: Path, site: Path, processes: int = 2) -> None:
        assert NGINX, "there is no nginx"
        self.folder, self.site = folder, site
        self.port = free_port()
        self.log = folder / "access.log"
        self.app_log = folder / "app.log"
        self.apps = [AppProcess(site, self.app_log) for _ in range(processes)]
        self.write_settings()
        # As this very user, whoever that is: nothing of it needs root.
        self.nginx = subprocess.Popen([*self.command, "-g", "daemon off;"])

    def __enter__(self) -> Self:
        try:
            for app in self.apps:
                app.ready()
            wait_for(self.address("/"), self.nginx)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for process in (self.nginx, *(app.process for app in self.apps)):
            process.terminate()
        for process in (self.nginx, *(app.process for app in self.apps)):
            process.wait(60)

    def address(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    @property
    def command(self) -> list[str]:
        assert NGINX
        return [
            NGINX,
            "-e",
            "stderr",
            "-p",
            str(self.folder),
            "-c",
            str(self.folder / "nginx.conf"),
        ]

    def write_settings(self) -> None:
        """Copy our settings; only addresses and folders differ from those of a real machine."""
        shutil.copytree(SETTINGS, self.folder, dirs_exist_ok=True)
        self._change("nginx.conf", "listen 8080 default_server", f"listen {self.port}")
        self._change("nginx.conf", "/run/leerwijzer", str(self.folder))
        if os.getuid() == 0:  # without this, nginx's workers become a user who cannot read here
            self._change("nginx.conf", "worker_processes auto", "user root;\nworker_processes auto")
        self._change("log.conf", "/dev/stdout", str(self.log))
        self._change("site.conf", "/srv/leerwijzer/site", str(self.site))
        self._change("site.conf", "/srv/leerwijzer/nginx", str(self.folder))
        ports = [app.port for app in self.apps] or [free_port(), free_port()]
        for number, port in enumerate(ports, start=1):
            self._change("upstream.conf", f"127.0.0.1:800{number}", f"127.0.0.1:{port}")

    def _change(self, name: str, old: str, new: str) -> None:
        text = (self.folder / name).read_text()
        assert old in text, old
        (self.folder / name).write_text(text.replace(old, new))
