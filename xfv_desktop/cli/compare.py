"""xfv compare."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from xfv_desktop.cli.receipts import list_receipts
from xfv_desktop.cli.session import AsJson, Detector, Examiner, emit, start, watch
from xfv_desktop.domain import Landmarks, LikelihoodRatio
from xfv_desktop.errors import UsageError

if TYPE_CHECKING:
    from xfv_desktop.workflow.pairs import FileChoice, PairResult
    from xfv_desktop.workflow.workbench import Workbench

_POINTS = 10
Face = Annotated[str | None, typer.Option(help="Which face: a number, largest or central.")]
Points = Annotated[str | None, typer.Option(help="Five points by hand: x,y,x,y,… in pixels.")]
Frame = Annotated[int, typer.Option(help="Frame of a file with several; the first is 0.")]


@dataclass(frozen=True)
class _Wanted:
    """What to explain, as given on the command line."""

    methods: tuple[str, ...] | None
    curves: bool
    sanity: bool
    step: int | None
    precision: str | None


def compare(
    probe: Annotated[Path, typer.Argument(help="Picture in question.", metavar="PROBE")],
    reference: Annotated[Path, typer.Argument(help="Compared with.", metavar="REFERENCE")],
    case: Annotated[Path | None, typer.Option(help="Keep everything in this case.")] = None,
    model: Annotated[str | None, typer.Option(help="Recognizer; see xfv models list.")] = None,
    threshold: Annotated[float | None, typer.Option(help="Threshold as a score.")] = None,
    fmr: Annotated[
        float | None, typer.Option(help="Threshold at this FMR of the score set.", min=0, max=1)
    ] = None,
    eer: Annotated[bool, typer.Option("--eer", help="Threshold at the score set's EER.")] = False,
    methods: Annotated[
        str | None,
        typer.Option(
            help="Methods, separated by commas, each METHOD or METHOD:OPTION=VALUE (see xfv "
            'methods list); "" for the score only.'
        ),
    ] = None,
    curves: Annotated[bool, typer.Option("--curves", help="Deletion and Insertion too.")] = False,
    sanity: Annotated[
        bool,
        typer.Option(
            "--sanity/--no-sanity",
            help="Check that the maps depend on weights and partner; takes some five times as "
            "long as the maps.",
        ),
    ] = False,
    step: Annotated[int | None, typer.Option(help="Curve step in percent.", min=1, max=50)] = None,
    precision: Annotated[
        str | None, typer.Option(help="Of the maps: float32, tf32 (CUDA), bf16 (slow on a CPU).")
    ] = None,
    probe_face: Face = None,
    reference_face: Face = None,
    probe_landmarks: Points = None,
    reference_landmarks: Points = None,
    probe_frame: Frame = 0,
    reference_frame: Frame = 0,
    aligned: Annotated[
        bool, typer.Option("--aligned", help="The files are aligned crops of the model's size.")
    ] = False,
    detector: Detector = None,
    device: Annotated[str | None, typer.Option(help="auto, cpu or cuda.")] = None,
    seed: Annotated[int | None, typer.Option(help="Seed of everything random.", min=0)] = None,
    out: Annotated[Path | None, typer.Option(help="Folder for maps and comparison.json.")] = None,
    examiner: Examiner = "",
    as_json: AsJson = False,
) -> None:
    """Compare two faces; without --case nothing is kept but what --out writes."""
    from xfv_desktop.workflow.examination import CompareOptions
    from xfv_desktop.workflow.pairs import FileChoice

    if (threshold is not None) + (fmr is not None) + eer > 1:
        raise UsageError("--threshold, --fmr and --eer exclude each other.")
    files = (
        FileChoice(probe, probe_frame, probe_face, read_points(probe_landmarks), aligned),
        FileChoice(
            reference,
            reference_frame,
            reference_face,
            read_points(reference_landmarks),
            aligned,
        ),
    )
    options = CompareOptions(
        model=model, threshold=threshold, fmr=fmr, eer=eer, device=device, seed=seed
    )
    workbench = start(examiner, detector=detector)
    if case is not None:
        workbench.require_examiner()
    wanted = _Wanted(read_methods(methods), curves, sanity, step, precision)
    result, document = _act(workbench, case, files, (options, wanted), out)
    _remind(workbench)
    emit(document, describe(result), as_json=as_json)


def _remind(workbench: Workbench) -> None:
    """Say in one line on standard error that a validation is due."""
    from xfv_desktop.workflow.validation_state import read_state

    state = read_state(workbench)
    if state.due:
        typer.echo(f"Note: {state.text} Run `xfv validate`.", err=True)


def read_points(text: str | None) -> Landmarks | None:
    """Return five points from ``x,y,x,y,…``.

    Raises
    ------
    UsageError
        When there are not ten numbers.
    """
    if text is None:
        return None
    try:
        numbers = [float(part) for part in text.replace(";", ",").split(",")]
    except ValueError:
        numbers = []
    if len(numbers) != _POINTS:
        raise UsageError("Landmarks are ten numbers: x,y of five points, separated by commas.")
    x, y = numbers[0::2], numbers[1::2]
    return ((x[0], y[0]), (x[1], y[1]), (x[2], y[2]), (x[3], y[3]), (x[4], y[4]))


def read_methods(text: str | None) -> tuple[str, ...] | None:
    """Return the methods named; None for the setting, empty for none."""
    if text is None:
        return None
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _act(
    workbench: Workbench,
    case: Path | None,
    files: tuple[FileChoice, FileChoice],
    options: tuple[Any, _Wanted],
    out: Path | None,
) -> tuple[PairResult, dict[str, Any]]:
    from xfv_desktop.workflow import pairs
    from xfv_desktop.workflow.documents import document_comparison

    place: AbstractContextManager[Path] = (
        pairs.open_scratch_case(workbench) if case is None else nullcontext(case)
    )
    with place as path:
        result = pairs.compare_files(
            workbench,
            path,
            files,
            options=options[0],
            explanation=_explain_options(workbench, options[1]),
            progress=watch(as_json=False),
        )
        if out is not None:
            pairs.write_outputs(workbench, path, result, out)
    document = document_comparison(
        result.comparison, result.explanation, with_files=out is not None
    )
    return result, document


def _explain_options(workbench: Workbench, wanted: _Wanted) -> Any:
    from xfv_desktop.workflow.explanation import ExplainOptions

    methods = workbench.settings.methods if wanted.methods is None else wanted.methods
    if not methods:
        return None
    return ExplainOptions(
        methods=methods,
        curves=wanted.curves,
        sanity=wanted.sanity,
        step=wanted.step,
        precision=wanted.precision,
    )


def describe(result: PairResult) -> list[str]:
    """Return a comparison as lines for a person."""
    c = result.comparison
    scale = f"({c.score.metric}, -1 to 1; not a probability)"
    lines = [f"Comparison score  {c.score.value:+.4f}  {scale}"]
    if c.spread is not None:
        lines.append(f"Spread            {c.spread.low:+.4f} to {c.spread.high:+.4f} (95 %)")
    else:
        lines.append(f"Spread            {c.spread_note}")
    if c.threshold is None:
        lines.append("Threshold         none")
    else:
        of = c.threshold.calibration
        origin = f"{c.threshold.point}, {of.name}" if of else c.threshold.point
        lines.append(f"Threshold         {c.threshold.value:+.4f}  ({origin})")
    lines.append(f"Decision          {c.decision.decision.value}: {c.decision.reason}")
    if c.lr.value is None:
        lines.append(f"Likelihood ratio  not reportable: {c.lr.reason}")
    else:
        lines.append(f"Likelihood ratio  log10 {c.lr.value:+.2f}{_interval(c.lr)}. {c.lr.reason}")
        lines += [f"In words          {c.lr.words}"] if c.lr.words else []
    use = "; research only" if c.model.research_only else ""
    lines.append(f"Model             {c.model.id}, {c.model.licence}{use}")
    lines.append(f"Trained on        {c.model.training_data}")
    return lines + list_receipts(result)


def _interval(lr: LikelihoodRatio) -> str:
    if lr.low is None or lr.high is None:
        return ""
    return f" ({lr.low:+.2f} to {lr.high:+.2f}, 95 %)"


def register(root: typer.Typer) -> None:
    """Add this file's top-level command."""
    root.command("compare")(compare)
