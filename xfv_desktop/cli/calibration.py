"""xfv calibrate."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xfv_desktop.cli.session import AsJson, Detector, emit, start, watch
from xfv_desktop.cli.workers import Cluster, Workers, name_workforce

PairsFile = Annotated[
    Path,
    typer.Argument(
        metavar="PAIRS.csv",
        help="CSV: probe, reference, mated (1 or 0); probe_subject and reference_subject for "
        "intervals by person (image_a, image_b, identity_a, identity_b will do).",
    ),
]


def calibrate(
    pairs_file: PairsFile,
    root: Annotated[Path, typer.Option(help="Folder that the pictures' paths start from.")],
    model: Annotated[str, typer.Option(help="Recognizer: id or weights file.")],
    out: Annotated[
        Path | None,
        typer.Option(help="Markdown page to write; JSON and plots (SVG, PNG) come beside it."),
    ] = None,
    name: Annotated[str, typer.Option(help="Name of the score set.")] = "",
    aligned: Annotated[
        bool, typer.Option("--aligned", help="The pictures are crops of the input size.")
    ] = False,
    face: Annotated[
        str, typer.Option(help="Face to take where there are several: central or largest.")
    ] = "central",
    fmr: Annotated[
        list[float] | None, typer.Option(help="Operating point, e.g. 0.01; may be repeated.")
    ] = None,
    crossings: Annotated[
        bool,
        typer.Option(
            "--crossings", help="Non-mated: all pictures of different people, not just listed."
        ),
    ] = False,
    subset: Annotated[
        str, typer.Option(help="Rows wanted where the list has a column 'set'.")
    ] = "std",
    detector: Detector = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the templates of a stopped run.")
    ] = False,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace the score set that is there.")
    ] = False,
    workers: Workers = None,
    cluster: Cluster = "",
    as_json: AsJson = False,
) -> None:
    """Measure error rates on labelled pairs; `xfv compare` then uses them.

    Templates of the pictures are kept in the user's cache, readable by the owner alone, so
    that --resume can go on after a stop. They are made by all cores unless --workers says
    otherwise; the set is the same whoever made them.
    """
    from xfv_desktop.workflow import calibration, calibration_report, calibration_views
    from xfv_desktop.workflow.calibration_templates import Acquisition

    options = calibration.CalibrationOptions(
        pairs_file=pairs_file,
        root=root,
        model=model,
        name=name,
        acquisition=Acquisition(aligned, face),
        subset=subset,
        fmr=tuple(fmr) if fmr else (0.01, 0.001),
        crossings=crossings,
        resume=resume,
        replace=replace,
        workforce=name_workforce(workers, cluster),
    )
    found = calibration.calibrate(
        start(detector=detector), options, progress=watch(as_json=as_json)
    )
    written = () if out is None else calibration_report.write_report(found, out)
    full = calibration_report.build_document(found) | {"files": [str(p) for p in written]}
    calibration_views.keep_measurements(found.path, full)
    lines = calibration_report.build_markdown(found).splitlines()
    lines += ["", f"Score set: {found.path}", *(f"Written: {path}" for path in written)]
    emit(calibration_report.shorten(full), lines, as_json=as_json)


def register(root: typer.Typer) -> None:
    """Add the command."""
    root.command("calibrate")(calibrate)
