"""The costly part of a queue done ahead by many: samples and templates of its pictures.

Finding faces and making templates depends on one picture alone, so workers do it; comparing
and keeping the results stays with the one writer of the case.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

from xfv_desktop.domain import Batch, EvidenceItem, SampleChoice
from xfv_desktop.errors import EvidenceError, FaceError, InternalFault
from xfv_desktop.progress import Progress
from xfv_desktop.recognition.embedding import Recognizer
from xfv_desktop.settings import Folders, Settings
from xfv_desktop.workflow.examination import Examination
from xfv_desktop.workflow.samples import prepare_item
from xfv_desktop.workflow.seats import Seat, move_landmarks
from xfv_desktop.workflow.workbench import Workbench
from xfv_desktop.workflow.workforce import Workforce, stream
from xfv_desktop.workflow.workforce_task import Job

Place = tuple[SampleChoice, str]


@dataclass(frozen=True)
class SeatSetup:
    """How a worker comes by the same recognizer and the same way to faces."""

    settings: Settings
    folders: Folders
    model: str
    device: str
    seed: int


@dataclass(frozen=True)
class SeatTask:
    """A picture of the case with its bytes, and what is wanted of it on which side."""

    item: EvidenceItem
    data: bytes
    choice: SampleChoice
    side: str


@dataclass(frozen=True, eq=False)
class SeatBench:
    """What a worker keeps."""

    workbench: Workbench
    recognizer: Recognizer
    seed: int


def list_places(batch: Batch, pairs: Sequence[tuple[int, int]]) -> tuple[Place, ...]:
    """Return the samples that pairs of a queue need, each once on its side."""
    both = [
        place
        for probe, reference in pairs
        for place in ((batch.probes[probe], "probe"), (batch.references[reference], "reference"))
    ]
    return tuple(dict.fromkeys(both))


def seat_ahead(
    workbench: Workbench,
    case_path: Path,
    what: tuple[Examination, Batch, Sequence[tuple[int, int]]],
    workforce: Workforce,
    *,
    progress: Progress,
) -> None:
    """Hand an examination the samples and templates of pairs of a queue.

    A sample that cannot be made is left to the comparison, which tells why.

    Parameters
    ----------
    workbench, case_path
        Where the pictures lie.
    what : (Examination, Batch, sequence of (int, int))
        Who compares, the queue, and the numbers of probe and reference of each pair.
    workforce : Workforce
        Who works; it looks for faces itself.
    progress : Progress
        Stepped for every sample.

    Raises
    ------
    ResourceError, DeviceMissing, ModelError
        When workers are lost again and again, the cluster is not there, or the recognizer
        cannot be loaded.
    Cancelled
        When the work was stopped.
    """
    run, batch, pairs = what
    case = workbench.case(case_path)
    places = {str(n): place for n, place in enumerate(list_places(batch, pairs))}
    setup = SeatSetup(
        workbench.settings,
        workbench.folders,
        batch.conditions.model,
        run.load().device,
        batch.conditions.seed,
    )

    def read() -> Iterator[tuple[str, SeatTask]]:
        for name, (choice, side) in places.items():
            item = case.evidence(choice.evidence_id)
            yield name, SeatTask(item, case.read_blob(item.sha256), choice, side)

    for name, seat in stream(
        Job(prepare_seats, make_seat, setup, setup.device),
        read(),
        total=len(places),
        workforce=workforce,
        progress=progress,
        text="Making the templates",
    ):
        if seat is not None:
            run.take(seat, places[name][0])


def prepare_seats(setup: SeatSetup) -> SeatBench:
    """Return the bench that a worker keeps."""
    workbench = Workbench(setup.settings, setup.folders, clock=_refuse, new_id=_refuse)
    return SeatBench(workbench, workbench.recognizer(setup.model, setup.device), setup.seed)


def make_seat(bench: SeatBench, task: SeatTask, progress: Progress) -> Seat | None:
    """Return a sample with its templates; None where the comparison will tell why."""
    card = bench.recognizer.card
    try:
        made = prepare_item(
            bench.workbench, (task.item, task.data), task.choice, card, side=task.side
        )
    except (EvidenceError, FaceError):
        return None
    template = bench.recognizer.template(made.sample)
    seat = Seat(made.sample, made.record, task.side, template, None)
    if made.sample.detection is None:
        return seat
    settings = bench.workbench.settings
    moved = move_landmarks(
        bench.recognizer, seat, made.image, settings=settings, seed=bench.seed, progress=progress
    )
    return replace(seat, moved=moved)


def _refuse() -> NoReturn:
    """Stand in for a clock and for new ids, which a worker has no use for."""
    raise InternalFault("Nothing is recorded here.")
