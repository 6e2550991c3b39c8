"""The whole job without any network: intake, comparison, maps, report, signature, check."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# Every socket of Python's own passes the audit; what it refuses cannot be caught and ignored,
# because the program ends on the spot.
GUARD = """
import os, sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.sendto"):
        local = isinstance(arguments[1], (str, bytes)) or arguments[1][0] in ("127.0.0.1", "::1")
    else:
        local = event not in ("socket.getaddrinfo", "socket.gethostbyname", "urllib.Request")
    if not local:
        os.write(2, f"NETWORK {event}".encode())
        os._exit(99)

sys.addaudithook(refuse)
"""
JOB = GUARD + "from xfv_desktop.cli import run; sys.exit(run(sys.argv[1:]))"
QUICK = {"methods": ["fggb"], "sanity_checks": False, "curve_step": 50, "jitter_draws": 20}


def start(code: str, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run code in a fresh interpreter."""
    environ = os.environ | {"XFV_HOME": str(home)}
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env=environ,
        timeout=600,
    )


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('192.0.2.1', 80), timeout=1)",
        "import socket; socket.getaddrinfo('example.invalid', 80)",
        "import urllib.request; urllib.request.urlopen('http://192.0.2.1/', timeout=1)",
        "import socket; socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', ('192.0.2.1', 53))",
    ],
)
def test_the_guard_sees_every_way_out(tmp_path: Path, attempt: str) -> None:
    done = start(GUARD + attempt, tmp_path)
    assert done.returncode == 99
    assert done.stderr.startswith("NETWORK")


@pytest.mark.slow
def test_the_job_touches_no_network(tmp_path: Path) -> None:
    home, out = tmp_path / "home", tmp_path / "out"
    home.mkdir()
    (home / "settings.json").write_text(json.dumps(QUICK), "utf-8")
    done = start(JOB, home, "demo", "--out", str(out), "--json")
    assert "NETWORK" not in done.stderr
    assert done.returncode == 0, done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["verified"] is True
    again = start(JOB, home, "verify", told["report"], "--trust", told["signer"], "--json")
    assert again.returncode == 0, again.stderr[-2000:]
