"""The command that serves: what it says when it cannot start."""

import os
import socket
import subprocess
import sys

import pytest

from recommender.serving.settings import Settings
from recommender.web.connection_limits import ConnectionLimits
from recommender.web.environment import SettingError


def serve(root, port, site, **settings):
    command = [sys.executable, "-m", "recommender", "--port", str(port)]
    env = {**os.environ, "LEERWIJZER_SITE": str(site), **settings}
    return subprocess.run(
        command, cwd=root, env=env, capture_output=True, text=True, check=False, timeout=60
    )


def test_a_taken_port_is_told_with_another_to_choose(root, site):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        result = serve(root, port, site)

    assert result.returncode == 1
    assert f"Poort {port} is al in gebruik" in result.stderr
    assert f"make serve PORT={port + 1}" in result.stderr


def test_a_site_that_was_not_built_is_told(root, tmp_path):
    result = serve(root, 0, tmp_path)

    assert result.returncode == 1
    assert "make build" in result.stderr


def test_a_setting_that_cannot_be_used_is_told_in_dutch(root, tmp_path):
    result = serve(root, 0, tmp_path, LEERWIJZER_PROXIES="overal")

    assert result.returncode == 1
    assert result.stderr.startswith("De instelling LEERWIJZER_PROXIES klopt niet: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LEERWIJZER_PORT", "acht"),
        ("LEERWIJZER_PORT", "99999"),
        ("LEERWIJZER_METRICS_PORT", "-1"),
        ("LEERWIJZER_TLS", "misschien"),
        ("LEERWIJZER_TLS", "1"),
        ("LEERWIJZER_TLS", ""),
        ("LEERWIJZER_HEAD_SECONDS", "-1"),
        ("LEERWIJZER_BODY_SECONDS", "nan"),
        ("LEERWIJZER_BODY_BYTES", "64k"),
        ("LEERWIJZER_REQUESTS_PER_MINUTE", "-5"),
        ("LEERWIJZER_SECURITY_CONTACT", "iemand"),
    ],
)
def test_each_setting_is_checked(monkeypatch, name, value):
    monkeypatch.setenv(name, value)

    with pytest.raises(SettingError, match=name):
        _ = (Settings.from_environment(), ConnectionLimits.from_environment())
