"""The score to be explained is the comparison's own."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.support.attribution import SmallNetwork, make_conv_network, make_crop, make_target
from xfv_desktop.attribution.memory import is_out_of_memory, run_batches
from xfv_desktop.attribution.target import ScoreTarget, embed
from xfv_desktop.comparison.score import compare
from xfv_desktop.domain import Side, Template
from xfv_desktop.errors import ModelError, OutOfMemory, WrongCropSize


def test_score_equals_the_comparison_score():
    target = make_target(make_conv_network())
    templates = [Template(target.embedding(side), "m", "0") for side in Side]
    assert target.score == pytest.approx(compare(*templates).value, abs=1e-6)


def test_embeddings_are_unit_vectors_of_the_raw_output():
    network = make_conv_network()
    crops = np.stack([make_crop(1), make_crop(2)])
    raw = network.network(network.normalise(torch.from_numpy(crops).permute(0, 3, 1, 2).float()))
    expected = torch.nn.functional.normalize(raw, dim=1).numpy()
    np.testing.assert_allclose(embed(network, crops), expected, atol=1e-6)


def test_partner_is_the_other_side():
    target = make_target(make_conv_network())
    assert target.partner(Side.PROBE) is target.embedding(Side.REFERENCE)
    assert target.partner(Side.REFERENCE) is target.embedding(Side.PROBE)


def test_a_full_memory_halves_the_batch_and_changes_nothing():
    crops = np.stack([make_crop(seed) for seed in range(11)])
    network = make_conv_network()
    whole = embed(network, crops)
    network.largest = 3
    np.testing.assert_allclose(embed(network, crops), whole, atol=1e-6)


def test_no_memory_for_one_picture_is_said():
    network = make_conv_network()
    network.largest = 0
    with pytest.raises(OutOfMemory):
        embed(network, make_crop(1)[None])


def test_other_errors_pass_through_the_batches():
    def fail(_start: int, _stop: int) -> None:
        raise RuntimeError("something else")

    with pytest.raises(RuntimeError, match="something else"):
        run_batches(3, size=2, work=fail)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (MemoryError(), True),
        (torch.OutOfMemoryError("CUDA out of memory"), True),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried"), True),
        (RuntimeError("shapes do not fit"), False),
        (ValueError("out of memory"), False),
    ],
)
def test_signs_of_a_full_memory(error, expected):
    assert is_out_of_memory(error) is expected


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 0.0])
def test_unusable_embeddings_are_refused(value):
    network = SmallNetwork(lambda x: torch.full((len(x), 4), value), torch.float32)
    with pytest.raises(ModelError):
        make_target(network)


def test_crops_of_different_size_are_refused():
    with pytest.raises(WrongCropSize):
        ScoreTarget(
            make_conv_network(),
            probe_crop=make_crop(1),
            reference_crop=make_crop(1, size=20),
            threshold=0.3,
            model_sha256="",
        )


def test_key_depends_on_the_crop():
    target = make_target(make_conv_network())
    assert target.key(Side.PROBE) != target.key(Side.REFERENCE)
    assert target.key(Side.PROBE) == make_target(make_conv_network(), second=5).key(Side.PROBE)
