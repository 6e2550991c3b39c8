"""Queues of comparisons: many probes against many references of one case.

A queue is a record of the case. Each of its pairs is compared by the same `Examination` as
a single comparison, and what became of it is written in the same act, so a run that was
paused, cancelled or killed goes on where it stood and does nothing twice. What the machine
found is read through `workflow.matrix` only, which asks the disclosure policy for every pair.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from xfv_desktop.domain import (
    Batch,
    BatchConditions,
    BatchStep,
    Comparison,
    SampleChoice,
    StepKind,
)
from xfv_desktop.errors import (
    Cancelled,
    CaseError,
    InternalFault,
    RecordMissing,
    ResourceError,
    UsageError,
    XfvError,
)
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow.device_loss import survive_device_loss
from xfv_desktop.workflow.workbench import Workbench

if TYPE_CHECKING:
    from xfv_desktop.casefile.case import CaseFile
    from xfv_desktop.casefile.unit_of_work import UnitOfWork
    from xfv_desktop.workflow.examination import CompareOptions, Examination
    from xfv_desktop.workflow.workforce import Workforce

_LONGEST = 100_000
# Share of the work that is done ahead when others make the templates.
_AHEAD = 0.8
# What concerns the whole case or machine, or the person: the queue stops and is kept.
_STOPPING = (Cancelled, CaseError, ResourceError, UsageError)
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Entry:
    """One pair of a queue: ``state`` is ``open``, ``done`` or ``failed``."""

    position: int
    probe: int
    reference: int
    state: str = "open"
    comparison_id: str | None = None
    error: str = ""
    advice: str = ""


@dataclass(frozen=True)
class BatchStatus:
    """A queue and how far it is; nothing of what the machine found."""

    batch: Batch
    entries: tuple[Entry, ...]
    cancelled: bool = False

    def count(self, state: str) -> int:
        """Return how many pairs are ``open``, ``done`` or ``failed``."""
        return sum(entry.state == state for entry in self.entries)

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do: everything was tried, or the rest given up."""
        return self.cancelled or not self.count("open")


def create_batch(
    workbench: Workbench,
    case_path: Path,
    probes: Sequence[SampleChoice],
    references: Sequence[SampleChoice],
    *,
    options: CompareOptions | None = None,
) -> Batch:
    """Queue every probe against every reference; a sample is never paired with itself.

    Raises
    ------
    ExaminerMissing
        When nobody is named.
    RecordMissing
        When the case holds no such picture.
    UsageError
        When there is no pair, or more than 100,000.
    CaseError
        When the case cannot be written.
    """
    examiner, at = workbench.require_examiner(), workbench.clock()
    case = workbench.case(case_path, write=True)
    left, right = tuple(dict.fromkeys(probes)), tuple(dict.fromkeys(references))
    _require_evidence(case, (*left, *right))
    pairs = tuple(
        (p, r) for p, probe in enumerate(left) for r, other in enumerate(right) if probe != other
    )
    if not 0 < len(pairs) <= _LONGEST:
        raise UsageError(
            f"{len(pairs)} pairs cannot be queued.",
            advice="Choose at least one probe and one other reference; 100,000 pairs at most.",
        )
    batch = Batch(
        id=workbench.new_id(),
        case_id=case.info.id,
        at=at,
        examiner=examiner,
        probes=left,
        references=right,
        pairs=pairs,
        conditions=_settle(workbench, options),
        settings=workbench.settings.snapshot(),
    )
    with case.work(examiner=examiner, at=at) as work:
        work.add_batch(batch)
        work.record("queue made", batch.id, {"pairs": len(pairs), "model": batch.conditions.model})
        work.commit()
    return batch


def _require_evidence(case: CaseFile, choices: Sequence[SampleChoice]) -> None:
    known = {item.id for item in case.evidence_items()}
    for choice in choices:
        if choice.evidence_id not in known:
            raise RecordMissing(f"The case holds no picture {choice.evidence_id[:8]}.")


