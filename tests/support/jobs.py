"""A job for tests of workers; importable wherever they run."""

from __future__ import annotations

import os
import signal
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from xfv_desktop.errors import UsageError
from xfv_desktop.progress import Progress
from xfv_desktop.workflow.workforce_task import Job


@dataclass(frozen=True)
class Setup:
    """A folder for marks that outlive a worker, and what happens to whom."""

    folder: Path
    fatal: str = ""
    again: bool = False
    bad: str = ""
    endless: str = ""


def prepare(setup: Setup) -> Setup:
    """Return the bench: the setup itself; leave a mark for each time."""
    (setup.folder / f"prepared-{os.getpid()}").touch()
    return setup


def work(bench: Setup, task: str, progress: Progress) -> tuple[float, ...]:
    """Return numbers drawn by the task's own seed; the fatal task kills its worker once."""
    mark = bench.folder / "killed"
    if task == bench.fatal and (bench.again or not mark.exists()):
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if task == bench.bad:
        raise UsageError("This task cannot be done.", advice="Leave it out.")
    while task == bench.endless:
        (bench.folder / "endless").touch()
        progress.step(0.5)
    draws = np.random.default_rng(zlib.crc32(task.encode()))
    return tuple(float(value) for value in draws.standard_normal(3))


def make_job(setup: Setup) -> Job[Setup, str, tuple[float, ...]]:
    """Return the job."""
    return Job(prepare, work, setup)
