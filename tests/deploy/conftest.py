"""nginx with two processes of the app behind it, once for all tests here."""

import shutil

import pytest

from build_scripts.precompressed import precompress
from tests.deploy.behind_nginx import NGINX, BehindNginx


@pytest.fixture(scope="session")
def behind_nginx(site, tmp_path_factory):
    if not NGINX:
        pytest.skip("there is no nginx here (apt-get install nginx-light)")
    folder = tmp_path_factory.mktemp("nginx")
    own = shutil.copytree(site, folder / "site")
    precompress(own)
    with BehindNginx(folder, own) as server:
        yield server
