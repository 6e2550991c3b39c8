"""The four sanity checks on networks and maps whose answer is known."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn.modules import module as torch_module

from tests.support.attribution import SmallNetwork, make_conv_network, make_crop, make_target
from xfv_desktop.attribution import gradient, sanity
from xfv_desktop.attribution.base import METHODS, explain
from xfv_desktop.attribution.catalogue import get
from xfv_desktop.attribution.correlation import correlate_ranks
from xfv_desktop.attribution.jacobian import GradientCache
from xfv_desktop.attribution.randomisation import list_layers, randomise_top
from xfv_desktop.attribution.sanity import SHARES, SanitySettings, check_sanity
from xfv_desktop.attribution.sanity_verdict import LIMITS, judge, read_verdict, state
from xfv_desktop.domain import Polarity, SanityKind, SanityVerdict, Side
from xfv_desktop.errors import Cancelled, InternalFault
from xfv_desktop.progress import CancelToken, Progress

STRANGER = SanitySettings(make_crop(9))


def make_normalising_network():
    """Return a network with both kinds of batch normalisation."""
    draws = torch.Generator().manual_seed(4)
    layers = nn.Sequential(
        nn.Conv2d(3, 4, 3, stride=2),
        nn.BatchNorm2d(4),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(4 * 7 * 7, 6),
        nn.BatchNorm1d(6),
    )
    with torch.no_grad():
        for values in layers.parameters():
            values.copy_(torch.randn(values.shape, generator=draws))
    return SmallNetwork(layers.eval().requires_grad_(False), torch.float32)


def make_mirror_network():
    """Return a network that cannot tell a picture from its mirror image."""

    def forward(x):
        return torch.cat([x.mean((2, 3)), (x**2).mean((2, 3)), x[:, :, 4:8].mean((2, 3))], dim=1)

    return SmallNetwork(forward, torch.float32)


def run_checks(method, target, **kinds):
    maps = explain((method,), target)
    return check_sanity(maps, target, settings=STRANGER, **kinds)


def find(checks, kind):
    return {check.side: check for check in checks if check.kind is kind}


@pytest.fixture
def crops():
    return np.stack([make_crop(1), make_crop(2)])


def test_all_four_checks_come_for_both_sides():
    checks = run_checks("xssab", make_target(make_conv_network()))
    assert Counter(check.kind for check in checks) == dict.fromkeys(SanityKind, 2)
    for check in checks:
        assert check.verdict is judge(check.kind, check.correlation)
        assert f"{check.kind}: {check.verdict}" in check.statement
    for side, check in find(checks, SanityKind.RANDOMISED).items():
        assert check.side is side
        assert len(check.stages) == len(SHARES)
        assert check.stages[-1] == ("top 4 of 4 layers", check.correlation)
        assert check.correlation < 0.9
    for check in find(checks, SanityKind.ITSELF).values():
        assert check.verdict is SanityVerdict.PASS


def test_a_method_is_asked_for_no_more_than_the_checks_look_at(monkeypatch):
    asked, made = [], []
    method, gradients = METHODS["fggb"], gradient.feature_gradients

    def count(target, side, **kinds):
        asked.append(side)
        return method(target, side, **kinds)

    def count_gradients(*args, **kinds):
        made.append(1)
        return gradients(*args, **kinds)

    target, cache = make_target(make_conv_network()), GradientCache()
    maps = explain(("fggb",), target, cache=cache)
    monkeypatch.setattr(sanity, "METHODS", {"fggb": count})
    monkeypatch.setattr(gradient, "feature_gradients", count_gradients)
    check_sanity(maps, target, settings=STRANGER, cache=cache)
    assert Counter(asked) == {Side.PROBE: 7, Side.REFERENCE: 7}
    # Another partner and the sample against itself: gradients as they are kept.
    assert len(made) == 2 * (len(SHARES) + 1)
    asked.clear()
    probe = [m for m in maps if m.side is Side.PROBE]
    checks = check_sanity(probe, target, settings=STRANGER, cache=cache)
    assert {check.side for check in checks} == {Side.PROBE}
    assert Counter(asked) == {Side.PROBE: 6, Side.REFERENCE: 1}


def test_the_methods_come_one_after_the_other_and_the_text_says_which():
    texts = []
    target = make_target(make_conv_network())
    maps = explain(("xssab", "centre"), target)
    checks = check_sanity(
        maps,
        target,
        settings=STRANGER,
        progress=Progress(lambda fraction, text: texts.append((fraction, text))),
    )
    assert list(dict.fromkeys(check.method for check in checks)) == ["xssab", "centre"]
    for method in ("xssab", "centre"):
        for kind in SanityKind:
            for side in Side:
                assert f"checking {method} on the {side}, {kind}" in {text for _, text in texts}
    fractions = [fraction for fraction, _ in texts]
    assert fractions == sorted(fractions)


def test_the_map_that_ranks_must_be_there():
    target = make_target(make_conv_network())
    maps = [m for m in explain(("xssab",), target) if m.polarity is Polarity.SIGNED]
    with pytest.raises(InternalFault, match="xssab"):
        check_sanity(maps, target, settings=STRANGER)


@pytest.mark.parametrize("kind", list(SanityKind))
def test_every_verdict_says_what_it_means(kind):
    verdicts = (SanityVerdict.PASS, SanityVerdict.WEAK, SanityVerdict.FAIL)
    meanings = [read_verdict(kind, verdict) for verdict in verdicts]
    assert len(set(meanings)) == 3
    assert read_verdict(kind, SanityVerdict.NOT_CHECKED) == ""
    limits = LIMITS[kind]
    said = state(kind, limits.good)
    assert said.startswith(f"pass; {meanings[0]}")
    assert f"{limits.good:.2f}" in said
    assert state(kind, None).startswith("not checked; ")


def test_a_map_that_knows_nothing_of_the_network_fails():
    checks = run_checks("centre", make_target(make_conv_network()))
    for kind in (SanityKind.RANDOMISED, SanityKind.PARTNER):
        for check in find(checks, kind).values():
            assert check.correlation == pytest.approx(1)
            assert check.verdict is SanityVerdict.FAIL


def test_a_network_without_left_and_right_passes_the_mirror():
    target = make_target(make_mirror_network())
    checks = run_checks("xssab", target)
    for check in find(checks, SanityKind.MIRROR).values():
        assert check.correlation == pytest.approx(1, abs=1e-3)
        assert check.verdict is SanityVerdict.PASS
    for check in find(checks, SanityKind.RANDOMISED).values():
        assert check.correlation is None
        assert check.stages == ()
        assert check.verdict is SanityVerdict.NOT_CHECKED


@pytest.mark.parametrize("kind", list(SanityKind))
def test_verdicts_change_at_the_limits(kind):
    limits = LIMITS[kind]
    step = -1e-6 if limits.high_is_good else 1e-6
    assert judge(kind, limits.good) is SanityVerdict.PASS
    assert judge(kind, limits.good + step) is SanityVerdict.WEAK
    assert judge(kind, limits.bad) is SanityVerdict.WEAK
    assert judge(kind, limits.bad + step) is SanityVerdict.FAIL
    assert judge(kind, -1.0) is SanityVerdict.FAIL
    assert judge(kind, None) is SanityVerdict.NOT_CHECKED


def test_rank_correlation_is_spearman_s():
    one = np.array([[1.0, 5.0, 5.0], [2.0, 9.0, 0.0]], np.float32)
    two = np.array([[0.1, 3.0, 4.0], [0.2, 0.2, 0.0]], np.float32)
    ranks = [[2, 4.5, 4.5, 3, 6, 1], [2, 5, 6, 3.5, 3.5, 1]]
    assert correlate_ranks(one, two) == pytest.approx(np.corrcoef(ranks)[0, 1])
    assert correlate_ranks(one, -(one**3)) == pytest.approx(-1)
    assert correlate_ranks(one, np.zeros((2, 3), np.float32)) is None


def test_layers_are_randomised_from_the_top_and_the_network_is_left_alone(crops):
    network = make_normalising_network()
    before = {name: value.clone() for name, value in network.forward.state_dict().items()}
    changed, total = randomise_top(network, crops, layers=2, seed=0)
    assert total == 4
    for name, value in network.forward.state_dict().items():
        assert torch.equal(value, before[name])
    differs = {
        name.split(".")[0]
        for name, value in changed.forward.state_dict().items()
        if not torch.equal(value, before[name])
    }
    assert differs == {"4", "5"}
    weight, old = changed.forward[4].weight, before["4.weight"]
    assert torch.equal(weight.flatten().sort().values, old.flatten().sort().values)


def test_normalisation_fits_the_randomised_network(crops):
    changed, _ = randomise_top(make_normalising_network(), crops, layers=9, seed=0)
    with torch.no_grad():
        x = changed.normalise(torch.from_numpy(crops).permute(0, 3, 1, 2).float())
        inner = changed.forward[:1](x)
    statistics = changed.forward[1]
    torch.testing.assert_close(statistics.running_mean, inner.mean((0, 2, 3)))
    torch.testing.assert_close(statistics.running_var, inner.var((0, 2, 3)))
    assert changed.forward[5].running_mean.unique().numel() == 1


def test_more_layers_shuffle_the_upper_ones_alike(crops):
    one, two = (
        randomise_top(make_conv_network(), crops, layers=layers, seed=3)[0] for layers in (1, 3)
    )
    assert torch.equal(one.forward[5].weight, two.forward[5].weight)
    assert not torch.equal(one.forward[2].weight, two.forward[2].weight)


def test_layers_come_in_the_order_they_run(crops):
    network = make_conv_network()
    assert list_layers(network, crops) == [network.forward[n] for n in (0, 2, 3, 5)]
    assert list_layers(make_mirror_network(), crops) == []


def test_a_cancel_leaves_nothing_behind():
    hooks = (torch_module._global_forward_hooks, torch_module._global_forward_pre_hooks)  # noqa: SLF001 - torch tells it nowhere else
    target, token = make_target(make_conv_network()), CancelToken()

    def stop_late(fraction, _text):
        if fraction > 0.3:
            token.cancel()

    with pytest.raises(Cancelled):
        run_checks("xssab", target, progress=Progress(stop_late, token))
    assert not any(hooks)


def test_the_variant_that_was_asked_for_is_checked():
    """The randomised maps are the variant's own: HiResCAM's, where HiResCAM was asked for."""
    target = make_target(make_conv_network())
    request = "gradcam:variant=hirescam"
    maps, card = explain((request,), target), get(request)
    found = {}
    for cards in ((), (card,)):
        settings = SanitySettings(make_crop(9), cards=cards)
        checks = check_sanity(maps, target, settings=settings)
        found[bool(cards)] = [check.correlation for check in checks]
    assert found[True] != found[False]
