"""The files of `deploy/`, judged by the tools of their own trade; a tool that is absent is told."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from recommender.web.connection_limits import ConnectionLimits
from recommender.web.proxy_settings import proxy_settings

UNIT = "systemd/leerwijzer@.service"
EXPOSURE = "15"
"""Tenths of what `systemd-analyze security` calls exposure; 92 is a unit without any hardening."""


@pytest.fixture
def deploy(root):
    return root / "deploy"


def run(*command, **options):
    result = subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, check=False, **options
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout + result.stderr


def tool(name):
    found = shutil.which(name) or shutil.which(name, path=str(Path(sys.executable).parent))
    return found or pytest.skip(f"{name} is not here; `make deploy-check` gets it")


def test_the_settings_of_nginx_that_come_from_the_app_are_up_to_date(deploy):
    folder = deploy / "nginx/generated"
    paths = [path for path in folder.rglob("*") if path.is_file()]
    found = {path.relative_to(folder).as_posix(): path.read_text() for path in paths}

    assert found == proxy_settings()


def test_the_limits_of_nginx_and_of_the_app_agree(deploy):
    limits = ConnectionLimits()
    text = "".join(path.read_text() for path in (deploy / "nginx").glob("*.conf"))

    def number(setting):
        return int(re.search(rf"^\s*{setting} (?:\w+ )?(\d+)", text, re.MULTILINE)[1])

    assert number("client_max_body_size") * 1024 == limits.body_bytes
    assert number("client_body_buffer_size") * 1024 == limits.body_bytes
    assert number("limit_conn in_the_app") < limits.connections
    assert re.search(r"keepalive \d+;[^}]*?keepalive_timeout (\d)s;", text)[1] < str(
        limits.idle_seconds
    )


def test_the_image_is_well_made(deploy):
    run(tool("hadolint"), deploy / "Containerfile")


def test_the_image_holds_every_folder_that_the_app_reads(deploy):
    text = (deploy / "Containerfile").read_text()
    final = text[text.rindex("FROM ") :]

    assert [
        part for part in ("/catalog", "/recommender", "/docs/frame", "/site") if part not in final
    ] == []
    assert "USER 10001:10001" in final


def test_the_objects_for_kubernetes_are_valid(deploy):
    run(tool("kubernetes-validate"), "--strict", "--quiet", deploy / "kubernetes/leerwijzer.yaml")


def test_the_unit_is_valid_and_hardened(deploy, tmp_path):
    analyze = tool("systemd-analyze")
    text = (deploy / UNIT).read_text()
    unit = tmp_path / "leerwijzer@.service"
    unit.write_text(text.replace("/opt/leerwijzer/.venv/bin/python", sys.executable))

    assert run(analyze, "verify", "--man=no", tmp_path / "leerwijzer@8001.service") == ""
    run(analyze, "security", "--offline=true", f"--threshold={EXPOSURE}", unit)


def test_the_example_with_tls_is_accepted_by_nginx(deploy, tmp_path):
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin") or tool("nginx")
    shutil.copytree(deploy / "nginx", tmp_path, dirs_exist_ok=True)
    key, certificate = tmp_path / "privkey.pem", tmp_path / "fullchain.pem"
    run(
        tool("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
        "-nodes", "-subj", "/CN=leerwijzer.example.org", "-days", "1", "-keyout", key, "-out", certificate,
    )  # fmt: skip
    main = tmp_path / "nginx.conf"
    tls = (tmp_path / "tls.conf.example").read_text().replace("/etc/leerwijzer", str(tmp_path))
    plain = main.read_text()
    text = f"{plain[: plain.index('    # Plain HTTP')]}{tls}}}\n"
    main.write_text(text.replace("/run/leerwijzer", str(tmp_path)))

    told = run(nginx, "-t", "-e", "stderr", "-p", tmp_path, "-c", main)

    assert "syntax is ok" in told
    assert "[warn]" not in told.replace('the "user" directive', "")
