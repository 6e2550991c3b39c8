"""xfv benchmark fidelity."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xfv_desktop.cli.session import AsJson, emit, start, watch
from xfv_desktop.cli.workers import Cluster, Workers, name_workforce

PairsFile = Annotated[
    Path, typer.Argument(help="CSV: pair_id, mated, identity_a, image_a, identity_b, image_b.")
]


def fidelity(
    pairs_file: PairsFile,
    root: Annotated[Path, typer.Option(help="Folder of the listed pictures.")],
    out: Annotated[
        Path, typer.Option(help="Folder of rows, table and plots; work goes on there.")
    ],
    model: Annotated[str, typer.Option(help="Recognizer: id or weights file.")] = "dlib-resnet29",
    unseen: Annotated[
        str, typer.Option(help="A second recognizer that no method asks: id or weights file.")
    ] = "",
    threshold: Annotated[
        float | None, typer.Option(help="Score that matches; else the score set's at FMR 1 %.")
    ] = None,
    detect: Annotated[
        bool, typer.Option("--detect", help="Find and align the central face of each picture.")
    ] = False,
    methods: Annotated[
        str, typer.Option(help="Rankings by commas, or: headline, costly, leaders, rest, presets.")
    ] = "headline",
    pairs: Annotated[int, typer.Option(help="Pairs of each kind, mated and non-mated.")] = 150,
    costly_pairs: Annotated[
        int, typer.Option(help="Pairs of each kind for costly rankings.")
    ] = 40,
    workers: Workers = None,
    cluster: Cluster = "",
    tuning: Annotated[
        bool, typer.Option("--tuning", help="Measure on the part kept for tuning.")
    ] = False,
    verify: Annotated[
        bool, typer.Option(help="Measure one pair per ranking again before going on.")
    ] = True,
    table_only: Annotated[
        bool, typer.Option("--table-only", help="Measure nothing; write table and plots.")
    ] = False,
    resume_from: Annotated[
        Path | None, typer.Option(help="Take the rows of another folder, too.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Measure which explanation methods beat which baselines; a stopped run goes on."""
    from xfv_desktop.workflow import fidelity as study
    from xfv_desktop.workflow import fidelity_report

    name_workforce(workers, cluster)
    progress = watch(as_json=as_json)
    if resume_from is not None:
        study.take_rows(resume_from, out)
    if not table_only:
        options = study.StudyOptions(
            pairs_file=pairs_file,
            root=root,
            out=out,
            model=model,
            unseen=unseen,
            threshold=threshold,
            aligned=not detect,
            methods=study.expand_methods(methods),
            pairs=pairs,
            costly_pairs=costly_pairs,
            workers=workers or 1,
            cluster=cluster,
            tuning=tuning,
            verify=verify,
        )
        study.run_study(start(), options, progress=progress)
    summary, lines = fidelity_report.write_report(out)
    emit(summary, lines, as_json=as_json)


def register(benchmark: typer.Typer) -> None:
    """Add the command to ``xfv benchmark``."""
    benchmark.command("fidelity")(fidelity)
