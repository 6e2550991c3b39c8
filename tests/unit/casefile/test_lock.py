"""The writer's lock says who holds it, and who left it behind."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from xfv_desktop.casefile.lock import WriterLock
from xfv_desktop.errors import CaseBusy

_HOLD = """
import sys, time
from pathlib import Path
from xfv_desktop.casefile.lock import WriterLock
lock = WriterLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_writer_is_told_who_holds_the_case(tmp_path: Path) -> None:
    first = WriterLock(tmp_path / "case.lock")
    with pytest.raises(CaseBusy, match=f"this program itself .process {os.getpid()}"):
        WriterLock(tmp_path / "case.lock")
    first.release()
    first.release()
    again = WriterLock(tmp_path / "case.lock")
    assert again.left_by is None
    again.release()
    assert (tmp_path / "case.lock").read_bytes() == b""


def test_another_process_is_named_and_taken_over_when_it_dies(tmp_path: Path) -> None:
    """A killed holder leaves its name; the next writer gets in and learns of it."""
    path = tmp_path / "case.lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == "held"
        with pytest.raises(CaseBusy, match=f"process {other.pid} on {socket.gethostname()}"):
            WriterLock(path)
        other.kill()
    lock = WriterLock(path)
    assert lock.left_by is not None
    assert lock.left_by.pid == other.pid
    assert json.loads(path.read_text())["pid"] == os.getpid()
    lock.release()


@pytest.mark.parametrize("text", ["", "nonsense", "[]", '{"pid": "x"}'])
def test_what_cannot_be_read_says_nothing(tmp_path: Path, text: str) -> None:
    """Cases of older versions have an empty lock file."""
    (tmp_path / "case.lock").write_text(text)
    lock = WriterLock(tmp_path / "case.lock")
    assert lock.left_by is None
    lock.release()


def test_a_lock_whose_file_was_replaced_is_taken_over(tmp_path: Path) -> None:
    """As by a program that restores or synchronises the folder."""
    path = tmp_path / "case.lock"
    first = WriterLock(path)
    assert first.find_taker() == ""
    path.unlink()
    assert first.find_taker() == ""
    second = WriterLock(path)
    assert f"process {os.getpid()}" in first.find_taker()
    assert second.find_taker() == ""
    held = path.read_bytes()
    first.release()
    assert first.find_taker() == ""
    assert path.read_bytes() == held, "the new holder's name stays"
    second.release()
    assert path.read_bytes() == b""


def test_where_locks_do_not_hold_the_name_in_the_file_tells(tmp_path: Path) -> None:
    path = tmp_path / "case.lock"
    lock = WriterLock(path)
    path.write_text(json.dumps({"pid": 7, "host": "elsewhere", "since": "2026-01-02"}))
    assert lock.find_taker() == "process 7 on elsewhere, since 2026-01-02"
    lock.release()
    assert json.loads(path.read_text())["host"] == "elsewhere"
    path.unlink()
    lock = WriterLock(path)
    path.unlink()
    path.write_text("")
    assert "does not say its name" in lock.find_taker()
    lock.release()
