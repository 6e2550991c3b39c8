"""Worker processes of this machine, by `concurrent.futures`."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing.connection import wait
from typing import TypeVar

from xfv_desktop.workflow.workforce_task import StopFlag, heed

R = TypeVar("R")


def count_cores() -> int:
    """Return how many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else (os.cpu_count() or 1)


def _start(flag: StopFlag) -> None:
    """Prepare a worker: it leaves Ctrl-C to the program, and ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        watch = threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True)
        watch.start()
    heed(flag)


def _end_with(sentinel: int) -> None:
    """End this process when the program was killed: nobody would read its results."""
    wait([sentinel])
    os._exit(1)


class PoolCrew:
    """So many fresh processes; see `workforce.Crew`.

    Parameters
    ----------
    workers : int
        Processes.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._context = multiprocessing.get_context("spawn")
        # Without a lock: a worker that is killed while it holds one would stop all others.
        self._flag = self._context.RawValue("b", 0)
        self._pool = self._open()

    def _open(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self._workers, self._context, initializer=_start, initargs=(self._flag,)
        )

    @property
    def room(self) -> int:
        """Two tasks for each process."""
        return 2 * self._workers

    @property
    def losses(self) -> tuple[type[BaseException], ...]:
        """A pool breaks as a whole."""
        return (BrokenExecutor,)

    def submit(self, call: Callable[..., R], *arguments: object) -> Future[R]:
        """Hand a call to a process."""
        return self._pool.submit(call, *arguments)

    def renew(self) -> None:
        """Start new processes: one that died takes the whole pool with it."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._open()

    def look_after(self) -> None:
        """Do nothing: a pool notices by itself when a process dies."""

    def close(self) -> None:
        """Stop tasks under way at their next step, and wait for the processes to end."""
        self._flag.value = 1
        self._pool.shutdown(wait=True, cancel_futures=True)
