"""Dataset protocols over a list of pairs: patch replacement, the hiding game, all pairs.

Each finished pair is kept at once, so a run that was killed goes on where it stopped.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from xfv_desktop.attribution import catalogue
from xfv_desktop.domain import Fill
from xfv_desktop.errors import UsageError
from xfv_desktop.progress import SILENT, Progress
from xfv_desktop.workflow.fidelity_pairs import order_pairs, read_pairs
from xfv_desktop.workflow.protocol_bench import ProtocolSetup, split_request
from xfv_desktop.workflow.protocol_notes import ProtocolNotes, find_model, score_list
from xfv_desktop.workflow.protocol_rows import ORACLE, RND, Protocol, ProtocolRow
from xfv_desktop.workflow.protocol_task import PairTask, measure_pair, prepare_bench
from xfv_desktop.workflow.row_store import Key, RowFolder
from xfv_desktop.workflow.workbench import Workbench
from xfv_desktop.workflow.workforce import Workforce, stream
from xfv_desktop.workflow.workforce_task import Job

CHEAP = (
    "xssab",
    "xssab@5x5",
    "fggb",
    "fggb@25x25",
    "gradcam",
    "centre",
    "population",
    "random",
    "smoothed_random",
)
COSTLY = ("fame", "lime", "minplus")
# The xCos map needs a recognizer with its module, so it is measured only when it is named.
ALL = tuple(dict.fromkeys((*CHEAP, *(name for name in catalogue.names() if name != "xcos"))))
GROUPS = {"cheap": CHEAP, "costly": COSTLY, "all": ALL}


@dataclass(frozen=True)
class ProtocolOptions:
    """What is measured.

    Attributes
    ----------
    protocol : Protocol
        Which one.
    pairs_file, root : Path
        The list of pairs and the folder of their pictures.
    out : Path
        Where the rows are; a run that was stopped goes on there.
    model : str
        Recognizer by id or weights file.
    threshold : float or None
        None takes the EER threshold of the list's own untouched pairs.
    aligned : bool
        Whether the pictures are aligned crops already.
    methods : tuple of str
        ``METHOD[:OPTION=VALUE][@SMOOTHING]``.
    pairs, costly_pairs : int
        Pairs of each kind, and those that costly methods are measured on.
    device : str
        ``cpu`` or ``cuda``.
    fill : Fill
        What hides pixels in the hiding game.
    workforce : Workforce
        Who works; nothing that is measured depends on it.
    """

    protocol: Protocol
    pairs_file: Path
    root: Path
    out: Path
    model: str
    threshold: float | None = None
    aligned: bool = True
    methods: tuple[str, ...] = CHEAP
    pairs: int = 150
    costly_pairs: int = 40
    device: str = "cpu"
    fill: Fill = Fill.BLUR
    workforce: Workforce = field(default_factory=Workforce)


@dataclass(frozen=True)
class ProtocolState:
    """How far a run is: rows there are, and rows made this time."""

    rows: int
    added: int


def run_protocol(
    workbench: Workbench, options: ProtocolOptions, *, progress: Progress = SILENT
) -> ProtocolState:
    """Measure what is missing; kill it at any time and start it again.

    Raises
    ------
    UnknownMethod, UsageError
        When there is no such method, or a setting differs from the one that the rows there
        are were made with.
    MissingFile, ModelError, DeviceMissing, OutOfMemory, ResourceError
        As the single steps do.
    Cancelled
        When it was stopped; every finished pair is kept.
    """
    if options.pairs < 1 or options.costly_pairs < 1:
        raise UsageError("Pairs are counted from 1.")
    for request in options.methods:
        split_request(request)
    progress.step(0.0, "Reading the list")
    setup, notes = _prepare(workbench, options, progress.part(0.0, 0.1))
    store = RowFolder(options.out, ProtocolRow)
    store.repair()
    there = store.read()
    tasks = list(_plan(options, setup, notes, done=there))
    added = 0
    job = Job(prepare_bench, measure_pair, setup, options.device)
    for _, rows in stream(
        job,
        ((f"{setup.pairs[t.number].id}: {', '.join(t.methods)}", t) for t in tasks),
        total=len(tasks),
        workforce=options.workforce,
        progress=progress.part(0.1, 1.0),
    ):
        store.append(rows)
        added += len(rows)
    progress.step(1.0, "Measured")
    return ProtocolState(len(there) + added, added)


def _prepare(
    workbench: Workbench, options: ProtocolOptions, progress: Progress
) -> tuple[ProtocolSetup, ProtocolNotes]:
    """Return what the workers need, and what is written beside the rows."""
    card = find_model(workbench, options.model)
    setup = ProtocolSetup(
        model=card.id,
        sha256=card.sha256,
        models_dir=workbench.folders.models,
        root=options.root.resolve(),
        aligned=options.aligned,
        threshold=0.0 if options.threshold is None else options.threshold,
        device=options.device,
        limits=workbench.limits,
        fill=options.fill,
    )
    pairs = read_pairs(options.pairs_file)
    notes = ProtocolNotes(options.out, options.protocol, setup, pairs)
    if not notes.scores:
        notes.scores = score_list(setup, pairs, workforce=options.workforce, progress=progress)
    notes.keep(given=options.threshold)
    usable = tuple(pair for pair in pairs if notes.scores[pair.id] is not None)
    return replace(setup, pairs=usable, threshold=notes.threshold), notes


def _plan(
    options: ProtocolOptions, setup: ProtocolSetup, notes: ProtocolNotes, *, done: Container[Key]
) -> Iterator[PairTask]:
    """Yield what is to be measured, pair after pair, without what is there."""
    numbers = {pair.id: number for number, pair in enumerate(setup.pairs)}
    always = (RND, ORACLE) if options.protocol is Protocol.DPR else ()
    counts = {True: 0, False: 0}
    for pair in order_pairs(setup.pairs):
        if options.protocol is Protocol.HIDING and not notes.is_right(pair):
            continue
        counts[pair.mated] += 1
        if counts[pair.mated] > options.pairs:
            continue
        costly = counts[pair.mated] <= options.costly_pairs
        wanted = tuple(
            method
            for method in (*always, *options.methods)
            if (costly or _name_method(method) not in COSTLY)
            and (options.protocol.value, setup.model, method, pair.id) not in done
        )
        if wanted:
            yield PairTask(options.protocol, numbers[pair.id], wanted)


def _name_method(request: str) -> str:
    """Return the method that a request names, without options and smoothing."""
    return request.partition("@")[0].partition(":")[0]


def expand_methods(text: str) -> tuple[str, ...]:
    """Return the methods that a list by commas names; a group's name stands for its members.

    Raises
    ------
    UsageError
        When nothing is named.
    """
    words: Sequence[str] = [word.strip() for word in text.split(",") if word.strip()]
    if not words:
        raise UsageError("No method is named.", advice=f"Name {', '.join(GROUPS)}, or methods.")
    return tuple(dict.fromkeys(name for word in words for name in GROUPS.get(word, (word,))))
