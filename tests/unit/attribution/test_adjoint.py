"""The batched adjoint against autograd, one dimension after the other."""

from __future__ import annotations

import logging

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch import Tensor, nn
from torch.nn import functional

from tests.support.attribution import SmallNetwork, make_conv_network, make_crop
from xfv_desktop.attribution.adjoint import Adjoint, UnknownLayer
from xfv_desktop.attribution.jacobian import feature_gradients
from xfv_desktop.errors import Cancelled
from xfv_desktop.progress import CancelToken, Progress

CHANNELS = 4


def randomise(network: nn.Module, seed: int) -> nn.Module:
    """Return the network in float64 eval mode with random weights and statistics."""
    draws = torch.Generator().manual_seed(seed)
    for module in network.modules():
        if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
            module.running_var.copy_(torch.rand(module.num_features, generator=draws) + 0.5)
            module.running_mean.copy_(torch.randn(module.num_features, generator=draws))
    with torch.no_grad():
        for weight in network.parameters():
            weight.copy_(torch.randn(weight.shape, generator=draws) / 2)
    return network.double().eval().requires_grad_(False)


class Function(nn.Module):
    """A layer written as a function."""

    def __init__(self, work) -> None:
        super().__init__()
        self.work = work

    def forward(self, x: Tensor) -> Tensor:
        """Return the layer's output."""
        return self.work(x)


class Gate(nn.Module):
    """Squeeze-and-excitation: a product of two values that both depend on the crop."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Conv2d(CHANNELS, CHANNELS, 1)

    def forward(self, x: Tensor) -> Tensor:
        """Return the layer's output."""
        return x * self.mix(functional.adaptive_avg_pool2d(x, 1)).sigmoid()


class Residual(nn.Module):
    """A layer and a shortcut; the smaller one is padded with zeros, as dlib does."""

    def __init__(self, inner: nn.Module) -> None:
        super().__init__()
        self.inner = inner

    def forward(self, x: Tensor) -> Tensor:
        """Return the layer's output."""
        a, b = self.inner(x), x
        size = [max(one, two) for one, two in zip(a.shape[2:], b.shape[2:], strict=True)]
        a, b = (
            functional.pad(t, (0, size[1] - t.shape[3], 0, size[0] - t.shape[2])) for t in (a, b)
        )
        return a + b


class Attend(nn.Module):
    """Products of matrices that both depend on the crop."""

    def forward(self, x: Tensor) -> Tensor:
        """Return the layer's output."""
        flat = x.flatten(2)
        return ((flat @ flat.transpose(1, 2)) @ flat).reshape(x.shape) / flat.shape[2]


def convolve(kernel: int, stride: int, padding: int, **options) -> nn.Module:
    return nn.Conv2d(CHANNELS, CHANNELS, kernel, stride, padding, **options)


def combine(x: Tensor) -> Tensor:
    """Take parts, stack and concatenate them, and use each more than once."""
    first, rest = x[:, 0], x[:, 1:]
    both = torch.cat([rest, first[:, None]], 1)
    stacked = torch.stack([x, both], 1).sum(1)
    return stacked.permute(0, 1, 3, 2).transpose(2, 3) - 0.5 * both


