"""Options of commands whose work can be spread over processes or machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from xfv_desktop.workflow.workforce import Workforce

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


def name_workforce(workers: int | None, cluster: str) -> Workforce | None:
    """Return who works, or None when nothing was said.

    Raises
    ------
    UsageError
        When both processes and a cluster are named.
    """
    from xfv_desktop.errors import UsageError
    from xfv_desktop.workflow.workforce import Workforce

    if workers and cluster:
        raise UsageError("--workers and --cluster exclude each other.")
    return Workforce(workers or 1, cluster) if workers or cluster else None
