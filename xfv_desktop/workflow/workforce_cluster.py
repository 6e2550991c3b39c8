"""Workers of a Dask cluster, as an executor of `concurrent.futures`.

The scheduler gives a lost worker's tasks to others by itself. Workers need this program, its
recognizers and the folders that a job names; tasks and results are sent as pickles, so a
cluster is for a network that is trusted (``tls://`` addresses follow Dask's configuration).
"""

from __future__ import annotations

import importlib
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from typing import Any, TypeVar

from xfv_desktop.errors import DeviceMissing, ResourceError, UsageError

R = TypeVar("R")
# Workers for CUDA say so when they are started: `dask worker --resources CUDA=1`.
CUDA = "CUDA"
# Seconds to find the scheduler, and to be without any worker.
_REACH = 10
_ALONE = 60.0


def _connect(address: str) -> Any:
    """Return a client of the scheduler."""
    try:
        distributed = importlib.import_module("distributed")
    except ImportError as error:
        raise UsageError(
            "Dask distributed is not installed, so there is no --cluster.",
            advice="Install the extra: pip install 'xfv_desktop[cluster]', here and on workers.",
        ) from error
    try:
        return distributed.Client(address, timeout=_REACH, set_as_default=False)
    except (OSError, ValueError) as error:
        raise DeviceMissing(
            f"No Dask scheduler answers at {address[:80]}.",
            advice="Start one with `dask scheduler`, workers with `dask worker ADDRESS "
            "--nthreads 1`, and give its tcp:// address.",
        ) from error


class ClusterCrew:
    """The workers of a cluster; see `workforce.Crew`.

    Parameters
    ----------
    address : str
        Of the scheduler.
    device : str
        ``cpu``, or ``cuda`` for workers that offer the resource `CUDA`; each task takes one.

    Raises
    ------
    UsageError
        When Dask is not installed.
    DeviceMissing
        When no scheduler answers, or no worker offers the device.
    """

    def __init__(self, address: str, *, device: str = "cpu") -> None:
        self._client = _connect(address)
        self._resources = {CUDA: 1} if device.startswith("cuda") else None
        self._last_seen = time.monotonic()
        try:
            self._room = self._count()
        except DeviceMissing:
            self._client.close()
            raise
        self._executor = self._open()

    def _open(self) -> Any:
        return self._client.get_executor(pure=False, resources=self._resources)

    def _count(self) -> int:
        """Return how many tasks the workers there are can do at once."""
        workers = self._client.scheduler_info(n_workers=-1)["workers"].values()
        fit = [w for w in workers if not self._resources or w["resources"].get(CUDA, 0) >= 1]
        if workers and not fit:
            raise DeviceMissing(
                "No worker of the cluster offers CUDA.",
                advice="Start workers with --resources CUDA=1, or use --device cpu.",
            )
        return sum(int(one["nthreads"]) for one in fit)

    @property
    def room(self) -> int:
        """Two tasks for each thread of a worker."""
        return 2 * max(1, self._room)

    @property
    def losses(self) -> tuple[type[BaseException], ...]:
        """A task that took several workers down, or that a scheduler forgot."""
        killed: type[BaseException] = importlib.import_module("distributed").KilledWorker
        return (killed, CancelledError)

    def submit(self, call: Callable[..., R], *arguments: object) -> Future[R]:
        """Hand a call to the scheduler."""
        future: Future[R] = self._executor.submit(call, *arguments)
        return future

    def renew(self) -> None:
        """Go on with a new executor, when the scheduler is still there."""
        self.look_after()
        self._executor.shutdown(wait=False)
        self._executor = self._open()

    def look_after(self) -> None:
        """Count the workers; give up when there is none for a minute.

        Raises
        ------
        ResourceError
            When the cluster is gone, or has no workers.
        """
        try:
            self._room = self._count()
        except (OSError, KeyError) as error:
            raise _lose("The cluster's scheduler does not answer any more.") from error
        if self._room:
            self._last_seen = time.monotonic()
        elif time.monotonic() - self._last_seen > _ALONE:
            raise _lose("The cluster has had no workers for a minute.")

    def close(self) -> None:
        """Let go of tasks that are not done; one that is under way ends on its worker."""
        self._executor.shutdown(wait=False)
        self._client.close()


def _lose(text: str) -> ResourceError:
    return ResourceError(text, advice="Start the command again: it goes on where it stopped.")
