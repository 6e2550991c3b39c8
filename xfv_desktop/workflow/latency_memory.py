"""What one method adds to a process's memory, in a fresh process that does nothing else."""

from __future__ import annotations

import multiprocessing
import signal
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import NoReturn

from xfv_desktop.attribution import base
from xfv_desktop.attribution.machine import PeakMeter
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.errors import InternalFault, ResourceError
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.settings import Folders, Settings
from xfv_desktop.workflow.latency_pairs import CropPair, load_model
from xfv_desktop.workflow.workbench import Workbench

_PATIENCE = 0.2  # seconds between two looks at whether the work was cancelled
_THRESHOLD = 0.5
_ONE_IMAGE = 0.5  # share of the work on both images


@dataclass(frozen=True)
class Loading:
    """How the other process comes by the same recognizer."""

    settings: Settings
    folders: Folders
    model: str
    device: str
    budget: float


@dataclass(frozen=True)
class Peak:
    """Bytes at the peak, None where the system does not tell, and the share that was run."""

    size: int | None
    share: float


class _Enough(Exception):  # noqa: N818 - ends work that was watched long enough
    """One image's map is made, or the time for it is over."""


def measure_peak(
    loading: Loading, method: str, pair: CropPair, *, progress: Progress = SILENT
) -> Peak:
    """Return what a method's maps of one image add at their peak.

    The program and the recognizer are loaded, and the crops embedded once, before counting
    begins. It ends with the first image, or once ``loading.budget`` seconds are over: work
    in equal batches is at its peak in the first of them.

    Raises
    ------
    Cancelled
        When the work was stopped; the process is ended.
    ResourceError
        When the process ended without an answer, as when memory ran out.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    work = context.Process(target=_work, args=(theirs, loading, method, pair), daemon=True)
    work.start()
    theirs.close()
    try:
        while not ours.poll(_PATIENCE):
            progress.step(0.0)
        found: Peak = ours.recv()
    except EOFError as error:
        raise ResourceError(
            f"The process that measures the memory of {method} ended unexpectedly.",
            advice="Free memory, or choose a smaller recognizer.",
        ) from error
    finally:
        work.terminate()
        work.join()
        ours.close()
    return found


def _work(out: Connection, loading: Loading, method: str, pair: CropPair) -> None:
    """Explain the pair once and send the growth."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever waits for us ends us
    workbench = Workbench(loading.settings, loading.folders, clock=_refuse, new_id=_refuse)
    recognizer = load_model(workbench, loading.model, loading.device)
    out.send(measure_here(recognizer, method, pair, budget=loading.budget))


def _refuse() -> NoReturn:
    """Stand in for a clock and for new ids, which this process has no use for."""
    raise InternalFault("Nothing is recorded here.")


def measure_here(
    recognizer: Recognizer, method: str, pair: CropPair, *, budget: float = float("inf")
) -> Peak:
    """Return the growth of this process's memory while a method explains one image."""
    target = ScoreTarget(
        recognizer,
        probe_crop=pair[0],
        reference_crop=pair[1],
        threshold=_THRESHOLD,
        model_sha256=recognizer.card.sha256,
    )
    seen = [0.0]
    end = time.process_time() + budget  # a busy machine does not cut it short

    def look(fraction: float, _text: str) -> None:
        seen[0] = fraction
        if fraction >= _ONE_IMAGE or time.process_time() > end:
            raise _Enough

    meter = PeakMeter(recognizer.device)
    with suppress(_Enough):
        base.explain((method,), target, progress=Progress(look))
    return Peak(meter.read(), min(1.0, seen[0] / _ONE_IMAGE))
