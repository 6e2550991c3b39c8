"""Make maps in a reduced precision where that is asked for, and say what it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import ParamSpec, TypeVar

import numpy as np
import torch

from xfv_desktop.attribution import base
from xfv_desktop.attribution.jacobian import GradientCache, pull_back
from xfv_desktop.attribution.target import ScoreTarget
from xfv_desktop.domain import AttributionMap, Pairs, Side
from xfv_desktop.errors import UsageError
from xfv_desktop.progress import SILENT, Progress

SINGLE, TF32, BF16 = "float32", "tf32", "bf16"
PRECISIONS = (SINGLE, TF32, BF16)
_P = ParamSpec("_P")
_R = TypeVar("_R")


@contextmanager
def computing_in(precision: str, *, device: str) -> Iterator[None]:
    """Compute convolutions and products in a precision while this lasts.

    Parameters
    ----------
    precision : str
        ``float32``; ``tf32``, single precision with factors rounded to 10 bits of mantissa,
        which CUDA devices since Ampere have; or ``bf16``, 7 bits of mantissa.
    device : str
        ``cpu`` or ``cuda``.

    Raises
    ------
    UsageError
        When there is no such precision, or the device does not have it.
    """
    require_precision(precision, device=device)
    if precision == BF16:
        with torch.autocast(device, dtype=torch.bfloat16):
            yield
        return
    before = (torch.backends.cudnn.allow_tf32, torch.backends.cuda.matmul.allow_tf32)
    try:
        _allow_tf32(precision == TF32, precision == TF32)
        yield
    finally:
        _allow_tf32(*before)


def require_precision(precision: str, *, device: str) -> None:
    """Refuse a precision that does not exist, or that a device does not have.

    Raises
    ------
    UsageError
        When that is so.
    """
    if precision not in PRECISIONS:
        raise UsageError(
            f"There is no precision named {precision!r}.",
            advice=f"Choose one of {', '.join(PRECISIONS)}.",
        )
    if precision == TF32 and device != "cuda":
        raise UsageError(
            "TF32 is a precision of CUDA devices; this computes on the CPU.",
            advice="Choose float32 or bf16, or a CUDA device.",
        )


def _allow_tf32(convolutions: bool, products: bool, /) -> None:
    torch.backends.cudnn.allow_tf32 = convolutions
    torch.backends.cuda.matmul.allow_tf32 = products


def hold_precision(precision: str, device: str, function: Callable[_P, _R], /) -> Callable[_P, _R]:
    """Return a function that runs another in a precision."""

    def run(*arguments: _P.args, **options: _P.kwargs) -> _R:
        with computing_in(precision, device=device):
            return function(*arguments, **options)

    return run


def explain_in(
    precision: str,
    method_ids: Sequence[str],
    target: ScoreTarget,
    *,
    seed: int = 0,
    cache: GradientCache | None = None,
    progress: Progress = SILENT,
) -> tuple[AttributionMap, ...]:
    """Return the raw maps of several methods, made in a precision (see `base.explain`).

    A reduced one stands among every map's parameters with what it does to this decision
    (`measure_deviation`). ``cache`` must not hold gradients of another precision.

    Raises
    ------
    UsageError
        When there is no such precision on the target's device.
    XfvError
        What `base.explain` raises.
    """
    device = target.network.device
    explain = hold_precision(precision, device, base.explain)
    maps = explain(method_ids, target, seed=seed, cache=cache, progress=progress)
    if precision == SINGLE:
        return maps
    said = {side: _describe(target, side, precision) for side in Side}
    return tuple(replace(one, parameters=(*one.parameters, *said[one.side])) for one in maps)


def measure_deviation(target: ScoreTarget, side: Side, *, precision: str) -> float:
    """Return how far a precision moves the score's gradient from single precision.

    Returns
    -------
    float
        Length of the difference over the length of the gradient in single precision, both
        of the channels' mean absolute gradient in the crop's pixels; 0 means none.
    """
    network, crop = target.network, target.crop(side)
    cotangent = target.partner(side)[None].astype(np.float64)
    exact = pull_back(network, crop, cotangent)
    with computing_in(precision, device=network.device):
        reduced = pull_back(network, crop, cotangent)
    length = float(np.linalg.norm(exact))
    return float(np.linalg.norm(reduced - exact)) / length if length else 0.0


def _describe(target: ScoreTarget, side: Side, precision: str) -> Pairs:
    """Return the parameters that name a reduced precision and what it changes here."""
    said: list[tuple[str, str]] = [("precision", precision)]
    if target.pairing is None:
        moved = measure_deviation(target, side, precision=precision)
        said.append(("gradient of the score moved by", f"{100 * moved:.2f} %"))
    return tuple(said)
