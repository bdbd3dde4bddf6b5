"""The app as a container runs it: no root, nowhere to write, nobody to reach, no memory to change."""

import json
import shutil
import subprocess
import sys

import pytest

OUTSIDE = "198.51.100.1"
CODE = f"""
import ctypes, json, os, socket, sys, threading, time
from urllib.request import Request, urlopen

denied = ctypes.CDLL(None, use_errno=True).prctl(65, 1, 0, 0, 0)  # MemoryDenyWriteExecute


def refused(act):
    try:
        act()
    except OSError as error:
        return type(error).__name__
    return ""


def look():
    base, found = "http://127.0.0.1:8000", {{"uid": os.getuid(), "denied": denied}}
    for _ in range(1200):
        try:
            found["ready"] = json.load(urlopen(base + "/health/ready"))["status"]
            break
        except OSError:
            time.sleep(0.1)
    pdf = urlopen(base + "/advies/", b"action=pdf&unit=team", timeout=60).read(4)
    page = urlopen(base + "/begrippen/inclusie/", timeout=60).status
    write = [refused(lambda: open(f"{{place}}/x", "w")) for place in ("/tmp", "/", "/var/tmp", os.environ["LEERWIJZER_SITE"])]
    reach = refused(lambda: socket.create_connection(("{OUTSIDE}", 80), timeout=5))
    print(json.dumps(found | {{"pdf": pdf.decode(), "page": page, "write": write, "reach": reach}}), flush=True)
    os.kill(os.getpid(), 15)


threading.Thread(target=look, daemon=True).start()
sys.argv = ["recommender"]
import runpy
runpy.run_module("recommender", run_name="__main__")
"""


UNSHARED = ["--unshare-all", "--uid", "10001", "--gid", "10001", "--die-with-parent", "--clearenv"]
PLACES = ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc"]


@pytest.fixture
def box(site):
    """Return the command that runs another one as a container would, or skip the test."""
    bwrap = shutil.which("bwrap") or pytest.skip(
        "there is no bubblewrap (apt-get install bubblewrap)"
    )
    variables = {"PYTHONDONTWRITEBYTECODE": "1", "LEERWIJZER_SITE": str(site)}
    settings = [word for pair in variables.items() for word in ("--setenv", *pair)]
    command = [bwrap, *UNSHARED, *PLACES, *settings]
    if subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets nobody make a box (user namespaces)")
    return command


def found_inside(box, root):
    """Return what the app in the box could do, after stopping it without a traceback."""
    command = [*box, "--chdir", str(root), sys.executable, "-c", CODE]
    result = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)

    told = next((line for line in result.stdout.splitlines() if line.startswith("{")), None)
    assert told, result.stderr
    assert "Traceback" not in result.stderr
    return json.loads(told)


def test_the_app_needs_no_root_no_disk_and_no_network(box, root):
    found = found_inside(box, root)

    assert found["uid"] == 10001
    assert found["ready"] == "ready"
    assert (found["pdf"], found["page"]) == ("%PDF", 200)
    assert all(found["write"])
    assert found["reach"]
    assert found["denied"] in (0, -1)
