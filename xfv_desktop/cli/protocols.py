"""xfv benchmark dpr, hiding, all-pairs."""

from __future__ import annotations

import inspect
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
Fill = Annotated[Cover, typer.Option(help="What hides pixels.")]


_HELP = {
    "dpr": "Put squares of other faces into pictures; see which maps find them (Patch-LFW, DPR).",
    "hiding": "Hide what a map says speaks most, percentile by percentile (hiding game).",
    "all-pairs": "Measure accuracy along Deletion and Insertion over all pairs, as published with "
    "FAME.",
}


def _make_command(protocol: str) -> Callable[..., None]:
    """Return a protocol's command: the options are the same, but what hides is hiding's alone."""

    def command(
        pairs_file: PairsFile,
        root: Root,
        out: Out,
        model: Model = "dlib-resnet29",
        threshold: Threshold = None,
        detect: Detect = False,
        methods: Methods = "cheap",
        pairs: Pairs = 150,
        costly_pairs: CostlyPairs = 40,
        fill: Fill = Cover.BLUR,
        device: Device = Place.CPU,
        workers: Workers = None,
        cluster: Cluster = "",
        table_only: TableOnly = False,
        as_json: AsJson = False,
    ) -> None:
        _run(protocol, locals())

    plain = inspect.signature(command, eval_str=True)
    wanted = [one for one in plain.parameters.values() if one.name != "fill"]
    if protocol != "hiding":
        # What the command line is built from; the option then keeps its default.
        vars(command)["__signature__"] = plain.replace(parameters=wanted)
    command.__doc__ = _HELP[protocol]
    return command


def _run(protocol: str, asked: dict[str, Any]) -> None:
    """Measure what is missing, then write and print the table."""
    from xfv_desktop import domain
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
            fill=domain.Fill(asked["fill"].value),
            workforce=name_workforce(asked["workers"], asked["cluster"]) or Workforce(),
        )
        protocols.run_protocol(start(), options, progress=watch(as_json=asked["as_json"]))
    summary, lines = protocol_report.write_report(asked["out"], which)
    emit(summary, lines, as_json=asked["as_json"])


def register(benchmark: typer.Typer) -> None:
    """Add the commands to ``xfv benchmark``."""
    for name in _HELP:
        benchmark.command(name)(_make_command(name))
