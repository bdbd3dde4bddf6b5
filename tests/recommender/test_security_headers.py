"""The safe headers: one source, for this process and for a proxy before it."""

import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from starlette.testclient import TestClient

from recommender.serving.app import create_app
from recommender.serving.settings import Settings
from recommender.web.security_headers import KINDS, headers_of
from recommender.web.security_txt import security_txt

OF_KIND = {
    "page": ["/", "/begrippen/", "/bestaat-niet/"],
    "private": ["/advies/", "/advies/uitleg/", "/health/ready"],
    "api": ["/api/v1/terms", "/api/v1/bestaat-niet", "/api/v1/recommendations"],
    "file": ["/assets/names.json"],
}


@pytest.mark.parametrize(
    ("kind", "path"), [(kind, path) for kind, paths in OF_KIND.items() for path in paths]
)
def test_every_response_carries_the_headers_of_its_kind(client, kind, path):
    response = client.get(path)

    assert {name: response.headers.get(name) for name, _ in headers_of(kind)} == dict(
        headers_of(kind)
    )
    assert "strict-transport-security" not in response.headers


@pytest.mark.parametrize("kind", KINDS)
def test_a_proxy_gets_the_same_headers(root, kind):
    def printed(*arguments):
        command = [
            sys.executable,
            "-m",
            "recommender.web.headers_for_proxy",
            "--kind",
            kind,
            *arguments,
        ]
        return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout

    assert json.loads(printed("--format", "json", "--tls"))[kind] == dict(
        headers_of(kind, tls=True)
    )
    lines = printed().splitlines()[1:]
    assert lines == [f'add_header {name} "{value}" always;' for name, value in headers_of(kind)]


def test_no_policy_allows_what_is_unsafe():
    policies = [dict(headers_of(kind)).get("Content-Security-Policy", "") for kind in KINDS]

    assert all("default-src 'none'" in policy for policy in policies if policy)
    assert not any(
        word in policy for policy in policies for word in ("unsafe", "http", "*", "data:")
    )


@pytest.fixture(scope="module")
def installed(catalog, site):
    """Return a client of an installation over TLS that named a contact."""
    settings = Settings(site=site, tls=True, security_contact="mailto:veilig@voorbeeld.example")
    with TestClient(create_app(catalog, settings)) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/advies/", "/api/v1/terms", "/assets/names.json"])
def test_where_tls_ends_browsers_are_told_to_keep_to_it(installed, path):
    assert "max-age=31536000" in installed.get(path).headers["strict-transport-security"]


def test_a_weakness_can_be_reported_where_a_contact_was_set(installed, client):
    path = "/.well-known/security.txt"
    response = installed.get(path)

    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert "Contact: mailto:veilig@voorbeeld.example\n" in response.text
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "day", [datetime(2026, 11, 22, 13, 5, tzinfo=UTC), datetime(2028, 2, 29, tzinfo=UTC)]
)
def test_the_contact_expires_within_a_year(day):
    expires = security_txt("tel:14020", day).split("Expires: ")[1].split("\n")[0]
    left = datetime.fromisoformat(expires) - day

    assert 170 < left.days <= 180
