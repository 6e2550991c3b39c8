"""A reduced precision is asked for, named with its effect, and gone afterwards."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.support.attribution import make_conv_network, make_target
from xfv_desktop.attribution import base, precision
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.domain import Side
from xfv_desktop.errors import UsageError


def test_single_precision_is_what_explain_does():
    target = make_target(make_conv_network())
    plain = base.explain(("fggb",), target)
    held = precision.explain_in("float32", ("fggb",), target)
    assert [one.parameters for one in held] == [one.parameters for one in plain]
    for one, other in zip(held, plain, strict=True):
        np.testing.assert_array_equal(one.values, other.values)


@pytest.mark.parametrize("method", ["fggb", "xssab", "gradcam", "xface1"])
def test_reduced_precision_moves_maps_a_little_and_says_so(method):
    target = make_target(make_conv_network())
    plain = base.explain((method,), target, cache=GradientCache())
    held = precision.explain_in("bf16", (method,), target, cache=GradientCache())
    assert any(not np.array_equal(a.values, b.values) for a, b in zip(held, plain, strict=True))
    for one, other in zip(held, plain, strict=True):
        assert one.values.dtype == np.float32
        assert np.isfinite(one.values).all()
        assert np.linalg.norm(one.values - other.values) <= 0.5 * np.linalg.norm(other.values)
        said = dict(one.parameters)
        assert said["precision"] == "bf16"
        moved = precision.measure_deviation(target, one.side, precision="bf16")
        assert said["gradient of the score moved by"] == f"{100 * moved:.2f} %"


def test_deviation_is_the_distance_of_two_gradients():
    target = make_target(make_conv_network())
    assert precision.measure_deviation(target, Side.PROBE, precision="float32") == 0.0
    assert 1e-4 < precision.measure_deviation(target, Side.PROBE, precision="bf16") < 0.3


def _give_up_in_bf16():
    with precision.computing_in("bf16", device="cpu"):
        assert torch.is_autocast_enabled("cpu")
        raise RuntimeError("given up")


def test_precision_ends_with_the_work_even_after_an_error():
    before = make_target(make_conv_network()).score
    with pytest.raises(RuntimeError, match="given up"):
        _give_up_in_bf16()
    assert not torch.is_autocast_enabled("cpu")
    assert make_target(make_conv_network()).score == before


def test_tf32_is_allowed_only_while_it_lasts(monkeypatch):
    monkeypatch.setattr(precision, "require_precision", lambda *_a, **_k: None)
    # As the recognizer's arithmetic leaves them; torch itself begins with TF32 for cuDNN.
    torch.backends.cudnn.allow_tf32 = torch.backends.cuda.matmul.allow_tf32 = False
    with precision.computing_in("tf32", device="cuda"):
        assert torch.backends.cudnn.allow_tf32
        assert torch.backends.cuda.matmul.allow_tf32
    assert not torch.backends.cudnn.allow_tf32
    assert not torch.backends.cuda.matmul.allow_tf32


@pytest.mark.parametrize(("name", "words"), [("tf32", "CUDA devices"), ("half", "no precision")])
def test_what_a_device_does_not_have_is_refused(name, words):
    with pytest.raises(UsageError, match=words) as caught:
        precision.require_precision(name, device="cpu")
    assert caught.value.advice