LAYERS = {
    "convolution": lambda: convolve(3, 1, 1),
    "convolution without border": lambda: convolve(3, 1, 0, bias=False),
    "strided convolution": lambda: convolve(3, 2, 1),
    "strided convolution, rest": lambda: convolve(2, 3, 0),
    "uneven convolution": lambda: nn.Conv2d(CHANNELS, CHANNELS, (3, 1), (1, 2), (0, 1)),
    "dilated convolution": lambda: convolve(3, 1, 2, dilation=2),
    "wide border": lambda: convolve(1, 1, 1),
    "depthwise convolution": lambda: convolve(3, 1, 1, groups=CHANNELS),
    "strided depthwise": lambda: convolve(3, 2, 1, groups=CHANNELS, bias=False),
    "grouped convolution": lambda: convolve(3, 1, 1, groups=2),
    "pointwise convolution": lambda: convolve(1, 1, 0),
    "strided pointwise": lambda: convolve(1, 2, 0),
    "batch norm": lambda: nn.BatchNorm2d(CHANNELS),
    "batch norm without affine": lambda: nn.BatchNorm2d(CHANNELS, affine=False),
    "prelu": lambda: nn.PReLU(CHANNELS),
    "prelu, one slope": lambda: nn.PReLU(),
    "relu": nn.ReLU,
    "relu6": nn.ReLU6,
    "leaky relu": lambda: nn.LeakyReLU(0.2),
    "sigmoid": nn.Sigmoid,
    "tanh": nn.Tanh,
    "softplus": nn.Softplus,
    "hardswish": nn.Hardswish,
    "gelu": lambda: nn.GELU("tanh"),
    "dropout": nn.Dropout,
    "identity": nn.Identity,
    "max pool": lambda: nn.MaxPool2d(3, 2, 1),
    "overlapping max pool": lambda: nn.MaxPool2d(3, 1, 1),
    "dropping places": lambda: nn.MaxPool2d(1, 2),
    "average pool": lambda: nn.AvgPool2d(2, 2),
    "average pool, padded": lambda: nn.AvgPool2d(3, 2, 1, count_include_pad=False),
    "adaptive pool": lambda: nn.AdaptiveAvgPool2d(3),
    "residual": lambda: Residual(convolve(3, 1, 1)),
    "padded residual": lambda: Residual(nn.Sequential(convolve(3, 2, 0), nn.PReLU(CHANNELS))),
    "residual of nothing": lambda: Residual(nn.Identity()),
    "gate": Gate,
    "attention": Attend,
    "affine": lambda: Function(lambda x: x * torch.arange(1.0, 5.0)[:, None, None] - 0.25),
    "square": lambda: Function(lambda x: x * x / (1 + x.abs())),
    "power": lambda: Function(lambda x: (x**2 + 1).sqrt() - x.mean((2, 3), keepdim=True)),
    "unit length": lambda: Function(lambda x: functional.normalize(x, dim=1)),
    "length": lambda: Function(
        lambda x: x + torch.linalg.vector_norm(x, dim=(2, 3), keepdim=True)
    ),
    "parts": lambda: Function(combine),
    "expanded": lambda: Function(lambda x: x.mean(3, keepdim=True).expand(x.shape) + x),
    "other numbers": lambda: Function(lambda x: (x.to(torch.float64) * 2).contiguous()),
}


class Whole(nn.Module):
    """Some layers between a first convolution and the embedding."""

    def __init__(self, names: list[str], *, size: tuple[int, int]) -> None:
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, CHANNELS, 3), *(LAYERS[name]() for name in names))
        with torch.no_grad():
            count = self.body.double()(torch.zeros(1, 3, *size, dtype=torch.float64)).numel()
        self.fc = nn.Linear(count, 5)
        self.bn = nn.BatchNorm1d(5)

    def forward(self, x: Tensor) -> Tensor:
        """Return the layer's output."""
        return self.bn(self.fc(self.body(x).flatten(1)))


def loop(network, x: Tensor, count: int) -> Tensor:
    """Return the gradients of the raw embedding, one backward pass for each."""
    rows = []
    for k in range(count):
        leaf = x.clone().requires_grad_()
        (gradient,) = torch.autograd.grad(
            network(leaf)[0, k], leaf, allow_unused=True, materialize_grads=True
        )
        rows.append(gradient[0])
    return torch.stack(rows)


def assert_equal_to_loop(names: list[str], seed: int, size: tuple[int, int]) -> None:
    network = randomise(Whole(names, size=size), seed)
    x = torch.randn(1, 3, *size, generator=torch.Generator().manual_seed(seed)).double()
    expected = loop(network, x, 5)
    adjoint = Adjoint(network, x)
    assert torch.equal(adjoint.raw, network(x)[0])
    found = adjoint.pull(torch.eye(5))
    assert (found - expected).norm() <= 1e-10 * expected.norm()
    assert torch.equal(adjoint.pull(torch.eye(5)), found)  # nothing shared was overwritten


@pytest.mark.parametrize("name", LAYERS)
def test_each_layer_alone_and_twice(name):
    for repeats in (1, 2):
        assert_equal_to_loop([name] * repeats, seed=repeats, size=(15, 18))


@settings(max_examples=60, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(sorted(LAYERS)), min_size=1, max_size=5),
    st.integers(0, 1000),
    st.tuples(st.integers(40, 44), st.integers(40, 44)),
)
def test_any_sequence_of_layers(names, seed, size):
    strided = ("strided", "pool", "dropping", "padded residual")
    shrinking = [name for name in names if any(word in name for word in strided)]
    kept = [name for name in names if name not in shrinking[2:]]
    assert_equal_to_loop(kept, seed, size)


def mix_crops(x: Tensor) -> Tensor:
    return (x - x.mean((0, 2, 3), keepdim=True)).flatten(1)[:, :5]


