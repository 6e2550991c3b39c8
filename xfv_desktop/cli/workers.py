"""Options of commands whose work can be spread over processes or machines."""

from __future__ import annotations

from typing import Annotated

import typer

Workers = Annotated[
    int | None,
    typer.Option(help="Processes of this machine, each on one thread.", min=1),
]
Cluster = Annotated[
    str,
    typer.Option(
        metavar="ADDRESS",
        help="Dask scheduler (tcp://host:port) instead of processes; its workers need this "
        "program, the folders and the recognizer. Results are the same bit for bit.",
    ),
]