def _settle(workbench: Workbench, options: CompareOptions | None) -> BatchConditions:
    """Return conditions that a later change of settings leaves alone."""
    settings = workbench.settings
    if options is None:
        return BatchConditions(settings.model, None, None, False, settings.device, settings.seed)
    return BatchConditions(
        model=options.model or settings.model,
        threshold=options.threshold,
        fmr=options.fmr,
        eer=options.eer,
        device=options.device or settings.device,
        seed=settings.seed if options.seed is None else options.seed,
    )


def list_batches(workbench: Workbench, case_path: Path) -> tuple[BatchStatus, ...]:
    """Return the case's queues, the oldest first."""
    case = workbench.case(case_path)
    return tuple(read_status(case, batch) for batch in case.batches())


def read_batch(workbench: Workbench, case_path: Path, batch_id: str) -> BatchStatus:
    """Return one queue; `RecordMissing` when there is none."""
    case = workbench.case(case_path)
    return read_status(case, case.batch(batch_id))


def read_status(case: CaseFile, batch: Batch) -> BatchStatus:
    """Return how far a queue is, from its steps."""
    entries = [Entry(n, probe, reference) for n, (probe, reference) in enumerate(batch.pairs)]
    cancelled = False
    for step in case.batch_steps(batch.id):
        if step.position is None:
            cancelled = cancelled or step.kind is StepKind.CANCELLED
            continue
        entries[step.position] = replace(
            entries[step.position],
            state=str(step.kind),
            comparison_id=step.comparison_id,
            error=step.error,
            advice=step.advice,
        )
    return BatchStatus(batch, tuple(entries), cancelled)


@survive_device_loss
def run_batch(
    workbench: Workbench,
    case_path: Path,
    batch_id: str,
    *,
    retry: bool = False,
    workforce: Workforce | None = None,
    progress: Progress = SILENT,
) -> BatchStatus:
    """Compare what is left of a queue, pair by pair; stopped, it can be run again.

    A pair that fails is noted with its error, and the others go on.

    Parameters
    ----------
    workbench, case_path, batch_id
        Which queue.
    retry : bool
        Try the failed pairs again too.
    workforce : Workforce, optional
        Makes samples and templates ahead, many at once; results do not depend on who works.
        None makes each when its first pair is compared.
    progress : Progress
        Cancelling it pauses the queue: what is done is kept.

    Raises
    ------
    ExaminerMissing, UsageError
        When nobody is named, the queue was cancelled, or its threshold cannot be had.
    ModelError, DeviceMissing
        When the recognizer cannot be loaded.
    CaseError, ResourceError, Cancelled
        When the queue cannot go on for now.
    """
    workbench.require_examiner()
    status = read_batch(workbench, case_path, batch_id)
    if status.cancelled:
        raise UsageError("The queue was cancelled.", advice="Make a new one of its pairs.")
    due = [e for e in status.entries if e.state == "open" or (retry and e.state == "failed")]
    if due:
        progress.step(0.0, "Loading the recognizer")
        _work_through(workbench, case_path, (status, due), progress, workforce=workforce)
    return read_batch(workbench, case_path, batch_id)


def _work_through(
    workbench: Workbench,
    case_path: Path,
    todo: tuple[BatchStatus, list[Entry]],
    progress: Progress,
    *,
    workforce: Workforce | None,
) -> None:
    status, due = todo
    run = _prepare_run(workbench, case_path, status.batch)
    if workforce is not None:
        from xfv_desktop.workflow.batch_ahead import seat_ahead

        pairs = tuple((entry.probe, entry.reference) for entry in due)
        ahead = progress.part(0.0, _AHEAD)
        seat_ahead(workbench, case_path, (run, status.batch, pairs), workforce, progress=ahead)
        progress = progress.part(_AHEAD, 1.0)
    total = len(status.entries)
    before = total - len(due)
    for number, entry in enumerate(due):
        at = before + number
        progress.step(at / total, f"Pair {at + 1} of {total}")
        part = progress.part(at / total, (at + 1) / total)
        _do(workbench, case_path, (run, status.batch, entry), part)
    progress.step(1.0, f"{total} of {total} pairs")


