"""The real program as a subprocess: cancel, kill, purity of its outputs."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.program import ROOT, find_heads

pytest.importorskip("dlib")
XFV = [sys.executable, "-m", "xfv_desktop.cli"]


def _environment(tmp_path: Path, model_home: Path) -> dict[str, str]:
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    if not (home / "models").exists():
        (home / "models").symlink_to(model_home, target_is_directory=True)
    return os.environ | {"XFV_HOME": str(home), "XFV_EXAMINER": "E. Examiner"}


def _run(environment: dict[str, str], *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [*XFV, *(str(a) for a in arguments)]
    return subprocess.run(
        command, capture_output=True, text=True, env=environment, cwd=ROOT, check=False
    )


def _start_compare(environment: dict[str, str], case: Path) -> subprocess.Popen[str]:
    """Start a comparison and return once it says on standard error that it is computing."""
    probe = find_heads("probe")[0]
    command = [*XFV, "compare", str(probe), str(probe), "--case", str(case), "--curves", "--json"]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd=ROOT,
    )
    assert process.stderr is not None
    for line in process.stderr:
        if "reference" in line or "templates" in line:
            return process
    pytest.fail("the comparison ended before it computed anything")


@pytest.fixture
def place(tmp_path: Path, model_home: Path) -> tuple[dict[str, str], Path]:
    """Return an environment and an empty case."""
    environment = _environment(tmp_path, model_home)
    case = tmp_path / "case"
    assert _run(environment, "case", "create", case).returncode == 0
    return environment, case


def test_cancelled_half_way(place: tuple[dict[str, str], Path]) -> None:
    """One interrupt ends the program with 130 and a JSON error; the case is whole."""
    environment, case = place
    process = _start_compare(environment, case)
    process.send_signal(signal.SIGINT)
    out, _err = process.communicate(timeout=120)
    assert process.returncode == 130
    assert set(json.loads(out)) == {"error", "advice"}
    checked = _run(environment, "case", "check", case, "--json")
    assert checked.returncode == 0, checked.stdout


def test_killed_half_way(place: tuple[dict[str, str], Path]) -> None:
    """After SIGKILL the case opens, checks, and takes the next comparison."""
    environment, case = place
    process = _start_compare(environment, case)
    process.kill()
    process.communicate(timeout=60)
    checked = _run(environment, "case", "check", case, "--json")
    assert checked.returncode == 0, checked.stdout
    probe = find_heads("probe")[0]
    again = _run(environment, "compare", probe, probe, "--case", case, "--methods", "", "--json")
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["score"] == pytest.approx(1.0, abs=1e-6)


def test_nothing_prompts_without_a_terminal(place: tuple[dict[str, str], Path]) -> None:
    """A missing passphrase is a usage error when standard input is no terminal."""
    environment, case = place
    done = subprocess.run(
        [*XFV, "signer", "create", "--name", "E", "--out", str(case.parent / "keys")],
        capture_output=True,
        text=True,
        env=environment,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert "passphrase" in done.stderr.lower()
