"""The dataset protocols end to end on a tiny recognizer: resumed, reported, by command line."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.crops import write_pairs
from tests.support.program import Program
from tests.support.recognizers import make_recognizer
from xfv_desktop.errors import Cancelled, UsageError
from xfv_desktop.progress import CancelToken, Progress
from xfv_desktop.workflow import protocol_bench, protocols
from xfv_desktop.workflow.protocol_notes import NOTES
from xfv_desktop.workflow.protocol_report import write_report
from xfv_desktop.workflow.protocol_rows import Protocol, ProtocolRow
from xfv_desktop.workflow.row_store import LOG, PACKED, RowFolder
from xfv_desktop.workflow.workbench import Workbench

METHODS = ("centre", "random@5")


@pytest.fixture(autouse=True)
def _tiny(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the default recognizer's id stand for a tiny one."""

    def load(*_: object, **__: object) -> object:
        recognizer = make_recognizer()
        recognizer.network.mix.bias.data.zero_()
        return recognizer

    monkeypatch.setattr(protocol_bench, "load_recognizer", load)


@pytest.fixture
def faces(tmp_path: Path) -> Path:
    """Return a folder of pictures with a list of pairs."""
    return write_pairs(tmp_path / "faces").parent


def make_options(faces: Path, out: Path, protocol: Protocol) -> protocols.ProtocolOptions:
    """Return a small run."""
    return protocols.ProtocolOptions(
        protocol, faces / "pairs.csv", faces, out, "dlib-resnet29", methods=METHODS, pairs=3
    )


@pytest.mark.parametrize("protocol", list(Protocol))
def test_killed_run_goes_on_to_the_same_files(
    workbench: Workbench, faces: Path, tmp_path: Path, protocol: Protocol
) -> None:
    """Stopped in the middle of a line and started again, every file is the same bytes."""
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    state = protocols.run_protocol(workbench, make_options(faces, whole, protocol))
    references = 2 if protocol is Protocol.DPR else 0
    assert (state.rows, state.added) == (6 * (2 + references),) * 2
    data = (whole / LOG).read_bytes()
    cut.mkdir()
    (cut / LOG).write_bytes(data[: len(data) // 2])
    (cut / NOTES).write_bytes((whole / NOTES).read_bytes())
    resumed = protocols.run_protocol(workbench, make_options(faces, cut, protocol))
    assert resumed.rows == state.rows
    assert 0 < resumed.added < state.rows
    for folder in (whole, cut):
        write_report(folder, protocol)
    names = sorted(path.name for path in whole.iterdir())
    assert names == sorted(path.name for path in cut.iterdir())
    assert all((whole / name).read_bytes() == (cut / name).read_bytes() for name in names)
    assert {f"{protocol}.md", f"{protocol}.json", NOTES, PACKED} <= set(names)
    assert len([name for name in names if name.endswith(".png")]) >= 2


def test_references_of_the_replacement_curve(
    workbench: Workbench, faces: Path, tmp_path: Path
) -> None:
    """Both begin at the patched pair; the oracle restores nearly the whole picture first."""
    out = tmp_path / "out"
    protocols.run_protocol(workbench, make_options(faces, out, Protocol.DPR))
    rows = RowFolder(out, ProtocolRow).read().values()
    clean = json.loads((out / NOTES).read_text("utf-8"))["scores"]
    for pair in {row.pair for row in rows}:
        curves = {row.method: row.scores("replacement") for row in rows if row.pair == pair}
        assert len({curve[0] for curve in curves.values()}) == 1
        assert all(len(curve) == 20 for curve in curves.values())
        # Squares cover about 39 %; from 60 % on the oracle shows the untouched picture,
        # but for being stored as JPEG.
        assert abs(curves["oracle"][12] - clean[pair]) < 0.05
    changed = [abs(r.scores("replacement")[0] - clean[r.pair]) for r in rows]
    assert max(changed) > 0.1


def test_stopped_run_keeps_what_it_has(workbench: Workbench, faces: Path, tmp_path: Path) -> None:
    token = CancelToken()

    def stop(fraction: float, _: str) -> None:
        if fraction > 0.5:
            token.cancel()

    options = make_options(faces, tmp_path / "out", Protocol.ALL_PAIRS)
    with pytest.raises(Cancelled):
        protocols.run_protocol(workbench, options, progress=Progress(stop, token))
    assert 0 < protocols.run_protocol(workbench, options).added < 12


def test_other_settings_are_refused(workbench: Workbench, faces: Path, tmp_path: Path) -> None:
    """Rows of two thresholds, lists or protocols never mix."""
    options = make_options(faces, tmp_path / "out", Protocol.ALL_PAIRS)
    options = replace(options, methods=("centre",), pairs=1)
    protocols.run_protocol(workbench, options)
    with pytest.raises(UsageError, match="another threshold"):
        protocols.run_protocol(workbench, replace(options, threshold=0.123))
    with pytest.raises(UsageError, match="another protocol"):
        protocols.run_protocol(workbench, replace(options, protocol=Protocol.HIDING))
    write_pairs(faces, 5)
    with pytest.raises(UsageError, match="another list"):
        protocols.run_protocol(workbench, options)


def test_commands_make_tables_and_plots_that_name_nobody(
    xfv: Program, faces: Path, tmp_path: Path
) -> None:
    for name in ("dpr", "hiding", "all-pairs"):
        out = tmp_path / name
        common = (name, faces / "pairs.csv", "--root", faces, "--out", out, "--json")
        done = xfv("benchmark", *common, "--methods", "centre", "--pairs", "2")
        assert done.code == 0, done.err + done.out
        assert "curves" not in json.dumps(done.json)
        rows = done.json["kinds"]["mated"]["rows"]
        assert {row["method"]: row["pairs"] for row in rows}["centre"] == 2
        again = xfv("benchmark", *common, "--table-only")
        assert again.json == done.json
        written = (out / NOTES).read_text("utf-8") + (out / f"{name}.md").read_text("utf-8")
        assert "_0.png" not in written
        assert '"p1"' not in written


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--methods", "no_such"), "no_such"),
        (("--methods", "centre@9"), "smoothing"),
        (("--methods", ","), "No method"),
        (("--pairs", "0"), "counted from 1"),
        (("--table-only",), "no rows"),
        (("--workers", "0"), "workers"),
    ],
)
def test_odd_requests_are_refused(
    xfv: Program, faces: Path, tmp_path: Path, options: tuple[str, ...], word: str
) -> None:
    done = xfv(
        "benchmark",
        "dpr",
        faces / "pairs.csv",
        "--root",
        faces,
        "--out",
        tmp_path / "out",
        "--json",
        *options,
    )
    assert done.code == 2
    assert word in done.json["error"]
