"""xfv benchmark …."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xfv_desktop.cli import fidelity, protocols
from xfv_desktop.cli.session import AsJson, emit, start, watch

if TYPE_CHECKING:
    from xfv_desktop.workflow.latency import Latency

app = typer.Typer(help="Measure the methods on this machine.", no_args_is_help=True)
fidelity.register(app)
protocols.register(app)


class Clock(StrEnum):
    """Whose seconds are counted."""

    WALL = "wall"
    CPU = "cpu"


@app.command("latency")
def latency(
    methods: Annotated[
        str | None, typer.Option(help="Methods, separated by commas; all without it.")
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(help="Recognizer, or an architecture such as iresnet50 (random weights)."),
    ] = None,
    pairs: Annotated[int, typer.Option(help="Pairs per method.", min=1)] = 100,
    device: Annotated[str | None, typer.Option(help="auto, cpu or cuda.")] = None,
    root: Annotated[Path | None, typer.Option(help="Folder of pictures.")] = None,
    pairs_file: Annotated[Path | None, typer.Option(help="CSV list of pairs in it.")] = None,
    clock: Annotated[
        Clock, typer.Option(help="wall, or cpu: this process's own seconds.")
    ] = Clock.WALL,
    loop_budget: Annotated[
        float, typer.Option(help="Seconds per plain loop; the rest is extrapolated.", min=0.1)
    ] = 60.0,
    precision: Annotated[
        str, typer.Option(help="Of the maps: float32, tf32 (CUDA), bf16 (slow on a CPU).")
    ] = "float32",
    out: Annotated[Path | None, typer.Option(help="Folder for JSON, table and chart.")] = None,
    as_json: AsJson = False,
) -> None:
    """Time every method beside its plain loop and the recognizer's own speed."""
    from xfv_desktop.workflow.latency import LatencyOptions, run_latency
    from xfv_desktop.workflow.latency_table import build_document, build_markdown, write_table

    options = LatencyOptions(
        methods=None if methods is None else tuple(m.strip() for m in methods.split(",")),
        model=model,
        pairs=pairs,
        device=device,
        root=root,
        pairs_file=pairs_file,
        clock=clock.value,
        loop_budget=loop_budget,
        precision=precision,
    )

    def keep(table: Latency) -> None:
        if out is not None:
            write_table(table, out)

    found = run_latency(start(), options=options, keep=keep, progress=watch(as_json=as_json))
    keep(found)
    emit(build_document(found), build_markdown(found).splitlines(), as_json=as_json)