REFUSED = {
    "group norm": (nn.GroupNorm(1, 3), "native_group_norm"),
    "training": (nn.BatchNorm2d(3).train(), "native_batch_norm (in training mode)"),
    "in place": (nn.ReLU(inplace=True), "relu_"),
    "first axis": (Function(mix_crops), "mean (over the first axis)"),
    "whole mean": (Function(lambda x: x - x.mean()), "mean (across crops)"),
    "first axis dropped": (Function(lambda x: x[0][None]), "select (across crops)"),
    "first axis moved": (
        Function(lambda x: x.permute(1, 0, 2, 3).permute(1, 0, 2, 3)),
        "permute (across crops)",
    ),
    "transposed": (nn.ConvTranspose2d(3, 3, 2), "convolution (transposed)"),
    "value": (Function(lambda x: x * float(x.mean((1, 2, 3)))), "_local_scalar_dense"),
    "choice": (Function(lambda x: torch.where(x > 0, x, 2 * x)), "gt"),
    "cut off": (Function(lambda x: x.detach() + x), "detach"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_has_no_rule_is_named(name):
    layer, expected = REFUSED[name]
    network = nn.Sequential(layer, nn.Flatten()).double()
    with torch.no_grad(), pytest.raises(UnknownLayer) as caught:
        Adjoint(network, torch.ones(1, 3, 4, 4).double())
    assert str(caught.value) == expected


def test_a_network_with_an_unknown_layer_takes_the_slow_way_and_says_so(caplog):
    known = make_conv_network(dims=8)
    caplog.set_level(logging.INFO)
    found = feature_gradients(known, make_crop(3))
    assert (found.route, caplog.messages) == ("adjoint", [])
    odd = SmallNetwork(lambda x: functional.layer_norm(known.forward(x), (8,)) + 1, torch.float32)
    found = feature_gradients(odd, make_crop(3), batch=3)
    assert found.route == "replicated autograd: native_layer_norm"
    assert [(r.levelname, "native_layer_norm" in r.getMessage()) for r in caplog.records] == [
        ("INFO", True)
    ]
    x = odd.normalise(torch.from_numpy(make_crop(3)).permute(2, 0, 1)[None].float())
    expected = loop(lambda v: functional.normalize(odd.forward(v), dim=1), x, 8).abs().mean(1)
    expected = expected / expected.norm(dim=(1, 2), keepdim=True)
    np.testing.assert_allclose(found.maps.reshape(8, 16, 16), expected, atol=1e-5)


def test_what_the_network_ignores_gets_zeros():
    blind = Adjoint(lambda x: torch.ones(len(x), 4), torch.ones(1, 3, 5, 6))
    assert not blind.pull(torch.eye(4)).any()
    assert blind.pull(torch.eye(4)).shape == (4, 3, 5, 6)
    half = Adjoint(
        lambda x: torch.cat([x.flatten(1)[:, :2], torch.zeros_like(x).flatten(1)[:, :2]], 1),
        torch.ones(1, 3, 5, 6),
    )
    assert half.pull(torch.eye(4)).flatten(1).any(1).tolist() == [True, True, False, False]


def test_numbers_that_are_none_are_not_hidden():
    network = randomise(Whole(["convolution", "relu"], size=(9, 9)), 0)
    network.fc.weight[2] = float("nan")
    found = Adjoint(network, torch.rand(1, 3, 9, 9).double()).pull(torch.eye(5))
    assert found.isnan().flatten(1).any(1).all()  # zero times no number is no number


def test_a_single_batch_can_be_stopped_half_way():
    network, token, steps = make_conv_network(dims=8), CancelToken(), []

    def report(fraction: float, _text: str) -> None:
        steps.append(fraction)
        token.cancel()

    with pytest.raises(Cancelled):
        feature_gradients(network, make_crop(3), progress=Progress(report, token))
    assert steps == [0.0]


def test_the_network_stays_as_it_was():
    network = randomise(Whole(["gate", "batch norm", "prelu"], size=(9, 9)), 0)
    before = {key: value.clone() for key, value in network.state_dict().items()}

    def stop(_share: float) -> None:
        raise Cancelled("stopped")

    adjoint = Adjoint(network, torch.rand(1, 3, 9, 9).double())
    adjoint.pull(torch.eye(5))
    with pytest.raises(Cancelled):
        adjoint.pull(torch.eye(5), step=stop)
    assert all(torch.equal(before[key], value) for key, value in network.state_dict().items())
    for module in network.modules():
        assert not module._forward_hooks  # noqa: SLF001 - torch tells it nowhere else
        assert not module._backward_hooks  # noqa: SLF001 - torch tells it nowhere else
    assert all(p.grad is None and not p.requires_grad for p in network.parameters())
