"""A queue survives SIGKILL: what was done stays, nothing is done twice, results are the same."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.support.program import ROOT, Program
from tests.support.queue_cases import strip_moment, write_crop
from xfv_desktop.casefile.case import CaseFile
from xfv_desktop.domain import Comparison

pytest.importorskip("dlib")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
WHO = ("--examiner", "E. Examiner")
PAIRS = 4


@pytest.fixture
def case(xfv: Program, tmp_path: Path) -> Path:
    """Return a case of two probes and two references."""
    probes = [write_crop(tmp_path, f"p{n}.png", n) for n in (1, 2)]
    references = [write_crop(tmp_path, f"r{n}.png", 10 + n) for n in (1, 2)]
    assert xfv("case", "create", tmp_path / "case", *WHO).code == 0
    assert xfv("add", tmp_path / "case", *probes, "--role", "probe", *WHO).code == 0
    assert xfv("add", tmp_path / "case", *references, "--role", "reference", *WHO).code == 0
    return tmp_path / "case"


def _kill_at(text: str, *command: str | Path) -> None:
    """Let a command line run until it says something, then kill it."""
    with subprocess.Popen(
        [sys.executable, "-m", "xfv_desktop.cli", *map(str, command)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as running:
        assert running.stderr is not None
        said = ""
        for said in running.stderr:
            if text in said:
                running.send_signal(signal.SIGKILL)
                break
        assert text in said, said
    assert running.returncode == -signal.SIGKILL


def _die_in_commit(number: int, *command: str | Path) -> None:
    """Let a command line run until it kills itself in the commit of so many comparisons."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.support.queue_cases", str(number), *map(str, command)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr


def _read(case: Path) -> dict[tuple[str, str], Comparison]:
    """Return the comparisons by their pair, having made sure that the case is whole."""
    with CaseFile.open(case) as opened:
        check = opened.check()
        assert check.ok, check.findings
        made = opened.comparisons()
        (queue,) = opened.batches()
        steps = [s.comparison_id for s in opened.batch_steps(queue.id)]
        acts = [entry.action for entry in opened.audit_entries()]
    # Every result belongs to one step of the queue, every step to one result.
    assert steps == [one.id for one in made]
    assert acts.count("comparison made") == len(made)
    pairs = {(one.probe.evidence_id, one.reference.evidence_id): one for one in made}
    assert len(pairs) == len(made)
    return pairs


def _count(xfv: Program, case: Path) -> tuple[int, int]:
    (one,) = xfv("queue", "list", case, "--json").json
    return one["done"], one["open"]


def test_killed_twice_and_resumed_it_is_as_if_never_killed(
    xfv: Program, case: Path, tmp_path: Path
) -> None:
    untouched = tmp_path / "untouched"
    shutil.copytree(case, untouched)
    ask: tuple[Any, ...] = ("--aligned", "--seed", "5", *WHO)
    _kill_at("Pair 2 of 4", "compare-all", case, *ask)
    first = _read(case)
    # The pair that was begun may have been kept before the signal came.
    assert 1 <= len(first) <= 2
    assert _count(xfv, case) == (len(first), PAIRS - len(first))

    _die_in_commit(2, "queue", "run", case, *WHO)
    second = _read(case)
    assert len(second) == len(first) + 1
    assert {pair: second[pair] for pair in first} == first

    resumed = xfv("queue", "run", case, *WHO, "--json")
    assert resumed.code == 0, resumed.err
    assert (resumed.json["done"], resumed.json["open"]) == (PAIRS, 0)
    assert f"Pair {len(second) + 1} of 4" in resumed.err
    assert f"Pair {len(second)} of 4" not in resumed.err
    third = _read(case)
    assert {pair: third[pair] for pair in second} == second

    assert xfv("compare-all", untouched, *ask).code == 0
    plain = _read(untouched)
    assert {pair: strip_moment(one) for pair, one in third.items()} == {
        pair: strip_moment(one) for pair, one in plain.items()
    }
