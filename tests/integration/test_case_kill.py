"""A case survives SIGKILL at any moment, with every acknowledged commit."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.casefile import add_item, create_case
from xfv_desktop.casefile.case import CaseFile

ROOT = Path(__file__).resolve().parents[2]


def _write_until_killed(path: Path, prefix: str, acknowledged: int) -> list[str]:
    """Let a writer run, kill it in mid-work, and return every id it said was committed."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.support.case_writer", str(path), prefix],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as writer:
        assert writer.stdout is not None
        said = [writer.stdout.readline().strip() for _ in range(acknowledged)]
        writer.send_signal(signal.SIGKILL)
        said += writer.stdout.read().split("\n")[:-1]
    assert writer.returncode == -signal.SIGKILL
    return said


posix = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")


@posix
def test_killed_half_way_and_reopened(tmp_path: Path) -> None:
    create_case(tmp_path / "case").close()
    known: set[str] = set()
    for attempt in range(5):
        known |= set(_write_until_killed(tmp_path / "case", f"round{attempt}", 1 + 3 * attempt))
        with CaseFile.open(tmp_path / "case") as case:
            found = {item.id for item in case.evidence_items()}
            check = case.check()
            assert check.ok, check.findings
            assert known <= found
            # At most the one commit in flight may be there without having been said.
            assert len(found - known) <= attempt + 1
            assert check.entries == len(found) + 1
            for item in case.evidence_items():
                assert case.read_blob(item.sha256) == item.id.encode() * 2000


@posix
@pytest.mark.parametrize(
    "moment",
    [
        "bytes half written",
        "bytes stored, rows not begun",
        "rows written, log not",
        "all written, not committed",
    ],
)
def test_killed_at_the_worst_moment(tmp_path: Path, moment: str) -> None:
    """Whatever of the third act was done already, the case holds two acts and checks."""
    create_case(tmp_path / "case").close()
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.case_writer", str(tmp_path / "case"), "e", moment],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert done.stdout.split() == ["e-0", "e-1"]
    with CaseFile.open(tmp_path / "case") as case:
        assert [item.id for item in case.evidence_items()] == ["e-0", "e-1"]
        assert case.check().ok
        add_item(case, b"e-2" * 2000, "e-2")
        assert case.check().ok
