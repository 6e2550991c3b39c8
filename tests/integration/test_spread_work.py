"""Real jobs spread over processes and a cluster: the same bytes as done alone, after kills."""

from __future__ import annotations

import csv
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from tests.support.cluster import start_cluster
from tests.support.crops import write_pairs
from tests.support.program import ROOT, Program, find_heads
from xfv_desktop.domain import Comparison, SampleChoice
from xfv_desktop.imaging import encode_png
from xfv_desktop.progress import Progress
from xfv_desktop.workflow import batch, cases, protocols, queries
from xfv_desktop.workflow.protocol_report import write_report
from xfv_desktop.workflow.protocol_rows import Protocol
from xfv_desktop.workflow.row_store import LOG
from xfv_desktop.workflow.workbench import Workbench
from xfv_desktop.workflow.workforce import Workforce

pytestmark = pytest.mark.slow
METHODS = ("centre",)
PAIRS = 2


@pytest.fixture
def faces(tmp_path: Path) -> Path:
    """Return a folder of pictures with a list of pairs."""
    return write_pairs(tmp_path / "faces").parent


@pytest.fixture(scope="module")
def cluster() -> Iterator[object]:
    """Return a cluster on loopback with two workers in own processes, which are not replaced."""
    with start_cluster() as made:
        yield made


def make_options(faces: Path, out: Path) -> protocols.ProtocolOptions:
    """Return a small run on the default recognizer."""
    return protocols.ProtocolOptions(
        Protocol.DPR,
        faces / "pairs.csv",
        faces,
        out,
        "dlib-resnet29",
        methods=METHODS,
        pairs=PAIRS,
    )


def read_all(out: Path) -> dict[str, bytes]:
    """Return every file of a finished run."""
    write_report(out, Protocol.DPR)
    return {path.name: path.read_bytes() for path in out.iterdir()}


def test_a_cluster_that_loses_a_worker_gives_the_same_files(
    workbench: Workbench, faces: Path, tmp_path: Path, cluster: object
) -> None:
    """One of two workers is killed after the first rows; every file is the same bytes."""
    alone, spread = tmp_path / "alone", tmp_path / "spread"
    protocols.run_protocol(workbench, make_options(faces, alone))
    options = make_options(faces, spread)
    address = cluster.scheduler_address
    killed: list[int] = []

    def kill(_: float, __: str) -> None:
        log = spread / LOG
        if not killed and log.exists() and log.stat().st_size:
            killed.append(next(iter(cluster.workers.values())).pid)
            os.kill(killed[0], signal.SIGKILL)

    options = replace(options, workforce=Workforce(cluster=address))
    state = protocols.run_protocol(workbench, options, progress=Progress(kill))
    assert killed
    assert state.added == 2 * PAIRS * (2 + len(METHODS))
    assert read_all(spread) == read_all(alone)


def test_a_killed_program_goes_on_with_processes_to_the_same_files(
    workbench: Workbench, faces: Path, tmp_path: Path
) -> None:
    """SIGKILL in mid-run; what goes on, goes on with two processes; same bytes as at once."""
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    protocols.run_protocol(workbench, make_options(faces, whole))
    command = [sys.executable, "-m", "xfv_desktop.cli", "benchmark", "dpr", faces / "pairs.csv"]
    command += ["--root", faces, "--out", cut, "--methods", ",".join(METHODS)]
    command += ["--pairs", str(PAIRS)]
    home = tmp_path / "other"
    home.mkdir()
    (home / "models").symlink_to(workbench.folders.models, target_is_directory=True)
    environ = {**os.environ, "XFV_HOME": str(home), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environ, stderr=subprocess.PIPE) as program:
        for line in program.stderr:
            if b"rnd" in line and (cut / LOG).exists() and (cut / LOG).stat().st_size:
                program.kill()
                break
        program.stderr.read()
    assert program.returncode == -signal.SIGKILL
    before = (cut / LOG).read_bytes()
    assert before
    options = replace(make_options(faces, cut), workforce=Workforce(2))
    state = protocols.run_protocol(workbench, options)
    assert 0 < state.added < 2 * PAIRS * (2 + len(METHODS))
    assert read_all(cut) == read_all(whole)


def test_calibration_is_the_same_set_whoever_worked(
    xfv: Program, faces: Path, tmp_path: Path
) -> None:
    """Alone and with two processes: the same two files."""
    rows = list(csv.reader((faces / "pairs.csv").read_text("utf-8").splitlines()))
    pairs = tmp_path / "pairs.csv"
    with pairs.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["probe", "reference", "mated"])
        writer.writerows([row[3], row[5], row[1]] for row in rows[1:])
    found = []
    for workers in ("1", "2"):
        common = ("calibrate", pairs, "--root", faces, "--model", "dlib-resnet29", "--aligned")
        done = xfv(*common, "--workers", workers, "--replace", "--json")
        assert done.code == 0, done.out
        made = Path(done.json["score_set"])
        found.append((made.read_bytes(), made.with_suffix(".npz").read_bytes()))
    assert found[0] == found[1]


def test_a_queue_gives_the_same_comparisons_whoever_worked(
    workbench: Workbench, tmp_path: Path
) -> None:
    """Alone and with two processes: equal in every field but ids and times."""
    pytest.importorskip("dlib")
    path = tmp_path / "case"
    cases.create_case(workbench, path)
    heads = find_heads("probe")[:1] + find_heads("reference")[:2]
    choices = [SampleChoice(one.item.id) for one in cases.add_evidence(workbench, path, heads)]
    blank = tmp_path / "blank.png"
    blank.write_bytes(encode_png(np.full((90, 90, 3), 120, np.uint8)))
    (faceless,) = cases.add_evidence(workbench, path, [blank])
    choices.append(SampleChoice(faceless.item.id))
    found = []
    for workers in (1, 2):
        made = batch.create_batch(workbench, path, choices[:1], choices[1:])
        status = batch.run_batch(workbench, path, made.id, workforce=Workforce(workers))
        assert [entry.state for entry in status.entries] == ["done", "done", "failed"]
        assert "face" in status.entries[2].error
        kept = [entry.comparison_id for entry in status.entries[:2]]
        found.append([_strip(queries.read_comparison(workbench, path, one)) for one in kept])
    assert found[0] == found[1]
    assert all(one.spread is not None for one in found[0])


def _strip(one: Comparison) -> Comparison:
    """Leave out what differs from one moment to the next."""
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    made = replace(one.provenance, started=moment, ended=moment)
    return replace(one, id="", at=moment, provenance=made, timings=())
