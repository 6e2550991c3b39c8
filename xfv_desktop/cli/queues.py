"""xfv compare-all, xfv queue …: many probes against many references of one case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from xfv_desktop.cli.session import AsJson, CasePath, Examiner, emit, start, watch
from xfv_desktop.cli.workers import Cluster, Workers, name_workforce
from xfv_desktop.domain import EvidenceItem, SampleChoice, Side
from xfv_desktop.errors import CaseNotWritable, RecordMissing, UsageError

if TYPE_CHECKING:
    from xfv_desktop.workflow.batch import BatchStatus
    from xfv_desktop.workflow.workbench import Workbench
    from xfv_desktop.workflow.workforce import Workforce

app = typer.Typer(help="Show, run, cancel and export queues of comparisons.", no_args_is_help=True)
Queue = Annotated[str, typer.Argument(help="The queue's id or its beginning.", metavar="[QUEUE]")]
Retry = Annotated[bool, typer.Option("--retry", help="Try the failed pairs again too.")]
_FACE = "Which face of every picture: largest or central; else each must show one."


def compare_all(
    case: CasePath,
    probe: Annotated[
        list[str] | None, typer.Option(help="Probe by id; all with that role when left out.")
    ] = None,
    reference: Annotated[
        list[str] | None, typer.Option(help="Reference by id; all with that role when left out.")
    ] = None,
    model: Annotated[str | None, typer.Option(help="Recognizer; see xfv models list.")] = None,
    threshold: Annotated[float | None, typer.Option(help="Threshold as a score.")] = None,
    fmr: Annotated[
        float | None, typer.Option(help="Threshold at this FMR of the score set.", min=0, max=1)
    ] = None,
    eer: Annotated[bool, typer.Option("--eer", help="Threshold at the score set's EER.")] = False,
    face: Annotated[str | None, typer.Option(help=_FACE)] = None,
    aligned: Annotated[
        bool, typer.Option("--aligned", help="The pictures are aligned crops already.")
    ] = False,
    device: Annotated[str | None, typer.Option(help="auto, cpu or cuda.")] = None,
    seed: Annotated[int | None, typer.Option(help="Seed of everything random.", min=0)] = None,
    csv: Annotated[Path | None, typer.Option(help="Write the matrix to this file too.")] = None,
    workers: Workers = None,
    cluster: Cluster = "",
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> int:
    """Compare every probe of a case with every reference; 1 when a pair failed.

    Stopped half-way, `xfv queue run` goes on with what is left.
    """
    from xfv_desktop.workflow import batch
    from xfv_desktop.workflow.examination import CompareOptions

    if (threshold is not None) + (fmr is not None) + eer > 1:
        raise UsageError("--threshold, --fmr and --eer exclude each other.")
    options = CompareOptions(
        model=model, threshold=threshold, fmr=fmr, eer=eer, device=device, seed=seed
    )
    workbench = start(examiner)
    sides = [
        [SampleChoice(item.id, face=face, aligned=aligned) for item in items]
        for items in _choose_sides(workbench, case, probe, reference)
    ]
    made = batch.create_batch(workbench, case, sides[0], sides[1], options=options)
    force = name_workforce(workers, cluster)
    return _run(workbench, case, made.id, workforce=force, csv=csv, as_json=as_json)


def _choose_sides(
    workbench: Workbench, case: Path, probes: list[str] | None, references: list[str] | None
) -> tuple[list[EvidenceItem], list[EvidenceItem]]:
    from xfv_desktop.workflow import queries

    items = queries.list_evidence(workbench, case)
    return _choose(items, probes, Side.PROBE), _choose(items, references, Side.REFERENCE)


def _choose(
    items: tuple[EvidenceItem, ...], wanted: list[str] | None, role: Side
) -> list[EvidenceItem]:
    """Return the pictures named by the beginning of their ids, or all with the role."""
    if not wanted:
        return [item for item in items if item.role is role]
    chosen = []
    for prefix in wanted:
        found = [item for item in items if prefix and item.id.startswith(prefix)]
        if len(found) != 1:
            raise RecordMissing(f"{len(found)} pictures of the case start with '{prefix}'.")
        chosen += found
    return chosen


def _run(
    workbench: Workbench,
    case: Path,
    batch_id: str,
    *,
    retry: bool = False,
    workforce: Workforce | None = None,
    csv: Path | None = None,
    as_json: bool = False,
) -> int:
    from xfv_desktop.workflow import batch

    to = watch(as_json=as_json)
    status = batch.run_batch(
        workbench, case, batch_id, retry=retry, workforce=workforce, progress=to
    )
    if csv is not None:
        _export(workbench, case, batch_id, csv)
    emit(_document(workbench, case, status), _describe(workbench, case, status), as_json=as_json)
    return 1 if status.count("failed") else 0


@app.command("run")
def run(
    case: CasePath,
    queue: Queue = "",
    retry: Retry = False,
    workers: Workers = None,
    cluster: Cluster = "",
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> int:
    """Go on with a queue, the newest when none is named; 1 when a pair failed."""
    workbench = start(examiner)
    batch_id = _resolve(workbench, case, queue)
    force = name_workforce(workers, cluster)
    return _run(workbench, case, batch_id, retry=retry, workforce=force, as_json=as_json)


@app.command("cancel")
def cancel(
    case: CasePath, queue: Queue = "", examiner: Examiner = "", as_json: AsJson = False
) -> None:
    """Give up what is left of a queue; what is done stays."""
    from xfv_desktop.workflow import batch

    workbench = start(examiner)
    status = batch.cancel_batch(workbench, case, _resolve(workbench, case, queue))
    emit(_summarise(status), [_count(status)], as_json=as_json)


@app.command("list")
def list_queues(case: CasePath, as_json: AsJson = False) -> None:
    """List the queues of a case, the oldest first."""
    from xfv_desktop.workflow import batch

    found = batch.list_batches(start(), case)
    lines = [_count(status) for status in found] or ["The case has no queue."]
    emit([_summarise(status) for status in found], lines, as_json=as_json)


@app.command("show")
def show(
    case: CasePath,
    queue: Queue = "",
    csv: Annotated[Path | None, typer.Option(help="Write the matrix to this file.")] = None,
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> None:
    """Show a queue pair by pair, as far as its results are open to the examiner."""
    from xfv_desktop.workflow import batch

    workbench = start(examiner)
    status = batch.read_batch(workbench, case, _resolve(workbench, case, queue))
    if csv is not None:
        _export(workbench, case, status.batch.id, csv)
    emit(_document(workbench, case, status), _describe(workbench, case, status), as_json=as_json)


def _resolve(workbench: Workbench, case: Path, prefix: str) -> str:
    from xfv_desktop.workflow import batch

    ids = [status.batch.id for status in batch.list_batches(workbench, case)]
    found = [one for one in ids if one.startswith(prefix)] if prefix else ids[-1:]
    if len(found) != 1:
        raise RecordMissing(f"{len(found)} queues of the case start with '{prefix}'.")
    return found[0]


def _summarise(status: BatchStatus) -> dict[str, Any]:
    return {
        "queue": status.batch.id,
        "at": status.batch.at.isoformat(),
        "examiner": status.batch.examiner,
        "model": status.batch.conditions.model,
        "pairs": len(status.entries),
        "done": status.count("done"),
        "failed": status.count("failed"),
        "open": status.count("open"),
        "cancelled": status.cancelled,
    }


def _count(status: BatchStatus) -> str:
    one = _summarise(status)
    text = (
        f"Queue {one['queue'][:8]}: {one['done']} of {one['pairs']} pairs compared, "
        f"{one['failed']} failed, {one['open']} open"
    )
    return f"{text}, cancelled." if status.cancelled else f"{text}."


def _document(workbench: Workbench, case: Path, status: BatchStatus) -> dict[str, Any]:
    from xfv_desktop.workflow import matrix, queries

    items = queries.list_evidence(workbench, case)
    found = matrix.read_matrix(workbench, case, status.batch.id)
    return _summarise(status) | matrix.document_matrix(found, items)


def _describe(workbench: Workbench, case: Path, status: BatchStatus) -> list[str]:
    document = _document(workbench, case, status)
    return [_describe_pair(pair) for pair in document["pairs"]] + [_count(status)]


def _describe_pair(pair: dict[str, Any]) -> str:
    names = f"{pair['probe']} \N{RIGHTWARDS ARROW} {pair['reference']}"
    if pair["score"] is not None:
        return f"{pair['score']:+.4f}  {pair['decision']:<12}  {names}"
    return f"{'':7}  {pair['state']:<12}  {names}  {pair['error']}".rstrip()


def _export(workbench: Workbench, case: Path, batch_id: str, target: Path) -> None:
    from xfv_desktop.workflow import matrix, queries

    found = matrix.read_matrix(workbench, case, batch_id)
    text = matrix.write_csv(found, queries.list_evidence(workbench, case))
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CaseNotWritable(f"{target.name} cannot be written: {error.strerror}.") from error


def register(root: typer.Typer) -> None:
    """Add this file's top-level command."""
    root.command("compare-all")(compare_all)
