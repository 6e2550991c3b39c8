"""Queues of comparisons: recorded like single ones, paused, resumed, cancelled, exported."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.support.program import Program, find_heads
from tests.support.queue_cases import strip_moment, write_crop
from xfv_desktop.bootstrap import build_workbench
from xfv_desktop.domain import CaseInfo, SampleChoice, Side
from xfv_desktop.errors import Cancelled, RecordMissing, UsageError
from xfv_desktop.progress import CancelToken, Progress
from xfv_desktop.workflow import batch, cases, examination, matrix, queries
from xfv_desktop.workflow.examination import CompareOptions, Examination
from xfv_desktop.workflow.workbench import Workbench

pytest.importorskip("dlib")


def _take_in(bench: Workbench, path: Path, files: list[Path], role: Side) -> list[SampleChoice]:
    taken = cases.add_evidence(bench, path, files, role=role)
    return [SampleChoice(one.item.id, aligned=True) for one in taken]


@pytest.fixture
def path(tmp_path: Path, workbench: Workbench) -> Path:
    cases.create_case(workbench, tmp_path / "case")
    return tmp_path / "case"


@pytest.fixture
def sides(
    tmp_path: Path, workbench: Workbench, path: Path
) -> tuple[list[SampleChoice], list[SampleChoice]]:
    """Return two probes, one of them too small to be a crop, and two references."""
    good = write_crop(tmp_path, "p1.png", 1)
    small = write_crop(tmp_path, "=small.png", 2, 40)
    probes = _take_in(workbench, path, [good, small], Side.PROBE)
    files = [write_crop(tmp_path, f"r{n}.png", 10 + n) for n in (1, 2)]
    return probes, _take_in(workbench, path, files, Side.REFERENCE)


def _stop_at(text: str) -> Progress:
    """Return a progress that is cancelled once it says ``text``."""
    token = CancelToken()

    def report(_fraction: float, said: str) -> None:
        if said == text:
            token.cancel()

    return Progress(report, token)


def test_one_failing_pair_does_not_stop_the_rest(
    workbench: Workbench, path: Path, sides: Any
) -> None:
    """The error is kept with its advice, the case stays whole, each result is a record."""
    made = batch.create_batch(workbench, path, *sides)
    status = batch.run_batch(workbench, path, made.id)
    assert [entry.state for entry in status.entries] == ["done", "done", "failed", "failed"]
    assert status.finished
    assert "150" in status.entries[2].error
    assert status.entries[2].advice
    kept = {one.id for one in queries.list_comparisons(workbench, path)}
    assert {e.comparison_id for e in status.entries if e.state == "done"} == kept
    actions = [entry.action for entry in queries.read_audit(workbench, path)]
    assert actions.count("comparison made") == 2
    assert actions.count("pair of a queue failed") == 2
    check = cases.check_case(workbench, path)
    assert check.ok, check.findings


def test_a_pair_of_a_queue_is_what_a_single_comparison_is(
    workbench: Workbench, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Faces found, landmarks moved, thresholds, ratio: equal in every field but the time."""
    heads = find_heads("probe")[:1] + find_heads("reference")[:2]
    taken = [one.item.id for one in cases.add_evidence(workbench, path, heads)]
    choices = [SampleChoice(one) for one in taken]
    options = CompareOptions(fmr=0.001, seed=5)
    single = examination.compare(workbench, path, choices[0], choices[2], options=options)
    prepared: list[str] = []
    prepare = examination.prepare

    def count(*args: Any, **named: Any) -> Any:
        prepared.append(named["side"])
        return prepare(*args, **named)

    monkeypatch.setattr(examination, "prepare", count)
    made = batch.create_batch(workbench, path, choices[:1], choices[1:], options=options)
    status = batch.run_batch(workbench, path, made.id)
    second = queries.read_comparison(workbench, path, status.entries[1].comparison_id or "")
    assert strip_moment(second) == strip_moment(single)
    assert second.spread is not None
    assert prepared.count("probe") == 1


def test_paused_and_resumed_after_a_restart_nothing_is_done_twice(
    workbench: Workbench, path: Path, sides: Any, clock: Callable[[], datetime]
) -> None:
    """The queue lies in the case; another program goes on where the first one stopped."""
    made = batch.create_batch(workbench, path, *sides)
    with pytest.raises(Cancelled):
        batch.run_batch(workbench, path, made.id, progress=_stop_at("Pair 2 of 4"))
    first = batch.read_batch(workbench, path, made.id)
    assert [entry.state for entry in first.entries] == ["done", "open", "open", "open"]
    models = workbench.folders.models
    workbench.close()
    other = build_workbench(
        {"XFV_HOME": str(path.parent / "elsewhere")}, examiner="E. Examiner", clock=clock
    )
    other.folders = replace(other.folders, models=models)
    try:
        seen: list[str] = []
        progress = Progress(lambda _fraction, text: seen.append(text))
        (found,) = batch.list_batches(other, path)
        status = batch.run_batch(other, path, found.batch.id, progress=progress)
        assert status.entries[0] == first.entries[0]
        assert status.count("done") == 2
        assert len(queries.list_comparisons(other, path)) == 2
        assert "Pair 2 of 4" in seen
        assert "Pair 1 of 4" not in seen
    finally:
        other.close()


