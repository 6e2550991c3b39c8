"""Work done alone, by processes and by a Dask cluster: the same numbers, whoever is lost."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Future
from pathlib import Path

import pytest

from tests.support.cluster import start_cluster
from tests.support.jobs import Setup, make_job
from xfv_desktop.errors import Cancelled, DeviceMissing, ResourceError, UsageError
from xfv_desktop.progress import SILENT, CancelToken, Progress
from xfv_desktop.workflow import workforce_cluster, workforce_pool, workforce_task
from xfv_desktop.workflow.workforce import Workforce, stream

TASKS = [f"task {number}" for number in range(12)]
ALONE = Workforce()


def run(
    setup: Setup, force: Workforce, progress: Progress = SILENT
) -> dict[str, tuple[float, ...]]:
    """Return every task's numbers."""
    keyed = [(name, name) for name in TASKS]
    found = stream(make_job(setup), keyed, total=len(keyed), workforce=force, progress=progress)
    return dict(found)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of marks."""
    return tmp_path


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """Return the address of a scheduler on loopback with two workers in own processes."""
    with start_cluster() as made:
        yield made.scheduler_address


def test_a_killed_process_changes_no_number(folder: Path) -> None:
    alone = run(Setup(folder), ALONE)
    spread = run(Setup(folder, fatal="task 5"), Workforce(2))
    assert (folder / "killed").exists()
    assert spread == alone
    assert len(spread) == len(TASKS)
    # Two processes before the loss and two after it; this one made its bench, too.
    assert len(list(folder.glob("prepared-*"))) <= 5


def test_a_killed_worker_of_a_cluster_changes_no_number(folder: Path, cluster: str) -> None:
    alone = run(Setup(folder), ALONE)
    spread = run(Setup(folder, fatal="task 5"), Workforce(cluster=cluster))
    assert (folder / "killed").exists()
    assert spread == alone


class _FrailCrew:
    """A crew whose every worker dies."""

    room = 2
    losses = (BrokenExecutor,)

    def __init__(self, *_: object, **__: object) -> None:
        self.renewed = 0

    def submit(self, *_: object) -> Future[object]:
        """Return a call that was lost."""
        future: Future[object] = Future()
        future.set_exception(BrokenExecutor())
        return future

    def renew(self) -> None:
        """Count."""
        self.renewed += 1

    def look_after(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""


def test_a_task_that_kills_every_worker_ends_the_work(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crew = _FrailCrew()
    monkeypatch.setattr(workforce_pool, "PoolCrew", lambda _workers: crew)
    with pytest.raises(ResourceError, match="again and again"):
        run(Setup(folder), Workforce(2))
    assert crew.renewed == 3


def test_errors_of_tasks_come_through_with_their_advice(folder: Path) -> None:
    with pytest.raises(UsageError, match="cannot be done") as caught:
        run(Setup(folder, bad="task 3"), ALONE)
    # As it crosses the border of a process.
    assert pickle.loads(pickle.dumps(caught.value)).advice == "Leave it out."  # noqa: S301 - own


def test_cancelling_ends_a_task_under_way(folder: Path) -> None:
    token = CancelToken()

    def stop(_: float, __: str) -> None:
        if (folder / "endless").exists():
            token.cancel()

    with pytest.raises(Cancelled):
        run(Setup(folder, endless="task 1"), Workforce(2), Progress(stop, token))


def test_workers_with_other_software_are_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = make_job(Setup(folder))
    name = workforce_task.name_job(job)
    monkeypatch.setattr(workforce_task, "list_versions", lambda: (("torch", "1.0"),))
    with pytest.raises(UsageError, match=r"other software.*torch 1\.0"):
        workforce_task.do_task(name, job, "task 0")


def test_a_cluster_that_is_not_there_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("distributed", reason="Dask distributed is not installed")
    monkeypatch.setattr(workforce_cluster, "_REACH", 1)
    with pytest.raises(DeviceMissing, match="No Dask scheduler answers"):
        run(Setup(folder), Workforce(cluster="tcp://127.0.0.1:9"))
    with pytest.raises(DeviceMissing, match="No Dask scheduler answers"):
        run(Setup(folder), Workforce(cluster="no address"))


def test_cuda_is_asked_of_the_workers(folder: Path, cluster: str) -> None:
    with pytest.raises(DeviceMissing, match="offers CUDA"):
        workforce_cluster.ClusterCrew(cluster, device="cuda")


def test_dask_is_an_extra(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(workforce_cluster.importlib, "import_module", missing)
    with pytest.raises(UsageError, match="not installed") as caught:
        run(Setup(folder), Workforce(cluster="tcp://127.0.0.1:8786"))
    assert "[cluster]" in caught.value.advice


def test_nobody_cannot_work() -> None:
    with pytest.raises(UsageError):
        Workforce(0)
