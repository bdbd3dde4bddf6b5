"""The command that serves: what it says when it cannot start."""

import os
import socket
import subprocess
import sys


def serve(root, port, site):
    command = [sys.executable, "-m", "recommender", "--port", str(port)]
    env = {**os.environ, "LEERWIJZER_SITE": str(site)}
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
