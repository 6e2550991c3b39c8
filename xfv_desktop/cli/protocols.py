"""xfv benchmark dpr, hiding, all-pairs."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from xfv_desktop.cli.session import AsJson, emit, start, watch
from xfv_desktop.cli.workers import Cluster, Workers, name_workforce

PairsFile = Annotated[
    Path, typer.Argument(help="CSV: pair_id, mated, identity_a, image_a, identity_b, image_b.")
]
Root = Annotated[Path, typer.Option(help="Folder of the listed pictures.")]
Out = Annotated[Path, typer.Option(help="Folder of rows, table and plots; work goes on there.")]
Model = Annotated[str, typer.Option(help="Recognizer: id or weights file.")]
Threshold = Annotated[
    float | None, typer.Option(help="Score that matches; else the EER's on the untouched list.")
]
Detect = Annotated[
    bool, typer.Option("--detect", help="Find and align the central face of each picture.")
]
Methods = Annotated[
    str,
    typer.Option(
        help="Methods by commas, or: cheap, costly, all. @5x5, @25x25 or @5 behind one blurs "
        "its map."
    ),
]
Pairs = Annotated[int, typer.Option(help="Pairs of each kind, mated and non-mated.")]
CostlyPairs = Annotated[int, typer.Option(help="Pairs of each kind for costly methods.")]
TableOnly = Annotated[
    bool, typer.Option("--table-only", help="Measure nothing; write table and plots.")
]


class Place(StrEnum):
    """What computes."""

    CPU = "cpu"
    CUDA = "cuda"


class Cover(StrEnum):
    """What hides pixels."""

    BLACK = "black"
    BLUR = "blur"
    MEAN = "mean"


Device = Annotated[Place, typer.Option(help="cpu or cuda.")]


def dpr(
    pairs_file: PairsFile,
    root: Root,
    out: Out,
    model: Model = "dlib-resnet29",
    threshold: Threshold = None,
    detect: Detect = False,
    methods: Methods = "cheap",
    pairs: Pairs = 150,
    costly_pairs: CostlyPairs = 40,
    device: Device = Place.CPU,
    workers: Workers = None,
    cluster: Cluster = "",
    table_only: TableOnly = False,
    as_json: AsJson = False,
) -> None:
    """Put squares of other faces into pictures; see which maps find them (Patch-LFW, DPR)."""
    _run("dpr", locals())


def hiding(
    pairs_file: PairsFile,
    root: Root,
    out: Out,
    model: Model = "dlib-resnet29",
    threshold: Threshold = None,
    detect: Detect = False,
    methods: Methods = "cheap",
    pairs: Pairs = 150,
    costly_pairs: CostlyPairs = 40,
    fill: Annotated[Cover, typer.Option(help="What hides pixels.")] = Cover.BLUR,
    device: Device = Place.CPU,
    workers: Workers = None,
    cluster: Cluster = "",
    table_only: TableOnly = False,
    as_json: AsJson = False,
) -> None:
    """Hide what a map says speaks most, percentile by percentile (hiding game)."""
    _run("hiding", locals())


def all_pairs(
    pairs_file: PairsFile,
    root: Root,
    out: Out,
    model: Model = "dlib-resnet29",
    threshold: Threshold = None,
    detect: Detect = False,
    methods: Methods = "cheap",
    pairs: Pairs = 150,
    costly_pairs: CostlyPairs = 40,
    device: Device = Place.CPU,
    workers: Workers = None,
    cluster: Cluster = "",
    table_only: TableOnly = False,
    as_json: AsJson = False,
) -> None:
    """Measure accuracy along Deletion and Insertion over all pairs, as published with FAME."""
    _run("all-pairs", locals())


def _run(protocol: str, asked: dict[str, Any]) -> None:
    """Measure what is missing, then write and print the table."""
    from xfv_desktop.domain import Fill
    from xfv_desktop.workflow import protocol_report, protocols
    from xfv_desktop.workflow.protocol_rows import Protocol
    from xfv_desktop.workflow.workforce import Workforce

    which = Protocol(protocol)
    if not asked["table_only"]:
        same = ("pairs_file", "root", "out", "model", "threshold", "pairs", "costly_pairs")
        options = protocols.ProtocolOptions(
            which,
            **{name: asked[name] for name in same},
            aligned=not asked["detect"],
            methods=protocols.expand_methods(asked["methods"]),
            device=asked["device"].value,
            fill=Fill(asked.get("fill", Cover.BLUR).value),
            workforce=name_workforce(asked["workers"], asked["cluster"]) or Workforce(),
        )
        protocols.run_protocol(start(), options, progress=watch(as_json=asked["as_json"]))
    summary, lines = protocol_report.write_report(asked["out"], which)
    emit(summary, lines, as_json=asked["as_json"])


_COMMANDS: dict[str, Callable[..., None]] = {
    "dpr": dpr,
    "hiding": hiding,
    "all-pairs": all_pairs,
}


def register(benchmark: typer.Typer) -> None:
    """Add the commands to ``xfv benchmark``."""
    for name, command in _COMMANDS.items():
        benchmark.command(name)(command)
