"""The latency table as files: JSON, Markdown, and a chart in two formats."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from xfv_desktop.domain import Pairs
from xfv_desktop.reporting.bars import Bar, draw_bars
from xfv_desktop.workflow.latency import Latency, MethodLatency

_HEAD = (
    "method",
    "s/image min",
    "s/image median",
    "total s",
    "plain loop s/image",
    "loop run",
    "speed-up over loop",
    "passes/image",
    "times the forward floor",
    "peak memory MiB",
    "work watched for it",
)


def build_document(found: Latency) -> dict[str, Any]:
    """Return the table as JSON values."""
    document = asdict(found)
    document["methods"] = [asdict(row) for row in found.methods]
    document["environment"] = dict(found.environment)
    document["skipped"] = dict(found.skipped)
    document["forward_seconds"] = {str(size): span for size, span in found.forward_seconds}
    return document


def build_markdown(found: Latency) -> str:
    """Return the table as Markdown, with what it was measured on."""
    sizes = _join(tuple((f"of {n}", f"{s * 1e3:.1f} ms") for n, s in found.forward_seconds))
    measured = (
        f"{found.pairs} pair(s) of {found.pictures}, one at a time, maps of both images, nothing "
        f"kept between pairs. Clock: {found.clock}. {_join(found.environment)}."
    )
    explained = (
        f"Forward pass of one picture, in batches: {sizes}. The forward floor is that of the "
        "fastest batch that the number of passes fills. The plain loop does one picture, or one "
        "dimension, at a time; where less than 100 % of it was run, the rest is extrapolated."
    )
    lines = [f"# Latency on {found.model}, {found.device}", ""]
    lines += [measured, "", explained, ""]
    lines += ["| " + " | ".join(_HEAD) + " |", "|" + " --- |" * len(_HEAD)]
    lines += ["| " + " | ".join(_cells(row)) + " |" for row in found.methods]
    lines += [f"\nNot measured: {name}. {why}" for name, why in found.skipped]
    return "\n".join(lines) + "\n"


def _join(facts: Pairs) -> str:
    return ", ".join(f"{name} {value}" for name, value in facts)


def _cells(row: MethodLatency) -> tuple[str, ...]:
    """Return one row's cells in the order of the head."""
    return (
        row.method,
        f"{row.seconds_per_image_min:.4g}",
        f"{row.seconds_per_image_median:.4g}",
        f"{row.seconds_total:.4g}",
        f"{row.loop_seconds:.4g}",
        f"{row.loop_measured_share:.0%}",
        f"{row.speedup_over_loop:.2f}",
        f"{row.forward_passes_per_image:.0f}",
        "" if row.ratio_to_forward_floor is None else f"{row.ratio_to_forward_floor:.2f}",
        "" if row.peak_memory is None else f"{row.peak_memory / 2**20:.0f}",
        f"{row.peak_measured_share:.0%}",
    )


def write_table(found: Latency, out: Path) -> tuple[Path, ...]:
    """Write ``latency.json``, ``.md``, ``.svg`` and ``.png`` into a folder; return the paths.

    Nothing is written of a table without rows.

    Raises
    ------
    InternalFault
        When the chart cannot be drawn.
    """
    out.mkdir(parents=True, exist_ok=True)
    if not found.methods:
        return ()
    bars = [Bar(r.method, r.seconds_per_image_min, r.loop_seconds) for r in found.methods]
    title = f"Seconds per image: {found.model}, {found.device}"
    legend = ("all at once", "plain loop, one at a time")
    files = {
        "latency.json": (json.dumps(build_document(found), indent=1) + "\n").encode(),
        "latency.md": build_markdown(found).encode(),
        "latency.svg": draw_bars(title, bars, legend=legend, kind="svg"),
        "latency.png": draw_bars(title, bars, legend=legend, kind="png"),
    }
    for name, data in files.items():
        (out / name).write_bytes(data)
    return tuple(out / name for name in files)
