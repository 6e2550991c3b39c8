"""Latency: what is counted, what the plain loop is, and what the table says."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch

from tests.support.attribution import make_conv_network, make_target
from xfv_desktop.attribution import base
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.memory import is_single, run_batches, single_items
from xfv_desktop.attribution.tally import TallyNetwork
from xfv_desktop.errors import Cancelled, UnknownModel, UsageError
from xfv_desktop.progress import CancelToken, Progress
from xfv_desktop.workflow import latency
from xfv_desktop.workflow.latency import LatencyOptions, run_latency
from xfv_desktop.workflow.latency_memory import Peak, measure_here
from xfv_desktop.workflow.latency_pairs import gather_pairs, load_model
from xfv_desktop.workflow.latency_table import build_document, build_markdown, write_table


@pytest.fixture
def quick(monkeypatch):
    """Measure no memory in another process, few forward passes, and look for no faces."""

    def draw(_workbench, card, count, **_named):
        size = (*card.input_size, 3)
        crops = [np.random.default_rng(k).integers(0, 256, size, np.uint8) for k in (0, 1)]
        return [(crops[0], crops[1])] * count

    monkeypatch.setattr(latency, "gather_pairs", draw)
    monkeypatch.setattr(latency, "measure_peak", lambda *_args, **_named: Peak(2**20, 1.0))
    monkeypatch.setattr(latency, "_FLOOR_PICTURES", 2)
    monkeypatch.setattr(latency, "_BATCHES", (1, 2))


def test_single_items_hold_for_a_block_only():
    sizes = []
    with single_items():
        run_batches(3, size=2, work=lambda start, stop: sizes.append(stop - start))
    assert sizes == [1, 1, 1]
    assert not is_single()
    run_batches(3, size=2, work=lambda start, stop: sizes.append(stop - start))
    assert sizes[3:] == [2, 1]


@pytest.mark.parametrize("method", ["fggb", "xssab", "corrise"])
def test_the_plain_loop_gives_the_same_map(method):
    target = make_target(make_conv_network())
    batched = base.explain((method,), target)
    with single_items():
        alone = base.explain((method,), target)
    for one, other in zip(batched, alone, strict=True):
        assert one.values == pytest.approx(other.values, abs=1e-5)


def test_xssab_is_one_forward_pass_and_one_backward_pass_per_image(monkeypatch):
    network = TallyNetwork(make_conv_network())
    target = make_target(network)
    cache = GradientCache()
    base.explain(("xssab",), target, cache=cache)  # asks once whether there are gradients
    network.calls, backward = 0, []
    grad = torch.autograd.grad
    monkeypatch.setattr(
        torch.autograd, "grad", lambda *args, **named: backward.append(1) or grad(*args, **named)
    )
    base.explain(("xssab",), target, cache=cache)
    assert (network.calls, len(backward)) == (2, 2)


def test_a_table_has_a_row_per_method(workbench, quick):
    options = LatencyOptions(methods=("xssab", "random"), pairs=2)
    found = run_latency(workbench, options=options)
    first, second = found.methods
    assert (first.method, first.pairs, second.method) == ("xssab", 2, "random")
    assert first.seconds_per_image_min <= first.seconds_per_image_median
    assert first.seconds_total >= 4 * first.seconds_per_image_min
    assert first.speedup_over_loop == pytest.approx(
        first.loop_seconds / first.seconds_per_image_min
    )
    assert first.loop_measured_share == 1.0
    assert first.forward_passes_per_image == pytest.approx(3, abs=0.8)
    assert first.ratio_to_forward_floor > 0
    assert second.ratio_to_forward_floor is None
    assert dict(found.environment)["threads"]


def test_a_long_loop_is_stopped_and_extrapolated(workbench, quick):
    options = LatencyOptions(methods=("fggb",), pairs=1, loop_budget=0.2)
    row = run_latency(workbench, options=options).methods[0]
    assert 0 < row.loop_measured_share < 0.5
    assert row.loop_seconds > 0.2
    assert row.forward_passes_per_image == 128


def test_latency_stops_when_asked_to(workbench, quick):
    token = CancelToken()

    def stop(_fraction, text):
        if text.startswith("timing"):
            token.cancel()

    with pytest.raises(Cancelled):
        run_latency(
            workbench,
            options=LatencyOptions(methods=("xssab",), pairs=2),
            progress=Progress(stop, token),
        )


def test_methods_that_a_recognizer_does_not_allow(workbench, quick, monkeypatch):
    monkeypatch.setattr(latency.catalogue, "names", lambda: ("xcos", "random"))
    found = run_latency(workbench, options=LatencyOptions(pairs=1))
    assert [row.method for row in found.methods] == ["random"]
    assert dict(found.skipped)["xcos"]
    with pytest.raises(UsageError):
        run_latency(workbench, options=LatencyOptions(methods=("xcos",), pairs=1))


def test_files_of_a_table(workbench, quick, tmp_path):
    found = run_latency(workbench, options=LatencyOptions(methods=("random",), pairs=1))
    written = write_table(found, tmp_path / "new")
    assert [path.name for path in written] == [
        "latency.json",
        "latency.md",
        "latency.svg",
        "latency.png",
    ]
    document = json.loads(written[0].read_text())
    assert document == json.loads(json.dumps(build_document(found)))
    assert document["methods"][0]["method"] == "random"
    assert {"device", "model", "environment"} <= set(document)
    assert "| random |" in build_markdown(found)
    assert written[2].read_bytes().startswith(b"<svg")
    assert written[3].read_bytes().startswith(b"\x89PNG")


def test_pairs_are_gone_through_again(workbench):
    card = load_model(workbench, None, "cpu").card
    pairs = gather_pairs(workbench, card, 40)
    assert len(pairs) == 40
    assert pairs[0][0].shape == (*card.input_size, 3)
    with pytest.raises(UsageError):
        gather_pairs(workbench, card, 1, root=workbench.folders.models)


def test_an_architecture_has_the_same_random_weights_every_time(workbench):
    first, second = (load_model(workbench, "mobilefacenet_112x96", "cpu") for _ in range(2))
    for one, other in zip(first.network.parameters(), second.network.parameters(), strict=True):
        assert one.equal(other)
    with pytest.raises(UnknownModel):
        load_model(workbench, "no_such_thing", "cpu")


def test_memory_grows_while_a_method_runs(workbench):
    recognizer = load_model(workbench, None, "cpu")
    pair = gather_pairs(workbench, recognizer.card, 1)[0]
    found = measure_here(recognizer, "fggb", pair, budget=0.0)
    assert found.share < 0.2
    assert found.size is None or found.size >= 0


def test_the_plain_loop_of_fggb_is_autograd_on_one_graph():
    target = make_target(make_conv_network())
    with single_items():
        found = base.explain(("fggb",), target)[0]
    assert dict(found.parameters)["gradients by"].endswith("one dimension at a time")