def test_result_and_note_are_kept_together_or_not_at_all(
    workbench: Workbench, path: Path, sides: Any
) -> None:
    """Whatever goes wrong between them leaves neither."""
    examined = Examination(workbench, path, CompareOptions())

    def fail(*_args: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        examined.compare(sides[0][0], sides[1][0], note=fail)
    assert queries.list_comparisons(workbench, path) == ()


def test_failed_pairs_are_tried_again_when_asked(
    workbench: Workbench, path: Path, sides: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = batch.create_batch(workbench, path, sides[0][:1], sides[1][:1])

    def fail(*_args: object, **_named: object) -> None:
        raise ValueError("/home/somebody/secret.png")

    with monkeypatch.context() as patch:
        patch.setattr(Examination, "compare", fail)
        status = batch.run_batch(workbench, path, made.id)
    assert status.entries[0].error == "Unforeseen fault: ValueError."
    assert batch.run_batch(workbench, path, made.id).count("failed") == 1
    assert batch.run_batch(workbench, path, made.id, retry=True).count("done") == 1


def test_a_cancelled_queue_keeps_what_is_done_and_goes_no_further(
    workbench: Workbench, path: Path, sides: Any
) -> None:
    made = batch.create_batch(workbench, path, *sides)
    with pytest.raises(Cancelled):
        batch.run_batch(workbench, path, made.id, progress=_stop_at("Pair 2 of 4"))
    status = batch.cancel_batch(workbench, path, made.id)
    assert status.finished
    with pytest.raises(UsageError, match="cancelled"):
        batch.run_batch(workbench, path, made.id)
    with pytest.raises(UsageError, match="Nothing is left"):
        batch.cancel_batch(workbench, path, made.id)
    assert batch.read_batch(workbench, path, made.id).count("done") == 1


def test_what_cannot_be_queued_is_refused(workbench: Workbench, path: Path, sides: Any) -> None:
    with pytest.raises(UsageError, match="0 pairs"):
        batch.create_batch(workbench, path, sides[0][:1], sides[0][:1])
    with pytest.raises(RecordMissing):
        batch.create_batch(workbench, path, [SampleChoice("nobody")], sides[1])
    assert batch.list_batches(workbench, path) == ()


def test_the_matrix_leaks_nothing_that_the_policy_closes(
    workbench: Workbench, path: Path, sides: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closed cells say so, and carry neither score nor decision nor ratio."""
    made = batch.create_batch(workbench, path, *sides)
    status = batch.run_batch(workbench, path, made.id)
    opened = matrix.read_matrix(workbench, path, made.id)
    assert [cell.state for cell in opened.cells] == ["done", "done", "failed", "failed"]
    assert opened.cells[0].summary is not None
    everything = matrix.read_matrix(workbench, path)
    assert len(everything.cells) == len(matrix.list_summaries(workbench, path)) == 2
    hidden = status.entries[0].comparison_id

    def refuse(_case: CaseInfo, *, examiner: str, comparison_id: str) -> bool:
        del examiner
        return comparison_id != hidden

    monkeypatch.setattr(matrix, "may_disclose", refuse)
    closed = matrix.read_matrix(workbench, path, made.id).cells[0]
    assert closed.closed
    assert closed.summary is None
    assert [cell.closed for cell in matrix.read_matrix(workbench, path).cells] == [True, False]
    assert len(matrix.list_summaries(workbench, path)) == 1
    items = queries.list_evidence(workbench, path)
    text = matrix.write_csv(matrix.read_matrix(workbench, path, made.id), items)
    line = next(csv.DictReader(io.StringIO(text)))
    assert line["state"] == "closed"
    assert {line[name] for name in ("score", "decision", "log10_lr", "threshold")} == {""}


def test_the_command_line_compares_all_and_exports(xfv: Program, tmp_path: Path) -> None:
    """Every probe with every reference, a CSV beside it; a failed pair makes the code 1."""
    case, table = tmp_path / "case", tmp_path / "matrix.csv"
    who = ("--examiner", "E. Examiner")
    assert xfv("case", "create", case, *who).code == 0
    xfv("add", case, write_crop(tmp_path, "p.png", 1), "--role", "probe", *who)
    small = write_crop(tmp_path, "=small.png", 2, 40)
    xfv("add", case, small, write_crop(tmp_path, "r.png", 3), "--role", "reference", *who)
    done = xfv("compare-all", case, "--aligned", "--csv", table, "--json", *who)
    assert done.code == 1, done.err
    assert (done.json["done"], done.json["failed"], done.json["open"]) == (1, 1, 0)
    lines = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8"))))
    assert [line["reference"] for line in lines] == ["'=small.png", "r.png"]
    assert float(lines[1]["score"]) == done.json["pairs"][1]["score"]
    listed = xfv("queue", "list", case, "--json").json
    assert [one["pairs"] for one in listed] == [2]
    shown = xfv("queue", "show", case, listed[0]["queue"][:6])
    assert "failed" in shown.out
    again = xfv("queue", "run", case, "--retry", *who)
    assert again.code == 1
    assert xfv("queue", "cancel", case, *who).code == 2
    assert xfv("queue", "show", case, "nothing").code == 3