def _prepare_run(workbench: Workbench, case_path: Path, batch: Batch) -> Examination:
    """Return the examination of a queue, its recognizer loaded before any pair is tried."""
    from xfv_desktop.workflow.examination import CompareOptions, Examination

    asked = batch.conditions
    options = CompareOptions(
        model=asked.model,
        threshold=asked.threshold,
        fmr=asked.fmr,
        eer=asked.eer,
        device=asked.device,
        seed=asked.seed,
    )
    run = Examination(workbench, case_path, options)
    run.load()
    return run


def _do(
    workbench: Workbench,
    case_path: Path,
    what: tuple[Examination, Batch, Entry],
    progress: Progress,
) -> None:
    """Compare one pair, or note its error."""
    run, batch, entry = what
    step = BatchStep(
        id=workbench.new_id(),
        batch_id=batch.id,
        at=workbench.clock(),
        examiner=workbench.require_examiner(),
        kind=StepKind.DONE,
        position=entry.position,
    )
    probe, reference = batch.probes[entry.probe], batch.references[entry.reference]
    try:
        run.compare(probe, reference, note=_noting(step), progress=progress)
    except RecordMissing as error:
        _note_failure(workbench, case_path, step, error)
    except _STOPPING:
        raise
    except XfvError as error:
        _note_failure(workbench, case_path, step, error)
    except Exception as error:  # noqa: BLE001 - one odd picture must not end a night's queue
        _let_device_loss_pass(error)
        # Without its message, which may hold a file's name.
        _log.info("pair %d of queue %s: %s", entry.position, batch.id, type(error).__name__)
        fault = InternalFault(f"Unforeseen fault: {type(error).__name__}.")
        _note_failure(workbench, case_path, step, fault)


def _let_device_loss_pass(error: Exception) -> None:
    """Raise again what says that the graphics card is gone: no fault of the pair."""
    from xfv_desktop.recognition.devices import is_device_lost

    if isinstance(error, RuntimeError) and is_device_lost(error):
        raise error


def _noting(step: BatchStep) -> Callable[[UnitOfWork, Comparison], None]:
    def note(work: UnitOfWork, comparison: Comparison) -> None:
        work.add_step(replace(step, comparison_id=comparison.id))

    return note


def _note_failure(workbench: Workbench, case_path: Path, step: BatchStep, error: XfvError) -> None:
    failed = replace(step, kind=StepKind.FAILED, error=error.text, advice=error.advice)
    case = workbench.case(case_path, write=True)
    with case.work(examiner=step.examiner, at=workbench.clock()) as work:
        work.add_step(failed)
        details = {"position": step.position, "error": type(error).__name__}
        work.record("pair of a queue failed", step.batch_id, details)
        work.commit()


def cancel_batch(workbench: Workbench, case_path: Path, batch_id: str) -> BatchStatus:
    """Give up what is left of a queue for good; what is done stays.

    Raises
    ------
    UsageError
        When nothing is left of it.
    ExaminerMissing, RecordMissing, CaseError
        As for every act on a case.
    """
    examiner, at = workbench.require_examiner(), workbench.clock()
    case = workbench.case(case_path, write=True)
    status = read_status(case, case.batch(batch_id))
    if status.finished:
        raise UsageError("Nothing is left of the queue.", advice="Make a new one.")
    step = BatchStep(workbench.new_id(), batch_id, at, examiner, StepKind.CANCELLED)
    with case.work(examiner=examiner, at=at) as work:
        work.add_step(step)
        work.record("queue cancelled", batch_id, {"open": status.count("open")})
        work.commit()
    return replace(status, cancelled=True)
